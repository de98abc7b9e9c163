import Application
import Credentialing
import OpenBadges
import PasskeyKit
import PlatformKit
import Storage
import Testing

/// Somebody of the cast with a passkey, on a site that authenticators know as `localhost`.
struct PasskeyScene {
    let cast: Cast
    let clock: TestClock
    var platform: Platform { cast.platform }

    init(cast: Cast, clock: TestClock) {
        self.cast = cast
        self.clock = clock
    }

    init(clock: TestClock = TestClock()) async throws {
        let cast = try await Cast.assemble(on: .testing(clock: clock, publicURL: "http://localhost:8080"))
        self.init(cast: cast, clock: clock)
    }

    /// A session of somebody, begun with a link.
    func signIn(_ address: String = Cast.address(of: "Imani Castellano")) async throws -> SignedIn {
        let link = try await platform.signInLink(address: address)
        let token = try #require(link.split(separator: "/").last.map(String.init))
        let session = try await platform.signIn(linkToken: token, agent: "test")
        return try #require(try await platform.signedIn(sessionToken: session.token))
    }

    /// Adds a passkey and returns it as its authenticator has it.
    func add(_ new: SoftAuthenticator = SoftAuthenticator(), by signedIn: SignedIn) async throws -> SoftAuthenticator {
        var key = new
        let asked = try await platform.askForNewPasskey(by: signedIn)
        key.handle = try #require(Base64URL.decode(asked.handle))
        let answer = NewPasskeyAnswer(key.fields(adding: asked.challenge))
        #expect(try await platform.addPasskey(answer, named: "Laptop", by: signedIn))
        return key
    }

    /// Signs in with a passkey.
    func signIn(with key: SoftAuthenticator) async throws -> StartedSession? {
        let (asked, browser) = try await platform.askForPasskey()
        let answer = PasskeyAnswer(try key.fields(answering: asked.challenge))
        return try await platform.signIn(passkey: answer, browser: browser, returnTo: nil, agent: "test")
    }

    /// What the trail tells of, by kind.
    func count(_ event: AuditEvent.Kind) async throws -> Int64 {
        try await platform.read { transaction in
            try transaction.first("SELECT COUNT(*) AS n FROM audit_event WHERE event = \(event.rawValue)")?
                .int64("n") ?? 0
        }
    }

    /// What mail said of the account.
    func changes() async throws -> [String] {
        try await platform.takeJobs(100, worker: "test").compactMap { taken in
            guard case .sendMail(let order) = taken.job, order.template == .accountChanged else { return nil }
            return order.words["change"]
        }
    }
}

extension NewPasskeyAnswer {
    /// As a form holds it.
    init(_ fields: [String: String]) {
        self.init(client: fields["passkey-client"] ?? "", attestation: fields["passkey-attestation"] ?? "")
    }
}

extension PasskeyAnswer {
    /// As a form holds it.
    init(_ fields: [String: String]) {
        self.init(
            credential: fields["passkey-id"] ?? "",
            client: fields["passkey-client"] ?? "",
            authenticator: fields["passkey-authenticator"] ?? "",
            signature: fields["passkey-signature"] ?? "",
            handle: fields["passkey-handle"] ?? ""
        )
    }
}
