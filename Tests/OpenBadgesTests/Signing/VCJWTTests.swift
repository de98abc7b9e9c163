import LinkedData
import OpenBadges
import Testing

struct VCJWTTests {
    private let credential = JSONObject(
        [
            ("@context", ["https://www.w3.org/ns/credentials/v2"]), ("id", "urn:uuid:1"),
            ("type", ["VerifiableCredential"]),
            ("issuer", ["id": "https://a.example", "type": ["Profile"]]), ("validFrom", "2026-01-01T00:00:00.9Z"),
            ("validUntil", "2027-01-01T01:00:00+01:00"), ("credentialSubject", ["id": "did:example:1"]),
        ] as [(String, JSONValue)]
    )
    private let key: IssuerKey

    init() throws {
        key = try IssuerKey.generate(.ed25519, createdAt: DateTimeStamp(milliseconds: 0))
    }

    private func payload(_ token: String) throws -> (jws: CompactJWS, members: JSONObject) {
        let jws = try CompactJWS(parsing: token)
        return (jws, try #require(JSONValue(parsing: jws.payload).object))
    }

    /// The claims that go with ``credential``, with some changed and those that are `nil` left out.
    private func claims(_ changes: [(String, JSONValue?)] = []) -> JSONObject {
        var payload = credential
        let all: [(String, JSONValue)] = [
            ("iss", "https://a.example"), ("jti", "urn:uuid:1"), ("sub", "did:example:1"), ("nbf", 1_767_225_600),
            ("exp", 1_798_761_600),
        ]
        for (name, value) in all { payload[name] = value }
        for (name, value) in changes { payload[name] = value }
        return payload
    }

    @Test func `an issued token carries exactly the header and claims of Open Badges`() throws {
        let token = try VCJWT.issue(credential: credential, key: key, methodURL: "https://a.example/keys/1")
        let (jws, members) = try payload(token)
        #expect(try jws.verify(with: key.publicKey))
        #expect(jws.header.names == ["alg", "kid", "typ"])
        #expect(jws.type == "JWT" && jws.keyID == "https://a.example/keys/1")
        #expect(members == claims())
        let (read, findings) = VCJWT.claims(of: members, type: jws.type)
        #expect(read == credential)
        #expect(findings.isEmpty)
    }

    @Test func `without a URL the public key goes into the header`() throws {
        let (jws, _) = try payload(VCJWT.issue(credential: credential, key: key, methodURL: nil))
        #expect(jws.header.names == ["alg", "jwk", "typ"])
        #expect(try jws.embeddedKey?.get() == key.publicKey)
    }

    @Test func `a subject without id has no sub, a credential without end no exp`() throws {
        var open = credential
        open["validUntil"] = nil
        open["credentialSubject"] = [["identifier": []]]
        let (jws, members) = try payload(VCJWT.issue(credential: open, key: key, methodURL: nil))
        #expect(members["sub"] == nil && members["exp"] == nil)
        #expect(VCJWT.claims(of: members, type: jws.type).findings.isEmpty)
    }

    @Test(arguments: ["id", "issuer", "validFrom", "credentialSubject"])
    func `a credential that lacks what a claim is made from is not issued`(name: String) {
        var less = credential
        less[name] = nil
        #expect(throws: VCJWT.IssueError.unusable(property: name)) {
            try VCJWT.issue(credential: less, key: key, methodURL: nil)
        }
    }

