import Application
import Credentialing
import OpenBadges
import PasskeyKit
import PlatformKit
import Storage
import Testing

/// Passkeys: adding, signing in, showing again who one is.
struct PasskeyTests {
    @Test func `a passkey that was added signs in its owner, and mail and trail tell of it`() async throws {
        let scene = try await PasskeyScene()
        let signedIn = try await scene.signIn()
        let other = try await scene.signIn()
        let key = try await scene.add(by: signedIn)
        let session = try #require(try await scene.signIn(with: key))
        #expect(session.person == signedIn.actor.person && !session.awaitsSecondFactor)
        let held = try await scene.platform.passkeys(of: signedIn.actor)
        #expect(held.map(\.name) == ["Laptop"] && held[0].used == scene.clock.now && !held[0].standsForApp)
        #expect(try await scene.count(.passkeyAdded) == 1)
        #expect(try await scene.changes() == ["The passkey “Laptop” was added. It signs you in from now on."])
        let sessions = try await scene.platform.sessions(of: signedIn)
        #expect(!sessions.contains { $0.id == other.session }, "other sessions end")
        #expect(!key.handle.isEmpty && key.handle.count == 32, "what the device knows is random")
    }

    @Test func `a question is good once, for its purpose, its session or browser, and five minutes`() async throws {
        let scene = try await PasskeyScene()
        let (one, two) = (try await scene.signIn(), try await scene.signIn())
        let key = SoftAuthenticator()
        func add(_ challenge: String, _ signedIn: SignedIn) async throws -> Bool {
            let answer = NewPasskeyAnswer(key.fields(adding: challenge))
            return try await scene.platform.addPasskey(answer, named: "x", by: signedIn)
        }
        let foreign = try await scene.platform.askForNewPasskey(by: two).challenge
        #expect(try await !add(foreign, one), "of another session")
        let forSignIn = try await scene.platform.askForPasskey().question.challenge
        #expect(try await !add(forSignIn, one), "for signing in")
        #expect(try await !add(Base64URL.encode([UInt8](repeating: 1, count: 32)), one), "of nobody")
        let late = try await scene.platform.askForNewPasskey(by: one).challenge
        scene.clock.advance(minutes: 5)
        #expect(try await !add(late, one), "too late")
        let (asked, browser) = try await scene.platform.askForPasskey()
        let held = try await scene.add(by: one)
        let answer = PasskeyAnswer(try held.fields(answering: asked.challenge))
        func enter(_ browser: String) async throws -> StartedSession? {
            try await scene.platform.signIn(passkey: answer, browser: browser, returnTo: nil, agent: "test")
        }
        #expect(try await enter("another browser") == nil)
        #expect(try await enter(browser) != nil)
        #expect(try await enter(browser) == nil, "a second time")
        #expect(try await scene.count(.signInRefused) == 2)
    }

    @Test func `an answer that did not hold has used its question up`() async throws {
        let scene = try await PasskeyScene()
        let key = try await scene.add(by: try await scene.signIn())
        let (asked, browser) = try await scene.platform.askForPasskey()
        var bad = key
        bad.flags = 0b001
        for (name, answer) in [("without showing who one is", bad), ("the right one, late", key)] {
            let sent = PasskeyAnswer(try answer.fields(answering: asked.challenge))
            let session = try await scene.platform.signIn(passkey: sent, browser: browser, returnTo: nil, agent: "test")
            #expect(session == nil, "\(name)")
        }
    }

    @Test func `a key that nobody added, or that names another owner or none, signs nobody in`() async throws {
        let scene = try await PasskeyScene()
        let key = try await scene.add(by: try await scene.signIn())
        #expect(try await scene.signIn(with: SoftAuthenticator()) == nil)
        for handle in [[], [UInt8](repeating: 1, count: 32)] {
            var other = key
            other.handle = handle
            #expect(try await scene.signIn(with: other) == nil)
        }
        var copied = SoftAuthenticator()
        copied.credential = key.credential
        copied.handle = key.handle
        #expect(try await scene.signIn(with: copied) == nil, "another key under the same name")
        #expect(try await scene.signIn(with: key) != nil)
    }

