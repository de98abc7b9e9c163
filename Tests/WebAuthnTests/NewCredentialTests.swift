import OpenBadges
import PasskeyKit
import Testing

@testable import WebAuthn

/// Making a key: WebAuthn Level 3 §7.1.
struct NewCredentialTests {
    static let challenge = [UInt8](repeating: 7, count: 32)

    static func check(
        _ authenticator: SoftAuthenticator,
        answering sent: [UInt8] = challenge,
        asked: [UInt8] = challenge
    ) throws -> NewCredential {
        let made = authenticator.registration(challenge: Base64URL.encode(sent))
        return try NewCredential(
            checking: made.attestation,
            ClientData(made.client),
            challenge: asked,
            of: RelyingParty(publicURL: "http://localhost:8080")
        )
    }

    @Test(arguments: KeyKind.allCases)
    func `a key that was made for us is taken, of every algorithm`(kind: KeyKind) throws {
        var authenticator = try SoftAuthenticator(kind: kind)
        authenticator.counter = 5
        let made = try Self.check(authenticator)
        #expect(made.id == authenticator.credential && made.key == authenticator.key && made.counter == 5)
        authenticator.flags |= 0b11000
        authenticator.extensions = CBORText.map([(CBORText.text("credProtect"), CBORText.number(2))])
        #expect(try Self.check(authenticator).key == authenticator.key, "copied ones and extensions are no fault")
        authenticator.format = "packed"
        authenticator.statement = CBORText.map([(CBORText.text("alg"), CBORText.number(-7))])
        #expect(throws: Never.self, "whose make it is, is read by nobody") { try Self.check(authenticator) }
        authenticator.credential = [UInt8](repeating: 1, count: 1023)
        #expect(throws: Never.self) { try Self.check(authenticator) }
    }

    @Test(arguments: Wrong.ofBoth + Wrong.ofCreation)
    func `one thing that is wrong is enough to refuse it`(wrong: Wrong) throws {
        var authenticator = SoftAuthenticator()
        wrong.change(&authenticator)
        #expect(throws: wrong.fault, "\(wrong.what)") { try Self.check(authenticator) }
    }

    @Test func `the challenge is ours, whole`() {
        let fault = WebAuthnFault.clientData("the challenge is another")
        for other in [[], Array(Self.challenge.dropLast()), Self.challenge + [7], [8] + Self.challenge.dropFirst()] {
            #expect(throws: fault) { try Self.check(SoftAuthenticator(), answering: other) }
        }
        #expect(throws: fault, "nor is nothing a challenge") {
            try Self.check(SoftAuthenticator(), answering: [], asked: [])
        }
    }

    @Test(arguments: [
        #"[]"#, #""x""#, #"{}"#, #"{"type":"webauthn.create","challenge":"AA"}"#,
        #"{"type":1,"challenge":"AA","origin":"x"}"#, #"{"type":"a","challenge":"A=","origin":"x"}"#,
        #"{"type":"a","challenge":"AA","origin":"x","crossOrigin":"no"}"#, #"{"type":"a","type":"b"}"#,
    ])
    func `what a browser cannot have said is refused`(said: String) {
        #expect(throws: WebAuthnFault.self) { try ClientData(Array(said.utf8)) }
    }

    @Test func `no bytes that were cut or changed make it fail otherwise, and none are taken for others`() throws {
        let authenticator = SoftAuthenticator()
        let made = authenticator.registration(challenge: Base64URL.encode(Self.challenge))
        let client = try ClientData(made.client)
        let party = try RelyingParty(publicURL: "http://localhost:8080")
        func check(_ bytes: [UInt8]) -> NewCredential? {
            try? NewCredential(checking: bytes, client, challenge: Self.challenge, of: party)
        }
        for length in 0..<made.attestation.count { #expect(check(Array(made.attestation.prefix(length))) == nil) }
        #expect(check(made.attestation + [0]) == nil)
        #expect(check([UInt8](repeating: 0xA0, count: 70_000)) == nil)
        for place in made.attestation.indices {
            var bytes = made.attestation
            bytes[place] ^= 0xFF
            _ = check(bytes)
        }
    }
}

/// One thing that is wrong with an answer, and what is said of it.
struct Wrong: Sendable, CustomTestStringConvertible {
    let what: String
    let fault: WebAuthnFault
    let change: @Sendable (inout SoftAuthenticator) -> Void