    @Test func `claims of the caller's own and dates without a zone are not issued`() {
        var changed = credential
        changed["iss"] = "x"
        #expect(throws: VCJWT.IssueError.reservedMember("iss")) {
            try VCJWT.issue(credential: changed, key: key, methodURL: nil)
        }
        changed = credential
        changed["validUntil"] = "2027-01-01"
        #expect(throws: VCJWT.IssueError.unusable(property: "validUntil")) {
            try VCJWT.issue(credential: changed, key: key, methodURL: nil)
        }
    }

    @Test(arguments: ["iss", "jti", "nbf"])
    func `a missing claim is an error, but not in a vc+jwt`(name: String) {
        let payload = claims([(name, nil)])
        for type in ["JWT", nil] {
            let findings = VCJWT.claims(of: payload, type: type).findings
            #expect(findings.map(\.claim) == [name])
            #expect(findings.first?.kind == .missing && findings.first?.severity == .error)
        }
        for type in ["vc+jwt", "application/vc+jwt", "VC+JWT", "vc+ld+jwt"] {
            #expect(VCJWT.claims(of: payload, type: type).findings.isEmpty)
        }
    }

    @Test func `a missing sub is a warning, a missing exp nothing`() {
        let findings = VCJWT.claims(of: claims([("sub", nil), ("exp", nil)]), type: "JWT").findings
        #expect(findings.map(\.claim) == ["sub"])
        #expect(findings.first?.severity == .warning)
    }

    @Test(
        arguments: ["JWT", "vc+jwt"],
        [("iss", "x"), ("jti", "x"), ("sub", "x"), ("nbf", 1)] as [(String, JSONValue)]
    )
    func `a differing claim is an error in every kind of token`(type: String, claim: (String, JSONValue)) {
        let findings = VCJWT.claims(of: claims([(claim.0, claim.1)]), type: type).findings
        #expect(findings.map(\.claim) == [claim.0])
        #expect(findings.first?.kind == .differs && findings.first?.severity == .error)
    }

    @Test(
        arguments: [
            ("iss", 1), ("jti", nil as JSONValue), ("sub", []), ("nbf", "1767225600"), ("exp", "x"),
            ("nbf", .number(JSONNumber(Int.max))),
        ] as [(String, JSONValue)]
    )
    func `a claim of the wrong form is an error`(claim: (String, JSONValue)) {
        let findings = VCJWT.claims(of: claims([(claim.0, claim.1)]), type: "JWT").findings
        #expect(findings.map(\.kind) == [.malformed])
        #expect(findings.first?.severity == .error)
    }

    @Test func `exp overrides the end of validity, with a warning`() {
        let (read, findings) = VCJWT.claims(of: claims([("exp", 1_767_225_601)]), type: "JWT")
        #expect(read["validUntil"] == "2026-01-01T00:00:01Z")
        #expect(findings.map(\.claim) == ["exp"])
        #expect(findings.first?.severity == .warning)
    }

    @Test func `in a vc+jwt the earlier end counts`() {
        #expect(
            VCJWT.claims(of: claims([("exp", 1_767_225_601)]), type: "vc+jwt").credential["validUntil"]
                == "2026-01-01T00:00:01Z"
        )
        let (read, findings) = VCJWT.claims(of: claims([("exp", 4_000_000_000)]), type: "vc+jwt")
        #expect(read["validUntil"] == credential["validUntil"])
        #expect(findings.isEmpty)
    }

    @Test func `under vc the claims fill in what the credential leaves out`() {
        let inner: JSONValue = [
            "@context": ["https://www.w3.org/2018/credentials/v1"], "type": ["VerifiableCredential"],
            "issuer": ["type": "Profile"], "credentialSubject": ["degree": "x"],
        ]
        var payload = JSONObject([("vc", inner)])
        for name in ["iss", "jti", "sub", "nbf", "exp"] { payload[name] = claims()[name] }
        let (read, findings) = VCJWT.claims(of: payload, type: "JWT")
        #expect(findings.isEmpty)
        #expect(read["issuer"] == ["type": "Profile", "id": "https://a.example"])
        #expect(read["id"] == "urn:uuid:1")
        #expect(read["credentialSubject"] == ["degree": "x", "id": "did:example:1"])
        #expect(read["issuanceDate"] == "2026-01-01T00:00:00Z")
        #expect(read["expirationDate"] == "2027-01-01T00:00:00Z")
        payload["iss"] = "https://b.example"
        payload["vc"] = ["issuer": "https://a.example", "credentialSubject": [:]]
        #expect(VCJWT.claims(of: payload, type: "JWT").findings.first?.kind == .differs)
        #expect(VCJWT.claims(of: payload, type: "vc+jwt").findings.first?.kind == .forbidden)
    }

    @Test func `a second credential beside the first is an error`() {
        let (read, findings) = VCJWT.claims(of: claims([("vc", ["id": "urn:other"])]), type: "JWT")
        #expect(read["id"] == "urn:uuid:1")
        #expect(findings.map(\.kind) == [.forbidden])
    }

    @Test func `claims for which the credential has nothing are an error`() {
        var payload = claims()
        for name in ["issuer", "id", "validFrom"] { payload[name] = nil }
        payload["credentialSubject"] = ["x": 1]
        let findings = VCJWT.claims(of: payload, type: "JWT").findings
        #expect(findings.map(\.claim) == ["iss", "jti", "sub", "nbf"])
        #expect(findings.allSatisfy { $0.severity == .error })
    }
}
