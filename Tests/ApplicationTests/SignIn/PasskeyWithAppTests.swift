import Application
import Credentialing
import PasskeyKit
import PlatformKit
import Testing

/// A passkey beside an authenticator app: what stands for what.
struct PasskeyWithAppTests {
    /// Sets up an app and returns it with the session that goes on.
    private static func setUpApp(_ scene: PasskeyScene, _ signedIn: SignedIn) async throws -> (TOTP, SignedIn) {
        let draft = try await scene.platform.draftSecondFactor(for: signedIn.actor)
        let code = draft.totp.code(at: TOTP.step(at: scene.clock.now))
        let made = try await scene.platform.setSecondFactor(drafted: draft.sealed, code: code, by: signedIn)
        let token = try #require(made?.token)
        return (draft.totp, try #require(try await scene.platform.signedIn(sessionToken: token)))
    }

    @Test func `added with the app's code it stands for the code, added without it does not`() async throws {
        let scene = try await PasskeyScene()
        let first = try await scene.signIn()
        let weak = try await scene.add(by: first)
        let (_, second) = try await Self.setUpApp(scene, first)
        let strong = try await scene.add(by: second)
        let (half, whole) = (try await scene.signIn(with: weak), try await scene.signIn(with: strong))
        #expect(half?.awaitsSecondFactor == true, "it was there before the app")
        #expect(whole?.awaitsSecondFactor == false)
        #expect(try await scene.platform.passkeys(of: second.actor).map(\.standsForApp) == [false, true])
        let means = try await scene.platform.signInMeans(of: second.actor)
        #expect(means.passkeys == 2 && means.passkeysForApp == 1)
    }

    @Test func `a session without the code adds none that stands for it`() async throws {
        let scene = try await PasskeyScene()
        let old = try await scene.signIn()
        let (_, strong) = try await Self.setUpApp(scene, old)
        try await scene.platform.removeSecondFactor(by: strong)
        let none = try await scene.signIn()
        _ = try await scene.add(by: none)
        #expect(try await scene.platform.passkeys(of: none.actor).map(\.standsForApp) == [false])
    }

    @Test func `showing again who one is takes the passkey that is enough, and no other`() async throws {
        let scene = try await PasskeyScene()
        let first = try await scene.signIn()
        let weak = try await scene.add(by: first)
        func confirm(_ key: SoftAuthenticator, _ signedIn: SignedIn) async throws -> String? {
            let asked = try await scene.platform.askForPasskey(confirming: signedIn)
            let answer = PasskeyAnswer(try key.fields(answering: asked.challenge))
            return try await scene.platform.confirm(signedIn, by: .passkey(answer))
        }
        let token = try #require(try await confirm(weak, first))
        let again = try #require(try await scene.platform.signedIn(sessionToken: token))
        #expect(try await scene.platform.signedIn(sessionToken: token)?.isFresh == true)
        #expect(try await confirm(SoftAuthenticator(), again) == nil)
        let marcus = try await scene.signIn(Cast.address(of: "Marcus Whitefeather"))
        let his = try await scene.add(by: marcus)
        #expect(try await confirm(his, again) == nil, "another person's")

        let (_, protected) = try await Self.setUpApp(scene, again)
        await #expect(throws: Refusal.notFound, "none is enough") { try await confirm(weak, protected) }
        let strong = try await scene.add(by: protected)
        #expect(try await confirm(weak, protected) == nil)
        #expect(try await confirm(strong, protected) != nil)
    }

    @Test func `an administrator without an app sets one up, whatever passkey there is`() async throws {
        let clock = TestClock()
        let cast = try await Cast.assemble(
            on: .testing(clock: clock, publicURL: "http://localhost:8080", secondFactor: .administrators)
        )
        let scene = PasskeyScene(cast: cast, clock: clock)
        let samuel = try await scene.signIn(Cast.address(of: "Samuel Ortiz"))
        #expect(samuel.lacksSecondFactor)
        let early = try await scene.add(by: samuel)
        let session = try #require(try await scene.signIn(with: early))
        let signedIn = try #require(try await scene.platform.signedIn(sessionToken: session.token))
        #expect(signedIn.lacksSecondFactor)
        let (_, protected) = try await Self.setUpApp(scene, signedIn)
        let key = try await scene.add(by: protected)
        let whole = try #require(try await scene.signIn(with: key))
        let inside = try #require(try await scene.platform.signedIn(sessionToken: whole.token))
        #expect(!inside.lacksSecondFactor, "this one is both")
        try await scene.platform.removeSecondFactor(address: Cast.address(of: "Samuel Ortiz"))
        let after = try #require(try await scene.signIn(with: key))
        let bare = try #require(try await scene.platform.signedIn(sessionToken: after.token))
        #expect(bare.lacksSecondFactor, "the app that it stood for is gone")
        let (_, anew) = try await Self.setUpApp(scene, bare)
        #expect(try await scene.platform.passkeys(of: anew.actor).map(\.standsForApp) == [false, false])
        #expect(try await scene.signIn(with: key)?.awaitsSecondFactor == true, "nor does it stand for the next one")
    }
}
