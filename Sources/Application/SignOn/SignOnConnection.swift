package import Credentialing
package import OpenIDConnect

/// A provider of sign-in with what an account of it may do here.
package struct SignOnConnection: Hashable, Sendable {
    package let provider: Provider
    /// Where new accounts and mapped roles belong: the address word of an organization.
    package let organization: String?
    /// Whether an account that nobody has connected makes a new person, with a verified address nobody else has.
    package let makesPeople: Bool
    /// Whether addresses in tokens are taken as the person's own although the provider does not say they are verified.
    package let trustsAddresses: Bool
    /// The claim that roles come from.
    package let roleClaim: String?
    /// Roles by value of that claim.
    package let roles: [String: Role]

    /// A connection as configured.
    package init(
        _ provider: Provider,
        organization: String? = nil,
        makesPeople: Bool = false,
        trustsAddresses: Bool = false,
        roleClaim: String? = nil,
        roles: [String: Role] = [:]
    ) {
        self.provider = provider
        self.organization = organization
        self.makesPeople = makesPeople
        self.trustsAddresses = trustsAddresses
        self.roleClaim = roleClaim
        self.roles = roles
    }
}

/// The providers of an installation and what is known of them.
package struct SignOn: Sendable {
    package let connections: [SignOnConnection]
    let directory: ProviderDirectory

    /// Providers in the order of their buttons.
    package init(_ connections: [SignOnConnection], asking exchange: any ProviderExchange) {
        self.connections = connections
        directory = ProviderDirectory(asking: exchange)
    }

    /// No provider at all.
    package static let none = SignOn([], asking: NoExchange())

    func connection(_ name: String) throws -> SignOnConnection {
        guard let found = connections.first(where: { $0.provider.name == name }) else { throw Refusal.notFound }
        return found
    }
}

/// Asks nobody.
private struct NoExchange: ProviderExchange {
    func document(at address: String) async throws(SignOnFault) -> [UInt8] {
        throw .provider("nobody may be asked")
    }

    func answer(to request: TokenRequest) async throws(SignOnFault) -> (status: Int, body: [UInt8]) {
        throw .provider("nobody may be asked")
    }
}
