import LinkedData
import OpenBadges
import SignOnKit
import Testing

@testable import OpenIDConnect

/// The rules of each house (users.md §1.1).
struct ProvidedAccountTests {
    private static let tenant = "0c59b0ec-1111-2222-3333-444455556666"

    private func account(
        _ provider: Provider,
        roleClaim: String? = nil,
        _ change: (inout JSONObject) -> Void
    ) throws -> ProvidedAccount {
        let key = try IssuerKey.generate(.ed25519, createdAt: DateTimeStamp(milliseconds: 0))
        let set = JSONObject([("keys", .array([.object(key.publicKey.jwk)]))])
        var claims = LocalProvider.claims(for: provider)
        change(&claims)
        let token = try IDToken(
            checking: LocalProvider.token(claims, key: key, header: JSONObject()),
            from: provider,
            keys: KeySet(parsing: JSONWriter().bytes(of: .object(set))),
            nonce: "n-1",
            now: LocalProvider.now
        )
        return try ProvidedAccount(token, of: provider, roleClaim: roleClaim)
    }

    @Test func `Google's hosted domain counts, the address does not`() throws {
        let google = try LocalProvider.provider(.google)
        #expect(try account(google) { $0["hd"] = "Tamarack.example" }.email == "imani@tamarack.example")
        #expect(throws: SignOnFault.account(.otherDomain)) { try account(google) { _ in } }
        #expect(throws: SignOnFault.account(.otherDomain)) { try account(google) { $0["hd"] = "evil.example" } }
    }

    @Test func `Microsoft's tenant counts, its addresses are never taken as verified`() throws {
        let entra = try LocalProvider.provider(.entra, tenant: Self.tenant)
        let account = try account(entra) {
            $0["tid"] = .string(Self.tenant)
            $0["oid"] = "ABC"
        }
        #expect(account.beyondClient == Self.tenant + "/abc" && !account.isEmailVerified)
        #expect(throws: SignOnFault.account(.otherTenant)) {
            try self.account(entra) {
                $0["tid"] = "9188040d-6c67-4c5b-b112-36a304b66dad"
                $0["oid"] = "ABC"
            }
        }
        #expect(throws: SignOnFault.self) { try self.account(entra) { $0["tid"] = .string(Self.tenant) } }
    }

    @Test func `Clever lets staff of the named districts in and no students`() throws {
        let clever = try LocalProvider.provider(.clever)
        func staff(_ district: String?, _ kind: String?) throws -> ProvidedAccount {
            try account(clever) {
                $0["district"] = district.map { .string($0) }
                $0["user_type"] = kind.map { .string($0) }
            }
        }
        #expect(try staff("d-1", "teacher").subject == "account-1")
        #expect(throws: SignOnFault.account(.otherDistrict)) { try staff("d-2", "teacher") }
        #expect(throws: SignOnFault.account(.otherDistrict)) { try staff(nil, "teacher") }
        #expect(throws: SignOnFault.account(.student)) { try staff("d-1", "student") }
        #expect(throws: SignOnFault.account(.student)) { try staff("d-1", nil) }
    }

    @Test(arguments: ["classLink_role", "Role", "role"])
    func `ClassLink lets no student and no parent in, by whatever name their role comes`(claim: String) throws {
        let classlink = try LocalProvider.provider(.classlink)
        func come(as kind: String) throws -> ProvidedAccount { try account(classlink) { $0[claim] = .string(kind) } }
        #expect(try come(as: "Teacher").subject == "account-1")
        #expect(throws: SignOnFault.account(.student)) { try come(as: "Student") }
        #expect(throws: SignOnFault.account(.student)) { try come(as: "parent") }
    }

    @Test func `where ClassLink's tenant is configured, no other's accounts come in`() throws {
        let classlink = try LocalProvider.provider(.classlink, tenant: "2216")
        func come(_ claim: String, _ tenant: JSONValue?) throws -> ProvidedAccount {
            try account(classlink) { $0[claim] = tenant }
        }
        #expect(try come("classLink_tenant_id", 2216).subject == "account-1")
        #expect(try come("classLink_tenant_id_string", "2216").subject == "account-1")
        #expect(throws: SignOnFault.account(.otherTenant)) { try come("classLink_tenant_id", 2217) }
        #expect(throws: SignOnFault.account(.otherTenant)) { try come("classLink_tenant_id", nil) }
    }

    @Test func `roles come from the claim that is configured and from no other`() throws {
        let provider = try LocalProvider.provider()
        let change = { (claims: inout JSONObject) in
            claims["groups"] = .array(["assessors", "staff", .bool(true)])
            claims["roles"] = .array(["administrator"])
        }
        #expect(try account(provider, change).roles.isEmpty)
        #expect(try account(provider, roleClaim: "groups", change).roles == ["assessors", "staff"])
    }

    @Test func `a name is one line of at most a hundred letters`() throws {
        let provider = try LocalProvider.provider()
        #expect(try account(provider) { $0["name"] = "A\u{0}B\nC" }.name == "ABC")
        #expect(try account(provider) { $0["name"] = .string(String(repeating: "x", count: 300)) }.name.count == 100)
        let parts = try account(provider) {
            $0["name"] = nil
            $0["given_name"] = "Imani"
            $0["family_name"] = "Castellano"
        }
        #expect(parts.name == "Imani Castellano")
    }
}
