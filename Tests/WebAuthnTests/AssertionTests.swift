import OpenBadges
import PasskeyKit
import Testing

@testable import WebAuthn

/// Asking a key: WebAuthn Level 3 §7.2.
struct AssertionTests {
    private static let challenge = NewCredentialTests.challenge

    private static func check(_ authenticator: SoftAuthenticator, key: [UInt8]? = nil) throws -> Assertion {
        let shown = try authenticator.assertion(challenge: Base64URL.encode(challenge))
        return try Assertion(
            checking: shown.authenticator,
            ClientData(shown.client),
            signature: shown.signature,
            challenge: challenge,
            of: RelyingParty(publicURL: "http://localhost:8080"),
            key: key ?? authenticator.key
        )
    }

    @Test(arguments: KeyKind.allCases)
    func `what the key signed for us is taken, of every algorithm`(kind: KeyKind) throws {
        var authenticator = try SoftAuthenticator(kind: kind)
        authenticator.counter = 0x0102_0304
        #expect(try Self.check(authenticator).counter == 0x0102_0304)
    }

    @Test(arguments: Wrong.ofBoth)
    func `one thing that is wrong is enough to refuse it`(wrong: Wrong) throws {
        var authenticator = SoftAuthenticator()
        wrong.change(&authenticator)
        #expect(throws: wrong.fault, "\(wrong.what)") { try Self.check(authenticator) }
    }

    @Test func `a key made is no key asked`() {
        var authenticator = SoftAuthenticator()
        authenticator.type = "webauthn.create"
        #expect(throws: WebAuthnFault.clientData("it was for something else")) { try Self.check(authenticator) }
    }

    @Test(arguments: KeyKind.allCases)
    func `neither another key nor a changed word has its signature`(kind: KeyKind) throws {
        let authenticator = try SoftAuthenticator(kind: kind)
        for other in [KeyKind.p256, .ed25519] {
            let other = try SoftAuthenticator(kind: other)
            #expect(throws: WebAuthnFault.signature) { try Self.check(authenticator, key: other.key) }
        }
        let shown = try authenticator.assertion(challenge: Base64URL.encode(Self.challenge))
        let party = try RelyingParty(publicURL: "http://localhost:8080")
        func check(_ written: [UInt8], _ client: [UInt8], _ signature: [UInt8]) throws {
            _ = try Assertion(
                checking: written,
                ClientData(client),
                signature: signature,
                challenge: Self.challenge,
                of: party,
                key: authenticator.key
            )
        }
        #expect(throws: Never.self) { try check(shown.authenticator, shown.client, shown.signature) }
        var counted = shown.authenticator
        counted[36] ^= 1
        #expect(throws: WebAuthnFault.signature, "the count") {
            try check(counted, shown.client, shown.signature)
        }
        let spaced = Array(String(decoding: shown.client, as: UTF8.self).replacing("\":", with: "\": ").utf8)
        #expect(throws: WebAuthnFault.signature, "the same said in other bytes") {
            try check(shown.authenticator, spaced, shown.signature)
        }
        for signature in [
            [], Array(shown.signature.dropLast()), shown.signature + [0], [UInt8](repeating: 0, count: 72),
        ] {
            #expect(throws: WebAuthnFault.signature) { try check(shown.authenticator, shown.client, signature) }
        }
        let long = [UInt8](repeating: 0x30, count: 5000)
        #expect(throws: WebAuthnFault.signature) { try check(shown.authenticator, shown.client, long) }
        for length in 0..<shown.authenticator.count {
            #expect(throws: WebAuthnFault.self) {
                try check(Array(shown.authenticator.prefix(length)), shown.client, shown.signature)
            }
        }
    }

    @Test(
        arguments: [(0, 0, true), (0, 1, true), (1, 2, true), (1, 1, false), (2, 1, false), (1, 0, false)]
            as [(UInt32, UInt32, Bool)]
    )
    func `a count goes on, or is none at all`(last: UInt32, now: UInt32, goesOn: Bool) throws {
        var authenticator = SoftAuthenticator()
        authenticator.counter = now
        #expect(try Self.check(authenticator).goesOn(from: last) == goesOn)
    }
}
