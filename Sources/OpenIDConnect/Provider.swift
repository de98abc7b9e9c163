/// Which house's ways a provider follows.
package enum ProviderKind: String, Hashable, Sendable, CaseIterable {
    case google, entra, clever, classlink, other
}

/// A provider of sign-in as the configuration names it.
package struct Provider: Hashable, Sendable {
    /// The name in the configuration and in addresses: small letters and digits.
    package let name: String
    package let kind: ProviderKind
    /// What the button says after “Sign in with”.
    package let label: String
    /// The issuer, compared byte for byte (OpenID Connect Core 1.0 §3.1.3.7).
    package let issuer: String
    package let clientID: String
    package let clientSecret: String
    /// Google's `hd`: the domains whose accounts may sign in.
    package let domains: Set<String>
    /// Microsoft's `tid`: the one tenant. For ClassLink its number, when only its accounts may sign in.
    package let tenant: String?
    /// Clever's `district`: those whose staff may sign in.
    package let districts: Set<String>

    /// A provider, with what follows from its kind filled in.
    ///
    /// - Throws: ``ProviderProblem`` that says what the configuration lacks.
    package init(
        name: String,
        kind: ProviderKind,
        label: String? = nil,
        issuer: String? = nil,
        clientID: String,
        clientSecret: String,
        domains: Set<String> = [],
        tenant: String? = nil,
        districts: Set<String> = []
    ) throws(ProviderProblem) {
        guard Self.isName(name) else { throw .name }
        guard !clientID.isEmpty, !clientSecret.isEmpty else { throw .client }
        self.name = name
        self.kind = kind
        self.label = label ?? kind.standardLabel
        self.issuer = try Self.issuer(of: kind, written: issuer, tenant: tenant)
        self.clientID = clientID
        self.clientSecret = clientSecret
        self.domains = Set(domains.map { $0.lowercased() })
        self.tenant = tenant?.lowercased()
        self.districts = districts
        if kind == .google, domains.isEmpty { throw .domains }
        if kind == .clever, districts.isEmpty { throw .districts }
    }

    private static func isName(_ name: String) -> Bool {
        let letters = name.utf8
        return (1...32).contains(letters.count)
            && letters.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }

    private static func issuer(
        of kind: ProviderKind,
        written: String?,
        tenant: String?
    ) throws(ProviderProblem) -> String {
        switch kind {
        case .google: return "https://accounts.google.com"
        case .clever: return "https://clever.com"
        case .entra:
            // `common` and `organizations` let every tenant of the world in.
            guard let tenant = tenant?.lowercased(), isGUID(tenant) else { throw .tenant }
            return "https://login.microsoftonline.com/\(tenant)/v2.0"
        case .classlink: return written ?? "https://launchpad.classlink.com"
        case .other:
            guard let written, ProviderMetadata.isUsable(written) else { throw .issuer }
            return written
        }
    }

    private static func isGUID(_ text: String) -> Bool {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        return groups.map(\.utf8.count) == [8, 4, 4, 4, 12]
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) || $0 == 0x2D }
    }
}

extension ProviderKind {
    /// What a button calls it without configuration.
    var standardLabel: String {
        switch self {
        case .google: "Google"
        case .entra: "Microsoft"
        case .clever: "Clever"
        case .classlink: "ClassLink"
        case .other: "your school account"
        }
    }
}

/// What a provider lacks in the configuration.
package enum ProviderProblem: Error, Hashable, Sendable {
    case name, client, issuer, tenant, domains, districts

    /// Which entry, and what it has to be.
    package var sentence: (entry: String, wanted: String) {
        switch self {
        case .name: ("connections", "names of up to 32 small letters and digits")
        case .client: ("clientID", "given together with clientSecret")
        case .issuer: ("issuer", "the https address of the provider, without query or fragment")
        case .tenant: ("tenant", "the tenant's GUID; common and organizations would let every tenant in")
        case .domains: ("domains", "the domains of the Google Workspace, such as district.example")
        case .districts: ("districts", "the ids of the Clever districts")
        }
    }
}
