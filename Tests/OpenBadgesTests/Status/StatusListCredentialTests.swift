import Foundation
import LinkedData
import Testing

@testable import OpenBadges

struct StatusListCredentialTests {
    let url = "https://school.example/status/1"

    func document(set: [Int] = [], purpose: StatusPurpose = .revocation) throws -> JSONValue {
        var list = BitstringStatusList()
        for index in set { list[index] = true }
        return try StatusListCredential.unsigned(
            id: url,
            issuer: "https://school.example/issuer",
            list: list,
            purpose: purpose,
            validFrom: "2026-01-01T00:00:00Z",
            validUntil: "2026-02-01T00:00:00Z"
        )
    }

    func entry(_ index: Int, _ purpose: StatusPurpose = .revocation) -> BitstringStatusEntry {
        BitstringStatusEntry(purpose: purpose, index: index, listCredential: url)
    }

    /// The document with another member, or with another member of its subject.
    func changed(_ name: String, _ value: JSONValue?, inSubject: Bool) throws -> JSONValue {
        var json = try #require(try document().object)
        if inSubject {
            var subject = try #require(json["credentialSubject"]?.object)
            subject[name] = value
            json["credentialSubject"] = .object(subject)
        } else {
            json[name] = value
        }
        return .object(json)
    }

    @Test func `the document made is one that is read`() throws {
        let json = try document(set: [3])
        #expect(json["@context"] == ["https://www.w3.org/ns/credentials/v2"])
        #expect(json["type"] == ["VerifiableCredential", "BitstringStatusListCredential"])
        #expect(json["credentialSubject"]?["id"] == "https://school.example/status/1#list")
        let credential = try StatusListCredential(json)
        #expect(credential.id == url)
        #expect(credential.issuer == "https://school.example/issuer")
        #expect(credential.purposes == [.revocation])
        #expect(credential.validFrom == "2026-01-01T00:00:00Z")
        #expect(credential.validUntil == "2026-02-01T00:00:00Z")
        #expect(credential.timeToLive == nil)
        #expect(credential.outcome(for: entry(3)) == .set(.revocation))
        #expect(credential.outcome(for: entry(2)) == .clear(.revocation))
        #expect(credential.outcome(for: entry(4)) == .clear(.revocation))
    }

    @Test func `an entry that the list cannot answer could not be checked`() throws {
        let credential = try StatusListCredential(try document())
        let range = credential.outcome(for: entry(131_072))
        #expect(range == .couldNotCheck(.outOfRange(index: 131_072, count: 131_072)))
        #expect(credential.outcome(for: entry(.max)) == .couldNotCheck(.outOfRange(index: .max, count: 131_072)))
        #expect(credential.outcome(for: entry(-1)) == .couldNotCheck(.outOfRange(index: -1, count: 131_072)))
        #expect(credential.outcome(for: entry(0, .suspension)) == .couldNotCheck(.otherPurpose(.suspension)))
        #expect(credential.outcome(for: entry(0), maximumBytes: 9) == .couldNotCheck(.tooLarge(limit: 9)))
        var json = try #require(entry(0).json.object)
        json["statusSize"] = 2
        #expect(credential.outcome(for: try BitstringStatusEntry(json)) == .couldNotCheck(.unsupportedSize(2)))
    }

    @Test func `the errors have the names of the standards, and one sentence each`() {
        let codes: [(StatusListError, String?)] = [
            (.tooShort(count: 8), "STATUS_LIST_LENGTH_ERROR"), (.outOfRange(index: 9, count: 8), "RANGE_ERROR"),
            (.otherPurpose(.message), "STATUS_VERIFICATION_ERROR"), (.damaged, "MALFORMED_VALUE_ERROR"),
            (.notMultibase, "MALFORMED_VALUE_ERROR"), (.malformed(property: "type"), "MALFORMED_VALUE_ERROR"),
            (.unsupportedSize(2), nil), (.unsupportedType("X"), nil), (.tooLarge(limit: 1), nil), (.outOfMemory, nil),
        ]
        for (error, code) in codes {
            #expect(error.code == code)
            #expect(error.description.hasSuffix("."))
        }
        #expect(Set(codes.map(\.0.description)).count == codes.count)
    }

    @Test func `both ways of writing are read`() throws {
        let issuer = try StatusListCredential(try changed("issuer", ["id": "did:x"], inSubject: false))
        #expect(issuer.issuer == "did:x")
        let several = try StatusListCredential(
            try changed("statusPurpose", ["suspension", "revocation"], inSubject: true)
        )
        #expect(several.purposes == [.suspension, .revocation])
        #expect(several.outcome(for: entry(0)) == .clear(.revocation))
        #expect(try StatusListCredential(try changed("ttl", 300_000, inSubject: true)).timeToLive == 300_000)
        #expect(try StatusListCredential(try changed("ttl", "soon", inSubject: true)).timeToLive == nil)
    }

    @Test func `another kind of document is refused`() throws {
        let cases: [(String, JSONValue?, Bool, StatusListError)] = [
            ("type", nil, false, .malformed(property: "type")),
            ("type", ["VerifiableCredential"], false, .unsupportedType("VerifiableCredential")),
            ("type", "StatusList2021Credential", false, .unsupportedType("StatusList2021Credential")),
            ("type", "StatusList2021", true, .unsupportedType("StatusList2021")),
            ("id", 5, false, .malformed(property: "id")),
            ("issuer", nil, false, .malformed(property: "issuer")),
            ("issuer", [:], false, .malformed(property: "issuer")),
            ("validUntil", 5, false, .malformed(property: "validUntil")),
            ("credentialSubject", nil, false, .malformed(property: "credentialSubject")),
            ("credentialSubject", [[:], [:]], false, .malformed(property: "credentialSubject")),
            ("statusPurpose", nil, true, .malformed(property: "statusPurpose")),
            ("statusPurpose", ["revocation", 5], true, .malformed(property: "statusPurpose")),
            ("encodedList", nil, true, .malformed(property: "encodedList")),
            ("encodedList", [], true, .malformed(property: "encodedList")),
        ]
        for (name, value, inSubject, error) in cases {
            let json = try changed(name, value, inSubject: inSubject)
            #expect(throws: error, "\(name)") { try StatusListCredential(json) }
        }
        #expect(throws: StatusListError.malformed(property: "type")) { try StatusListCredential(nil) }
    }
}
