import LinkedData
import OpenBadges
import Testing

struct KeyRingTests {
    private func time(_ day: Int64) -> DateTimeStamp {
        DateTimeStamp(milliseconds: 1_767_225_600_000 + day * 86_400_000)
    }

    private func key(_ kind: KeyKind = .ed25519, day: Int64 = 0) throws -> IssuerKey {
        try IssuerKey.generate(kind, createdAt: time(day))
    }

    @Test func `a ring signs with the key rotated to last, for each kind apart`() async throws {
        let ring = KeyRing()
        await #expect(throws: KeyRing.Refusal.noActiveKey(.ed25519)) { try await ring.sign([], algorithm: .edDSA) }
        let (first, second, curve) = (try key(), try key(day: 1), try key(.p256))
        try await ring.rotate(to: first, at: time(0))
        try await ring.rotate(to: curve, at: time(0))
        try await ring.rotate(to: second, at: time(2))
        let signature = try await ring.sign([1, 2, 3], algorithm: .edDSA)
        #expect(signature.keyID == second.id)
        #expect(try second.publicKey.isValid(signature: signature.bytes, for: [1, 2, 3], algorithm: .edDSA))
        #expect(try await ring.activeKey(.p256).id == curve.id)
        let records = await ring.verificationMethods
        #expect(records.map(\.id) == [first.id, curve.id, second.id])
        #expect(records.map(\.retiredAt) == [time(2), nil, nil])
        await #expect(throws: KeyRing.Refusal.knownKey(id: first.id)) { try await ring.rotate(to: first, at: time(3)) }
    }

    @Test func `a revoked key signs no more and keeps its earliest time`() async throws {
        let ring = KeyRing()
        let first = try key()
        try await ring.rotate(to: first, at: time(0))
        try await ring.revoke(id: first.id, at: time(5))
        try await ring.revoke(id: first.id, at: time(4))
        try await ring.revoke(id: first.id, at: time(6))
        #expect(await ring.records.map(\.revokedAt) == [time(4)])
        await #expect(throws: KeyRing.Refusal.noActiveKey(.ed25519)) { try await ring.sign([], algorithm: .edDSA) }
        await #expect(throws: KeyRing.Refusal.unknownKey(id: "x")) { try await ring.revoke(id: "x", at: time(1)) }
        await #expect(throws: KeyRing.Refusal.beforeCreation(id: first.id)) {
            try await ring.revoke(id: first.id, at: time(-1))
        }
    }

    @Test func `a ring comes back from its records and keys`() async throws {
        let ring = KeyRing()
        let (first, second, third) = (try key(), try key(), try key(.rsa))
        for key in [first, second, third] { try await ring.rotate(to: key, at: time(1)) }
        let records = try await ring.records.map { try KeyRecord(json: $0.json) }
        #expect(await ring.records == records)
        let again = try KeyRing(records: records, keys: [second, third])
        #expect(try await again.sign([1], algorithm: .edDSA) == ring.sign([1], algorithm: .edDSA))
        #expect(try await again.activeKey(.rsa).id == third.id)
        #expect(throws: KeyRing.Refusal.notActive(id: first.id)) { try KeyRing(records: records, keys: [first]) }
        #expect(throws: KeyRing.Refusal.notActive(id: second.id)) { try KeyRing(records: [], keys: [second]) }
        #expect(throws: KeyRing.Refusal.knownKey(id: first.id)) { try KeyRing(records: records + records, keys: []) }
    }

    @Test func `the published document lets old badges verify and those of a revoked key not`() async throws {
        let ring = KeyRing()
        let keys = [try key(), try key(), try key(), try key(.p256), try key(.rsa)]
        for key in keys { try await ring.rotate(to: key, at: time(1)) }
        try await ring.revoke(id: keys[1].id, at: time(2))
        let did = "did:web:school.example"
        let value = DIDDocument.publishing(
            did: did,
            keys: await ring.verificationMethods,
            alsoKnownAs: ["https://school.example/"]
        )
        let document = try DIDDocument(parsing: value)
        #expect(document.alsoKnownAs == ["https://school.example/"])
        for key in keys {
            let method = try #require(document.method("#" + key.id))
            #expect(try method.key.get() == key.publicKey)
            #expect(method.controller == did)
            #expect(method.type == (key.kind == .rsa ? "JsonWebKey" : "Multikey"))
            #expect(document.authorizes(method.id, for: "assertionMethod") == (key.id != keys[1].id))
            #expect(method.revoked == (key.id == keys[1].id ? time(2) : nil))
        }
        let text = JSONWriter().text(of: value)
        #expect(!text.contains("secretKey") && !text.contains(#""d":"#))
    }
}
