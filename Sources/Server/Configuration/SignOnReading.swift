internal import Application
internal import Credentialing
internal import OpenIDConnect

extension ConfigurationReading {
    /// The providers of sign-in, in the order in which they are named.
    mutating func signOnConnections() -> [SignOnConnection] {
        var names: [String] = []
        for name in list(ConfigurationKeys.signOnConnections) {
            guard !names.contains(name) else {
                complain(about: ConfigurationKeys.signOnConnections, "a list in which no name is there twice")
                continue
            }
            names.append(name)
        }
        return names.compactMap { signOnConnection($0) }
    }

    private mutating func signOnConnection(_ name: String) -> SignOnConnection? {
        let keys = SignOnKeys(name)
        let kind: ProviderKind = choice(keys.kind, or: .other)
        let (label, issuer, tenant) = (text(keys.label), text(keys.issuer), text(keys.tenant))
        let (clientID, clientSecret) = (text(keys.clientID) ?? "", text(keys.clientSecret) ?? "")
        let (domains, districts) = (Set(list(keys.domains)), Set(list(keys.districts)))
        let organization = text(keys.organization)
        let makesPeople = flag(keys.makesPeople)
        let trustsAddresses = flag(keys.trustsAddresses)
        let roleClaim = text(keys.roleClaim)
        let roles = signOnRoles(keys.roles)
        if makesPeople || roleClaim != nil, organization == nil {
            complain(about: keys.organization, "given with makesPeople or roleClaim")
        }
        if makesPeople, kind == .classlink, tenant == nil {
            complain(
                about: keys.tenant,
                "given with makesPeople, because the issuer of ClassLink is one for all tenants"
            )
        }
        do throws(ProviderProblem) {
            let provider = try Provider(
                name: name,
                kind: kind,
                label: label,
                issuer: issuer,
                clientID: clientID,
                clientSecret: clientSecret,
                domains: domains,
                tenant: tenant,
                districts: districts
            )
            return SignOnConnection(
                provider,
                organization: organization,
                makesPeople: makesPeople,
                trustsAddresses: trustsAddresses,
                roleClaim: roleClaim,
                roles: roles
            )
        } catch {
            let key = keys.all.first { $0.name.hasSuffix("." + error.sentence.entry) }
            complain(about: key ?? ConfigurationKeys.signOnConnections, error.sentence.wanted)
            return nil
        }
    }

    private mutating func signOnRoles(_ key: ConfigurationKey) -> [String: Role] {
        var roles: [String: Role] = [:]
        for pair in list(key) {
            let halves = SignOnKeys.entries(pair, between: "=")
            guard halves.count == 2, let role = Role(rawValue: halves[1]) else {
                complain(about: key, "value=role, with commas between; a role is one of \(Self.roleWords)")
                return [:]
            }
            roles[halves[0]] = role
        }
        return roles
    }

    private static var roleWords: String { Role.allCases.map(\.rawValue).joined(separator: ", ") }

    /// Entries with commas between.
    private mutating func list(_ key: ConfigurationKey) -> [String] {
        SignOnKeys.entries(text(key) ?? "")
    }
}
