internal import Application
internal import Credentialing
internal import Edge
internal import Hummingbird
internal import OpenIDConnect

/// The accounts of providers that sign a person in: connecting and disconnecting them.
package enum ConnectionRoutes: Area {
    package static let pageTypes: [any Page.Type] = [ConnectionsPage.self, OfferedAccountPage.self]

    package static func add(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("account/connections") { request, context in
            let accounts = try await platform.connectedAccounts(of: context.actor)
            guard !accounts.isEmpty || !platform.signOnProviders.isEmpty else { throw Refusal.notFound }
            let zone = try await platform.account(of: context.actor).timeZone
            let page = ConnectionsPage(accounts, providers: platform.signOnProviders, zone: zone)
            return try await pages.show(page, for: request, context)
        }
        connecting(site)
        removing(site)
    }

    /// Going to the provider is a link and no form, because the policy of our pages lets forms go nowhere else. What
    /// comes back is an offer; nothing is connected before its owner says so in a form.
    private static func connecting(_ site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        let start = SignOnStart(site)
        site.members.get("account/connections/connect/:name") { request, context in
            try context.demandFresh()
            do {
                let asked = try await platform.askProvider(
                    try context.parameter("name"),
                    returnTo: nil,
                    connecting: context.actor
                )
                return start.response(asked)
            } catch let fault as SignOnFault {
                let page = SignOnProblemPage(fault)
                return try await pages.show(page, for: request, context, status: .badGateway)
            }
        }
        site.members.get("account/connections/offers/:id") { request, context in
            let id = ID<SignOnQuestion>(try context.parameter("id"))
            let offer = try await platform.offeredAccount(id, of: context.actor)
            let provider = platform.signOnProviders.first { $0.name == offer.connection }?.label
            let page = OfferedAccountPage(
                label: offer.label,
                provider: provider ?? offer.connection,
                action: Path.offeredAccount(id)
            )
            return try await pages.show(page, for: request, context)
        }
        site.members.post("account/connections/offers/:id") { _, context in
            let id = ID<SignOnQuestion>(try context.parameter("id"))
            _ = try await platform.offeredAccount(id, of: context.actor)
            try context.demandFresh()
            try await platform.connectAccount(id, by: context.actor)
            return pages.redirect(to: Path.connections, flash: Flash("Connected. It signs you in from now on."))
        }
    }

    private static func removing(_ site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("account/connections/:id/remove") { request, context in
            let account = try await account(platform, context)
            try context.demandFresh()
            let page = AccountRemovalPage.connection(account.label, action: Path.removeConnection(account.id))
            return try await pages.show(page, for: request, context)
        }
        site.members.post("account/connections/:id/remove") { _, context in
            let account = try await account(platform, context)
            try context.demandFresh()
            try await platform.disconnectAccount(issuer: account.issuer, subject: account.subject, by: context.actor)
            return pages.redirect(to: Path.connections, flash: Flash("It no longer signs you in."))
        }
    }

    private static func account(_ platform: Platform, _ context: MemberContext) async throws -> ConnectedAccount {
        let id = try context.parameter("id")
        let accounts = try await platform.connectedAccounts(of: context.actor)
        guard let found = accounts.first(where: { $0.id == id }) else { throw Refusal.notFound }
        return found
    }
}

extension Path {
    static let connections = "/account/connections"

    /// Where connecting an account of a provider begins.
    static func connect(_ name: String) -> String { connections + "/connect/" + PercentText.encoded(name) }

    /// Where an account that a provider named waits for its owner's word.
    static func offeredAccount(_ id: ID<SignOnQuestion>) -> String {
        connections + "/offers/" + PercentText.encoded(id.text)
    }

    /// Where an account stops signing in.
    static func removeConnection(_ id: String) -> String { connections + "/" + PercentText.encoded(id) + "/remove" }
}
