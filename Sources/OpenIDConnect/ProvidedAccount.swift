internal import LinkedData

/// An account of a provider that may sign in here.
package struct ProvidedAccount: Hashable, Sendable {
    /// The account is known by issuer and subject, never by an address (`decisions.md` §3).
    package let issuer: String
    package let subject: String
    /// Names the account beyond this client, where the house has such: Microsoft's `tid` and `oid`.
    package let beyondClient: String?
    package let name: String
    /// For reading only, and for a new account when it is verified.
    package let email: String?
    /// Whether the provider vouches that the mailbox is the person's.
    package let isEmailVerified: Bool
    /// Values of the claim that roles are mapped from.
    package let roles: Set<String>

    /// Applies the rules of the provider's house to a token that holds.
    ///
    /// - Parameter roleClaim: The claim that the configuration maps roles from.
    /// - Throws: ``SignOnFault/account(_:)``.
    package init(_ token: IDToken, of provider: Provider, roleClaim: String? = nil) throws(SignOnFault) {
        let claims = token.claims
        beyondClient = try Self.checked(claims, of: provider)
        issuer = token.issuer
        subject = token.subject
        name = Self.name(in: claims)
        email = claims["email"]?.string.flatMap { $0.utf8.count <= 254 && !$0.isEmpty ? $0 : nil }
        // Microsoft's addresses are whatever the tenant's people typed.
        isEmailVerified = provider.kind != .entra && claims["email_verified"]?.bool == true
        let values = roleClaim.flatMap { claims[$0] }
        roles = Set(values?.string.map { [$0] } ?? values?.array?.compactMap(\.string) ?? [])
    }

    /// The rules of each house; returns what names the account beyond this client.
    private static func checked(_ claims: JSONObject, of provider: Provider) throws(SignOnFault) -> String? {
        switch provider.kind {
        case .google:
            guard let domain = claims["hd"]?.string, provider.domains.contains(domain.lowercased()) else {
                throw .account(.otherDomain)
            }
            return nil
        case .entra:
            guard let tenant = claims["tid"]?.string?.lowercased(), tenant == provider.tenant else {
                throw .account(.otherTenant)
            }
            guard let object = claims["oid"]?.string, (1...128).contains(object.utf8.count) else {
                throw .token("it names no oid")
            }
            return tenant + "/" + object.lowercased()
        case .clever:
            guard let district = claims["district"]?.string, provider.districts.contains(district) else {
                throw .account(.otherDistrict)
            }
            let kind = claims["user_type"]?.string ?? ""
            guard !kind.isEmpty, kind != "student", kind != "contact" else { throw .account(.student) }
            return nil
        case .classlink:
            // The issuer is one for all tenants.
            if let tenant = provider.tenant, !Self.tenants(in: claims).contains(tenant) { throw .account(.otherTenant) }
            let kinds = ["classLink_role", "Role", "role"].compactMap { claims[$0]?.string?.lowercased() }
            guard !kinds.contains("student"), !kinds.contains("parent") else { throw .account(.student) }
            return nil
        case .other: return nil
        }
    }

    /// ClassLink's number of the tenant, which comes as a number or as text.
    private static func tenants(in claims: JSONObject) -> [String] {
        let values = ["classLink_tenant_id", "classLink_tenant_id_string"].compactMap { claims[$0] }
        return values.compactMap { $0.string }
            + values.compactMap { $0.number?.double }.compactMap(Int.init(exactly:)).map(String.init)
    }

    private static func name(in claims: JSONObject) -> String {
        let whole = claims["name"]?.string ?? ""
        let parts = [claims["given_name"]?.string ?? "", claims["family_name"]?.string ?? ""]
        let name = whole.isEmpty ? parts.filter { !$0.isEmpty }.joined(separator: " ") : whole
        let plain = name.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
        return String(String(String.UnicodeScalarView(plain)).prefix(100))
    }
}
