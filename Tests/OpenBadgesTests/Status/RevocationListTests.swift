import LinkedData
import OpenBadges
import Testing

/// The status method of 1EdTech: a plain list of ids.
@Suite struct RevocationListTests {
    private static let address = "https://school.example/revocations/1"
    private let badge: SignedBadge

    init() throws { badge = try SignedBadge() }

    private struct Source: DocumentSource {
        let answer: JSONValue?

        func document(at url: String) async throws(DocumentUnavailable) -> [UInt8] {
            guard let answer, url == RevocationListTests.address else {
                throw DocumentUnavailable(url: url, reason: .unreachable)
            }
            return JSONWriter().bytes(of: answer)
        }
    }

    private func status(_ list: JSONValue?, given: JSONValue? = nil) async throws -> VerificationReport.Check? {
        let contexts = (BadgeSample.badge["@context"]?.list ?? []) + [.string(ContextURL.openBadgesExtensions)]
        let signed = try badge.sign([
            ("@context", .array(contexts)),
            ("credentialStatus", ["id": .string(Self.address), "type": "1EdTechRevocationList"]),
        ])
        var settings = VerifierSettings(now: SignedBadge.now, source: Source(answer: list))
        if let given { settings.statusLists = [try UnverifiedCredential(reading: JSONWriter().bytes(of: given))] }
        return await Verifier(settings: settings).verify(JSONWriter().bytes(of: .object(signed))).report[.status]
    }

    private var id: JSONValue { BadgeSample.badge["id"] ?? .null }

    private func list(_ entries: JSONValue, named name: String = "revokedCredential") -> JSONValue {
        .object(
            JSONObject([("id", .string(Self.address)), ("issuer", .string(badge.did)), (name, entries)])
        )
    }

    @Test func `a badge on the list is revoked, with the reason if one is given`() async throws {
        let plain = try await status(list([["id": id]]))
        #expect(plain?.outcome == .failed && plain?.reason == "The issuer has revoked it.")
        let reasoned = try await status(list([["id": "urn:other"], ["id": id, "revocationReason": "A slip."]]))
        #expect(reasoned?.outcome == .failed && reasoned?.reason.hasSuffix("A slip.") == true)
        let plural = try await status(list([["id": id, "revoked": true]], named: "revokedCredentials"))
        #expect(plural?.outcome == .failed)
    }

    @Test func `a badge that is not on the list, or on it as not revoked, is in force`() async throws {
        for entries: JSONValue in [[], [["id": "urn:other"]], [["id": id, "revoked": false]]] {
            let answer = try await status(list(entries))
            #expect(answer?.outcome == .passed, "\(String(describing: answer))")
        }
    }

    @Test func `a list that cannot be had or read is no all-clear`() async throws {
        for answer: JSONValue? in [nil, [:], ["revokedCredential": ["urn:x"]], list([["id": 7]])] {
            let check = try await status(answer)
            #expect(check?.outcome == .couldNotCheck, "\(String(describing: answer))")
        }
    }

    @Test func `a list of another issuer or of another address is no all-clear`() async throws {
        var foreign = list([]).object ?? JSONObject()
        foreign["issuer"] = "https://other.example"
        let issuer = try await status(.object(foreign))
        #expect(issuer?.outcome == .couldNotCheck && issuer?.reason.contains("not from the issuer") == true)
        var elsewhere = list([]).object ?? JSONObject()
        elsewhere["id"] = "https://school.example/revocations/2"
        let given = try await status(nil, given: .object(elsewhere))
        #expect(given?.outcome == .couldNotCheck)
        let fetched = try await status(.object(elsewhere))
        #expect(fetched?.outcome == .couldNotCheck)
    }

    @Test func `a list with too many entries is refused`() {
        let entries = [JSONValue](repeating: ["id": "urn:x"], count: RevocationList.maximumEntries + 1)
        #expect(throws: StatusListError.tooLarge(limit: RevocationList.maximumEntries)) {
            try RevocationList(["revokedCredential": .array(entries)])
        }
    }
}