    var testDescription: String { what }

    init(_ what: String, _ fault: WebAuthnFault, _ change: @escaping @Sendable (inout SoftAuthenticator) -> Void) {
        self.what = what
        self.fault = fault
        self.change = change
    }

    static let ofBoth = [
        Wrong("another ceremony", .clientData("it was for something else")) { $0.type = "payment.get" },
        Wrong("another origin", .clientData("it was asked by another site")) { $0.origin = "http://localhost:8081" },
        Wrong("an origin below ours", .clientData("it was asked by another site")) {
            $0.origin = "http://a.localhost:8080"
        },
        Wrong("https", .clientData("it was asked by another site")) { $0.origin = "https://localhost:8080" },
        Wrong("another party", .authenticator("the key is for another site")) { $0.party = "a.localhost" },
        Wrong("a frame", .clientData("it was asked in a frame of another site")) { $0.more = #","crossOrigin":true"# },
        Wrong("a frame of one", .clientData("it was asked in a frame of another site")) {
            $0.more = #","crossOrigin":false,"topOrigin":"https://evil.example""#
        },
        Wrong("nobody there", .authenticator("nobody was there")) { $0.flags = 0b100 },
        Wrong("nobody verified", .authenticator("nobody showed who they are")) { $0.flags = 0b001 },
        Wrong("copied without leave", .authenticator("the key is copied, and cannot be")) { $0.flags = 0b10101 },
        Wrong("more behind", .encoding("something stands behind it")) { $0.behind = [0] },
        Wrong("extensions that are none", .encoding("the extensions are no map")) { $0.extensions = [0x01] },
    ]

    static let ofCreation = [
        Wrong("an answer to a question", .clientData("it was for something else")) { $0.type = "webauthn.get" },
        Wrong("a statement of none", .encoding("a statement stands where none is")) {
            $0.statement = CBORText.map([(CBORText.text("x"), CBORText.number(1))])
        },
        Wrong("a statement that is no map", .encoding("it is no attestation object")) { $0.statement = [0x01] },
        Wrong("no id", .encoding("the id of the new key is empty, too long or cut off")) { $0.credential = [] },
        Wrong("a long id", .encoding("the id of the new key is empty, too long or cut off")) {
            $0.credential = [UInt8](repeating: 1, count: 1024)
        },
        Wrong("PS256", .key("its algorithm was not asked for")) {
            $0.key = SoftAuthenticator.p256([UInt8](repeating: 1, count: 32), [], algorithm: -37)
        },
        Wrong("an algorithm without a key", .key("it is not of its algorithm, or not whole")) {
            $0.key = CBORText.map([(CBORText.number(3), CBORText.number(-7))])
        },
        Wrong("another curve", .key("it is not of its algorithm, or not whole")) {
            $0.key = SoftAuthenticator.p256(
                [UInt8](repeating: 1, count: 32),
                [UInt8](repeating: 1, count: 32),
                curve: 2
            )
        },
        Wrong(
            "no point of the curve",
            .key(KeyError.malformed("the coordinates are not a point of the curve P-256").description)
        ) {
            $0.key = SoftAuthenticator.p256([UInt8](repeating: 1, count: 32), [UInt8](repeating: 1, count: 32))
        },
        Wrong("half a point", .key(KeyError.malformed("the coordinates of a P-256 key have 32 bytes each").description))
        {
            $0.key = SoftAuthenticator.p256([UInt8](repeating: 1, count: 32), [1])
        },
        Wrong(
            "a short key of RSA",
            .key(KeyError.malformed("an RSA modulus of 1024 bits is too short, 2048 are needed").description)
        ) {
            $0.key = SoftAuthenticator.rsa([UInt8](repeating: 0xFF, count: 128), [1, 0, 1])
        },
        Wrong("RSA by the name of P-256", .key("it is not of its algorithm, or not whole")) {
            $0.key = CBORText.map([
                (CBORText.number(1), CBORText.number(3)), (CBORText.number(3), CBORText.number(-7)),
                (CBORText.number(-1), CBORText.bytes([1])), (CBORText.number(-2), CBORText.bytes([1])),
            ])
        },
        Wrong("a key that is no map", .encoding("the new key is no map")) { $0.key = [0x01] },
    ]
}
