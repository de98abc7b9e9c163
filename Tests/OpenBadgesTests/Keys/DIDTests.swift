import LinkedData
import OpenBadges
import Testing

struct DIDTests {
    private let multikey = "z6MkgZczQLCi1DN2G6XR6NHDXVp8KmTDg4nTAh4QyYeH3kMG"
    private let other = "z6MkpDemX3Xzv7aihpEfHPA26U1GJussX1fvvP1TwgsEj3vj"

    @Test(arguments: [
        ("did:web:school.example", "https://school.example/.well-known/did.json"),
        ("did:web:school.example:a:b", "https://school.example/a/b/did.json"),
        ("did:web:school.example%3A8443", "https://school.example:8443/.well-known/did.json"),
        ("did:web:school.example%3A8443:a", "https://school.example:8443/a/did.json"),
        ("did:web:school.example:r%C3%A9sum%C3%A9", "https://school.example/r%C3%A9sum%C3%A9/did.json"),
    ])
    func `a did:web names a place and the place names it`(did: String, url: String) throws {
        #expect(try DIDWeb.url(for: did) == url)
        #expect(try DIDWeb.did(forIssuerURL: url) == did)
    }

    @Test(arguments: [
        "did:web:", "did:key:z6Mk", "DID:web:a.example", "did:web::a", "did:web:a.example:", "did:web:a.example::b",
        "did:web:a.example:..", "did:web:a.example:.", "did:web:a.example:%2E%2e", "did:web:a.example:a%2Fb",
        "did:web:a.example:a%5Cb", "did:web:a.example:a%00", "did:web:a.example:a%0A", "did:web:a.example:%252e",
        "did:web:a.example:a%", "did:web:a.example:a%4", "did:web:a.example:a%zz", "did:web:a.example:%FF",
        "did:web:u@a.example", "did:web:u%40a.example", "did:web:a.example#k", "did:web:a.example/x",
        "did:web:a.example?x",
        "did:web:a.example:a#k", "did:web:a.example:a?x", "did:web:a.example:a b", "did:web:a.example%3A",
        "did:web:a.example%3A0", "did:web:a.example%3A65536", "did:web:a.example%3A+80", "did:web:a.example%3A80%3A",
        "did:web:%3A80", "did:web:[::1]", "did:web:-a.example", "did:web:a..example", "did:web:bücher.example",
    ])
    func `a did:web that could lead elsewhere is refused`(did: String) {
        #expect(throws: DIDError.self) { try DIDWeb.url(for: did) }
    }

    @Test(arguments: [
        ("https://School.example", "did:web:school.example"), ("https://school.example/", "did:web:school.example"),
        ("https://school.example:443/issuer/", "did:web:school.example:issuer"),
        ("https://school.example/issuer", "did:web:school.example:issuer"),
    ])
    func `an issuer's URL has a did:web`(url: String, did: String) throws {
        #expect(try DIDWeb.did(forIssuerURL: url) == did)
    }

    @Test(arguments: [
        "http://a.example", "https://", "https:///x", "https://u:p@a.example", "https://a.example?x",
        "https://a.example#x",
        "https://a.example/a//b", "https://a.example/../b", "https://a.example/a:b", "https://[::1]/",
        "https://a.example:x/", "https://a.example:99999/", "https://\u{212A}.example/", "https://a.example/~me",
    ])
    func `other URLs have none`(url: String) {
        #expect(throws: DIDError.self) { try DIDWeb.did(forIssuerURL: url) }
    }

    @Test func `a did:key is its own document`() throws {
        let did = "did:key:" + multikey
        let document = try DIDKey.document(for: did)
        #expect(document.id == did)
        #expect(try DIDKey.document(for: "\(did)#\(multikey)") == document)
        #expect(document.authorizes("\(did)#\(multikey)", for: "assertionMethod"))
        #expect(!document.authorizes("\(did)#\(multikey)", for: "keyAgreement"))
        #expect(!document.authorizes("\(did)#\(other)", for: "assertionMethod"))
        #expect(try document.method("#" + multikey)?.key.get().multikey == multikey)
    }

