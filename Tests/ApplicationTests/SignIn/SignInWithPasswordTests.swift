import Credentialing
import Files
import PlatformKit
import Storage
import Testing

@testable import Application

struct SignInWithPasswordTests {
    static let password = "vexing kumquat lagoons"
    private static let imani = Cast.address(of: "Imani Castellano")

    /// Imani, signed in with a link, sets a password.
    private static func set(_ cast: Cast) async throws -> SignedIn {
        let link = try await cast.platform.signInLink(address: imani)
        let token = try #require(link.split(separator: "/").last.map(String.init))
        let session = try await cast.platform.signIn(linkToken: token, agent: "test")
        let signedIn = try #require(try await cast.platform.signedIn(sessionToken: session.token))
        try await cast.platform.setPassword(password, by: signedIn)
        return signedIn
    }

    private static func signIn(_ platform: Platform, _ address: String, _ password: String) async throws
        -> StartedSession?
    {
        try await platform.signIn(address: address, password: password, returnTo: nil, agent: "test")
    }

    @Test func `the right password signs in, and nothing else does`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        _ = try await Self.set(cast)
        let session = try #require(
            try await Self.signIn(cast.platform, " IMANI.Castellano@tamarackvalley.example", Self.password)
        )
        #expect(try await cast.platform.signedIn(sessionToken: session.token)?.actor.name == "Imani Castellano")
        #expect(try await Self.signIn(cast.platform, Self.imani, Self.password + " ") == nil)
        #expect(try await Self.signIn(cast.platform, Self.imani, "") == nil)
        #expect(try await Self.signIn(cast.platform, Cast.address(of: "Marcus Whitefeather"), Self.password) == nil)
        #expect(try await Self.signIn(cast.platform, "nobody@nowhere.example", Self.password) == nil)
    }

    @Test func `ASVS 6.3.8: the same is written for an address that is unknown, without password, or with another one`()
        async throws
    {
        let cast = try await Cast.assemble(on: Platform.testing())
        _ = try await Self.set(cast)
        var written: [[String: Int64]] = []
        for address in [Self.imani, Cast.address(of: "Marcus Whitefeather"), "nobody@nowhere.example"] {
            let before = try await Self.counts(cast)
            #expect(try await Self.signIn(cast.platform, address, "another one altogether") == nil)
            let after = try await Self.counts(cast)
            written.append(after.merging(before) { $0 - $1 })
        }
        #expect(Set(written).count == 1, "\(written)")
    }

    private static func counts(_ cast: Cast) async throws -> [String: Int64] {
        try await cast.platform.read { stored in
            var found: [String: Int64] = [:]
            for table in ["session", "half_sign_in", "audit_unsealed", "outbox", "password", "known_device"] {
                let sql: SQL = "SELECT COUNT(*) AS n FROM \(sql: SQL(stringLiteral: table))"
                found[table] = try stored.first(sql)?.int64("n")
            }
            return found
        }
    }

    @Test func `ASVS 11.4.2: who signs in gets the new cost, with the same password`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        _ = try await Self.set(cast)
        let platform = cast.platform
        let dearer = Platform(
            store: platform.store,
            files: platform.files,
            masterKey: platform.masterKey,
            settings: platform.settings,
            passwords: PasswordHashing(cost: PasswordCost(cost: 32, blockSize: 1, parallelism: 1)),
            clock: platform.clock
        )
        let old = try await Self.verifier(cast)
        #expect(try await Self.signIn(dearer, Self.imani, "wrong one entirely") == nil)
        #expect(try await Self.verifier(cast) == old)
        #expect(try await Self.signIn(dearer, Self.imani, Self.password) != nil)
        #expect(try await Self.verifier(cast).hasPrefix("scrypt$32$1$1$"))
        #expect(try await Self.signIn(dearer, Self.imani, Self.password) != nil)
    }

    private static func verifier(_ cast: Cast) async throws -> String {
        let person = try #require(cast.people["Imani"])
        return try #require(try await cast.platform.read { try $0.passwordVerifier(of: person) })
    }

    @Test func `a closed account signs in no more, nor does one whose password was removed`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        let signedIn = try await Self.set(cast)
        try await cast.platform.removePassword(by: signedIn)
        #expect(try await Self.signIn(cast.platform, Self.imani, Self.password) == nil)
        try await cast.platform.setPassword(Self.password, by: signedIn)
        try await cast.platform.deactivate(signedIn.actor.person, by: cast.actor("Samuel"))
        #expect(try await Self.signIn(cast.platform, Self.imani, Self.password) == nil)
    }

    @Test func `ASVS 7.4.3: a new password ends every other session, and mail tells of it`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        let signedIn = try await Self.set(cast)
        let other = try #require(try await Self.signIn(cast.platform, Self.imani, Self.password))
        try await cast.platform.setPassword("another kumquat entirely", by: signedIn)
        #expect(try await cast.platform.signedIn(sessionToken: other.token) == nil)
        let orders = try await cast.platform.takeJobs(50, worker: "one").compactMap { taken -> MailOrder? in
            if case .sendMail(let order) = taken.job { order } else { nil }
        }
        #expect(orders.filter { $0.template == .accountChanged }.count == 2)
        #expect(orders.contains { $0.words["change"] == "Your password was changed." })
        #expect(orders.allSatisfy { !$0.words.values.joined().contains("kumquat") })
    }

    @Test func `ASVS 6.5.1: of two who send the same code at the same time one is let in`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        let signedIn = try await Self.set(cast)
        let draft = try await cast.platform.draftSecondFactor(for: signedIn.actor)
        let step = TOTP.step(at: cast.platform.clock.now())
        let code = draft.totp.code(at: step - 1)
        let made = try await cast.platform.setSecondFactor(drafted: draft.sealed, code: code, by: signedIn)
        #expect(made?.codes.count == 10)
        var halves: [String] = []
        for _ in 0..<8 {
            let half = try #require(try await Self.signIn(cast.platform, Self.imani, Self.password))
            #expect(half.awaitsSecondFactor)
            #expect(try await cast.platform.signedIn(sessionToken: half.token) == nil, "half is no session")
            halves.append(half.token)
        }
        let now = draft.totp.code(at: step)
        let sessions = try await withThrowingTaskGroup(of: StartedSession?.self) { group in
            for half in halves {
                group.addTask { try await cast.platform.finishSignIn(token: half, code: now, agent: "test") }
            }
            return try await group.reduce(into: [StartedSession?]()) { $0.append($1) }
        }
        #expect(sessions.compactMap(\.self).count == 1)
    }

    @Test func `the secret of the app is sealed, and opens in its own row only`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        let signedIn = try await Self.set(cast)
        let draft = try await cast.platform.draftSecondFactor(for: signedIn.actor)
        let code = draft.totp.code(at: TOTP.step(at: cast.platform.clock.now()))
        #expect(
            try await cast.platform.setSecondFactor(drafted: draft.sealed, code: code, by: cast.stranger()) == nil,
            "a draft is good for its own person"
        )
        _ = try await cast.platform.setSecondFactor(drafted: draft.sealed, code: code, by: signedIn)
        let person = signedIn.actor.person
        let stored = try #require(try await cast.platform.read { try $0.secondFactor(of: person) })
        #expect(!stored.secret.contains(Secret.text(draft.totp.secret)))
        #expect(throws: (any Error).self) {
            try cast.platform.masterKey.open(stored.secret, context: SealedContext.secondFactor(of: ID("other")))
        }
        let digests = try await cast.platform.read {
            try $0.rows("SELECT digest FROM recovery_code WHERE person = \(person)").map { try $0.text("digest") }
        }
        #expect(digests.count == 10 && digests.allSatisfy { $0.count == 64 })
    }

    @Test func `what has run out is removed`() async throws {
        let clock = TestClock()
        let cast = try await Cast.assemble(on: Platform.testing(clock: clock))
        let signedIn = try await Self.set(cast)
        try await cast.platform.noteDevice("a device", of: signedIn.actor.person)
        try await cast.platform.addAddress("imani@home.example", by: signedIn.actor)
        clock.advance(days: 200)
        _ = try await cast.platform.keepHouse()
        let left = try await Self.counts(cast)
        #expect(left["known_device"] == 0)
        let claims = try await cast.platform.read { try $0.count("SELECT COUNT(*) AS n FROM email_claim") }
        #expect(claims == 0)
    }
}

extension Cast {
    /// Marcus, signed in with a link.
    fileprivate func stranger() async throws -> SignedIn {
        let link = try await platform.signInLink(address: Cast.address(of: "Marcus Whitefeather"))
        let token = try #require(link.split(separator: "/").last.map(String.init))
        let session = try await platform.signIn(linkToken: token, agent: "test")
        return try #require(try await platform.signedIn(sessionToken: session.token))
    }
}