    @Test func `a count that does not go on is refused, stands in the trail, and its owner hears of it`() async throws {
        let scene = try await PasskeyScene()
        var key = SoftAuthenticator()
        key.counter = 1
        key = try await scene.add(key, by: try await scene.signIn())
        key.counter = 3
        #expect(try await scene.signIn(with: key) != nil)
        _ = try await scene.changes()
        for counter: UInt32 in [3, 2, 0] {
            key.counter = counter
            #expect(try await scene.signIn(with: key) == nil, "\(counter)")
        }
        let facts = try await scene.platform.read { transaction in
            try transaction.rows("SELECT facts FROM audit_event WHERE event = 'signInRefused'").map {
                try $0.text("facts")
            }
        }
        #expect(facts.count == 3 && facts.allSatisfy { $0.contains("counter") })
        let told = try await scene.changes()
        #expect(told.count == 3 && told.allSatisfy { $0.hasPrefix("The passkey “Laptop” was refused") })
        key.counter = 4
        #expect(try await scene.signIn(with: key) != nil)
    }

    @Test func `a key is added once, whoever has it, and twenty by one person`() async throws {
        let scene = try await PasskeyScene()
        let (imani, marcus) = (
            try await scene.signIn(), try await scene.signIn(Cast.address(of: "Marcus Whitefeather"))
        )
        let key = try await scene.add(by: imani)
        for again in [imani, marcus] {
            let asked = try await scene.platform.askForNewPasskey(by: again)
            let answer = NewPasskeyAnswer(key.fields(adding: asked.challenge))
            await #expect(throws: Refusal.doesNotFit("This passkey is there already. Nothing was changed.")) {
                try await scene.platform.addPasskey(answer, named: "x", by: again)
            }
        }
        let asked = try await scene.platform.askForNewPasskey(by: imani)
        #expect(asked.others == [Base64URL.encode(key.credential)] && Base64URL.decode(asked.handle) == key.handle)
        #expect(asked.algorithms == [-7, -8, -257])
        for _ in 1..<Passkey.most { _ = try await scene.add(by: imani) }
        await #expect(throws: Refusal.self) { try await scene.platform.askForNewPasskey(by: imani) }
        for name in ["", "  ", String(repeating: "x", count: 61)] {
            await #expect(throws: Refusal.self) {
                try await scene.platform.addPasskey(
                    NewPasskeyAnswer(client: "", attestation: ""),
                    named: name,
                    by: imani
                )
            }
        }
    }

    @Test func `a closed account is signed in by no passkey, and a removed passkey signs nobody in`() async throws {
        let scene = try await PasskeyScene()
        let imani = try await scene.signIn()
        let key = try await scene.add(by: imani)
        try await scene.platform.write { work in
            try work.run("UPDATE person SET deactivated = \(work.now) WHERE id = \(imani.actor.person)")
        }
        #expect(try await scene.signIn(with: key) == nil)
        try await scene.platform.write { work in
            try work.run("UPDATE person SET deactivated = NULL WHERE id = \(imani.actor.person)")
        }
        #expect(try await scene.signIn(with: key) != nil)
        let held = try #require(try await scene.platform.passkeys(of: imani.actor).first)
        let marcus = try await scene.signIn(Cast.address(of: "Marcus Whitefeather"))
        await #expect(throws: Refusal.notFound) { try await scene.platform.removePasskey(held.id, by: marcus) }
        await #expect(throws: Refusal.notFound) {
            try await scene.platform.renamePasskey(held.id, to: "Mine", by: marcus.actor)
        }
        try await scene.platform.removePasskey(held.id, by: imani)
        #expect(try await scene.signIn(with: key) == nil)
        #expect(try await scene.count(.passkeyRemoved) == 1)
    }

    @Test func `questions that ran out are tidied away`() async throws {
        let scene = try await PasskeyScene()
        for _ in 0..<3 { _ = try await scene.platform.askForPasskey() }
        func waiting() async throws -> Int64? {
            try await scene.platform.read { try $0.first("SELECT COUNT(*) AS n FROM passkey_question")?.int64("n") }
        }
        _ = try await scene.platform.keepHouse()
        #expect(try await waiting() == 3)
        scene.clock.advance(minutes: 6)
        _ = try await scene.platform.keepHouse()
        #expect(try await waiting() == 0)
    }

    @Test func `under an address that is a number there are none`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        #expect(cast.platform.passkeyOffer == .hostIsNumber)
        await #expect(throws: Refusal.notFound) { try await cast.platform.askForPasskey() }
        let scene = try await PasskeyScene()
        #expect(scene.platform.passkeyOffer == .offered)
    }
}