    @Test func `a did:key with anything else around the key is refused`() {
        let did = "did:key:" + multikey
        for text in [
            "\(did)#\(other)", "\(did)#", "\(did)#\(multikey)#", "\(did)?x", "\(did)/x", "did:key:", "did:key:1:z",
        ] {
            #expect(throws: KeyError.self) { try DIDKey.document(for: text) }
        }
        #expect(throws: KeyError.unsupported("X25519")) {
            try DIDKey.document(for: "did:key:z6LShs9GGnqk85isEBzzshkuVWrVKsRp24GnDuHk8QWkARMW")
        }
    }

    private func document(_ text: String) throws -> DIDDocument {
        try DIDDocument(parsing: JSONParser().parse(text))
    }

    @Test func `methods are found embedded or referred to, absolute or by fragment`() throws {
        let document = try document(
            """
            {"id": "did:web:a.example", "alsoKnownAs": "https://a.example/",
             "verificationMethod": {"id": "#1", "type": "Multikey", "controller": "did:web:a.example",
                                    "publicKeyMultibase": "\(multikey)"},
             "assertionMethod": ["did:web:a.example#1", {"id": "did:web:a.example#2",
                                 "type": "Ed25519VerificationKey2020",
                                 "publicKeyMultibase": "\(other)"}, "#missing"],
             "authentication": "#1"}
            """
        )
        #expect(document.methods.map(\.id) == ["did:web:a.example#1", "did:web:a.example#2"])
        #expect(document.alsoKnownAs == ["https://a.example/"])
        for id in ["#1", "#2", "did:web:a.example#1", "did:web:a.example#2"] {
            #expect(document.authorizes(id, for: "assertionMethod"))
        }
        #expect(document.authorizes("#1", for: "authentication"))
        #expect(!document.authorizes("#2", for: "authentication"))
        #expect(!document.authorizes("#missing", for: "assertionMethod"))
        #expect(!document.authorizes("#1", for: "verificationMethod"))
        #expect(!document.authorizes("did:web:b.example#1", for: "assertionMethod"))
    }

    @Test func `a document is about the subject it was asked for`() throws {
        let document = try document(#"{"id": "did:web:a.example"}"#)
        try document.requireSubject("did:web:a.example")
        #expect(throws: DIDError.otherSubject(expected: "did:web:b.example", found: "did:web:a.example")) {
            try document.requireSubject("did:web:b.example")
        }
    }

    @Test func `the document of one key authorizes nothing`() throws {
        let document = try document(
            """
            {"id": "https://a.example/keys/1", "type": "Multikey", "controller": "https://a.example/issuer",
             "publicKeyMultibase": "\(multikey)", "assertionMethod": ["https://a.example/keys/1"]}
            """
        )
        #expect(document.isSingleKey)
        let method = try #require(document.method("https://a.example/keys/1"))
        #expect(method.controller == "https://a.example/issuer")
        #expect(try method.key.get().multikey == multikey)
        #expect(!document.authorizes(method.id, for: "assertionMethod"))
    }

    @Test(arguments: [
        (
            #""type": "Multikey", "publicKeyMultibase": "z6LShs9GGnqk85isEBzzshkuVWrVKsRp24GnDuHk8QWkARMW""#,
            KeyError.unsupported("X25519")
        ),
        (
            #""type": "Ed25519VerificationKey2018", "publicKeyBase58": "4zvw""#,
            .unsupported("Ed25519VerificationKey2018")
        ),
        (#""type": "Multikey""#, .malformed("the verification method has no key")),
        (
            #""type": "JsonWebKey", "publicKeyJwk": {"kty": "OKP", "crv": "Ed25519", "x": "AA", "d": "AA"}"#,
            .privateMaterial
        ),
        (#""type": "Multikey", "publicKeyMultibase": "z6Mk", "secretKeyMultibase": "z3u2""#, .privateMaterial),
        (
            #""type": "Multikey", "publicKeyMultibase": "z6Mk", "publicKeyJwk": {}"#,
            .malformed("the verification method has two keys")
        ),
        (
            #""type": "Multikey", "publicKeyMultibase": "z6Mk", "revoked": "yesterday""#,
            .malformed("revoked is not a date with a time zone")
        ),
    ])
    func `a method with an unusable key says why and spoils no other`(members: String, error: KeyError) throws {
        let document = try document(
            """
            {"id": "did:web:a.example", "verificationMethod": [{"id": "#1", \(members)},
             {"id": "#2", "type": "Multikey", "publicKeyMultibase": "\(multikey)", "expires": "2026-01-01T00:00:00Z"}]}
            """
        )
        #expect(document.method("#1")?.key == .failure(error))
        #expect(try document.method("#2")?.key.get().multikey == multikey)
        #expect(document.method("#2")?.expires == DateTimeStamp(milliseconds: 1_767_225_600_000))
    }

    @Test func `documents of no usable shape are refused`() throws {
        let many = (0...256).map { ##"{"id":"#\##($0)","type":"x"}"## }.joined(separator: ",")
        let references = (0...256).map { ##""#\##($0)""## }.joined(separator: ",")
        for text in [
            "[]", "{}", #"{"id": 1}"#, #"{"id": ""}"#, #"{"id": "a", "verificationMethod": ["x"]}"#,
            #"{"id": "a", "verificationMethod": [{"type": "Multikey"}]}"#, #"{"id": "a", "assertionMethod": [1]}"#,
            #"{"id": "a", "verificationMethod": [{"id": "a", "type": "x"}, {"id": "a", "type": "y"}]}"#,
            #"{"id": "a", "verificationMethod": [\#(many)]}"#, #"{"id": "a", "assertionMethod": [\#(references)]}"#,
        ] {
            #expect(throws: DIDError.self) { try document(text) }
        }
    }
}
