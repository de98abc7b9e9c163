package import Credentialing
package import OpenIDConnect
internal import Storage

/// A connection to a provider as those see it who administer the installation. Its secret is no part of it.
package struct ConnectionEntry: Hashable, Sendable {
    /// A role that follows a value of the claim.
    package struct MappedRole: Hashable, Sendable {
        package let value: String
        package let role: Role
    }

    /// An organization by the word in the configuration, and its name when there is one of that word.
    package struct Place: Hashable, Sendable {
        package let word: String
        package let name: String?
    }

    /// The name in the configuration and in addresses.
    package let name: String
    package let kind: ProviderKind
    package let label: String
    package let issuer: String
    package let clientID: String
    /// The one address that the provider has to know.
    package let redirectURI: String
    package let domains: [String]
    package let tenant: String?
    package let districts: [String]
    /// Where new people and mapped roles belong.
    package let organization: Place?
    package let makesPeople: Bool
    package let trustsAddresses: Bool
    package let roleClaim: String?
    package let roles: [MappedRole]
    /// How many accounts of its issuer belong to people here.
    package let accounts: Int
    package let lastUsed: Instant?
}

/// How people sign in at an installation.
package struct SigningIn: Sendable {
    package let connections: [ConnectionEntry]
    /// The zone in which times are told.
    package let timeZone: String
    /// Whether passkeys can be used at the address of the site.
    package let passkeys: PasskeyOffer
}

extension Platform {
    /// Whether somebody administers the whole installation, so that ``signingIn(for:)`` is theirs to see.
    package func seesSigningIn(_ actor: Actor) async throws -> Bool {
        guard actor.roles.contains(.administrator) else { return false }
        return try await read { try $0.signingInRefusal(of: actor) == nil }
    }

    /// How people sign in here, for those who administer the whole installation.
    ///
    /// - Throws: `Refusal.notFound` for everybody else.
    package func signingIn(for actor: Actor) async throws -> SigningIn {
        try await read { transaction in
            if let refusal = try transaction.signingInRefusal(of: actor) { throw refusal }
            return SigningIn(
                connections: try signOn.connections.map { try entry($0, in: transaction) },
                timeZone: try transaction.timeZone(of: actor),
                passkeys: passkeyOffer
            )
        }
    }

    /// Asks the provider of a connection for everything anew, and tells what was found.
    ///
    /// - Parameter actor: `nil` for the command line, which is in the hand of whoever runs the server.
    /// - Throws: `Refusal.notFound` for a name that is not configured, and for who does not administer everything.
    package func checkConnection(_ name: String, by actor: Actor?) async throws -> ProviderReport {
        if let actor {
            let refusal = try await read { try $0.signingInRefusal(of: actor) }
            if let refusal { throw refusal }
        }
        let connection = try signOn.connection(name)
        var report = await signOn.directory.report(on: connection.provider, now: seconds)
        if let word = connection.organization, try await organization(slug: word) == nil {
            report.add(
                .wrong(
                    "There is no organization \(word), where new people and mapped roles belong.",
                    advice: "Write the word of an organization into signOn.\(name).organization, or add it."
                )
            )
        }
        return report
    }

    private func entry(_ connection: SignOnConnection, in transaction: any Transaction) throws -> ConnectionEntry {
        let provider = connection.provider
        let use = try transaction.use(ofIssuer: provider.issuer)
        return ConnectionEntry(
            name: provider.name,
            kind: provider.kind,
            label: provider.label,
            issuer: provider.issuer,
            clientID: provider.clientID,
            redirectURI: redirectURI(of: provider.name),
            domains: provider.domains.sorted(),
            tenant: provider.tenant,
            districts: provider.districts.sorted(),
            organization: try connection.organization.map { word in
                let id = try transaction.organization(slug: word)
                return ConnectionEntry.Place(word: word, name: try id.map { try transaction.organization($0).name })
            },
            makesPeople: connection.makesPeople,
            trustsAddresses: connection.trustsAddresses,
            roleClaim: connection.roleClaim,
            roles: connection.roles.map { ConnectionEntry.MappedRole(value: $0.key, role: $0.value) }
                .sorted { $0.value < $1.value },
            accounts: use.accounts,
            lastUsed: use.last
        )
    }
}

extension Transaction {
    /// Why somebody may not see how people sign in. The configuration is one for all trees of an installation, so it is
    /// for those who administer the top of each; partners, who only judge, have no say in it.
    fileprivate func signingInRefusal(of actor: Actor) throws -> Refusal? {
        let reaching = try topsOfTrees().map { actor.roles(reaching: $0) }
        let roles = reaching.dropFirst().reduce(reaching.first ?? []) { $0.intersection($1) }
        return Permission.refusal(of: .seeSigningIn, standing: Standing(roles: roles))
    }
}
