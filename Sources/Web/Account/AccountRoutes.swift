internal import Application
internal import Credentialing
internal import Edge
internal import Hummingbird

/// A person's own account: who they are here, and where they are signed in.
package enum AccountRoutes: Area {
    package static let pageTypes: [any Page.Type] = [AccountPage.self]
    package static let navigation = [NavigationItem("Account", Path.account, place: 90, for: .members)]

    package static func add(to site: Site) {
        let platform = site.platform
        let pages = site.pages
        site.members.get("account") { request, context in
            let page = AccountPage(
                try await platform.account(of: context.actor),
                sessions: try await platform.sessions(of: context.signedIn),
                settings: platform.settings,
                isDemanded: platform.settings.secondFactor.demands(of: context.actor),
                hasProviders: !platform.signOnProviders.isEmpty,
                offer: platform.passkeyOffer,
                isAdministrator: context.actor.roles.contains(.administrator)
            )
            return try await pages.show(page, for: request, context)
        }
        site.members.post("account/sessions/:id/end") { _, context in
            let id = ID<Session>(try context.parameter("id"))
            try context.demandFresh()
            try await platform.endSession(id, by: context.actor)
            return pages.redirect(to: Path.account, flash: Flash("That session has ended."))
        }
        site.members.post("account/sessions/end-others") { _, context in
            try context.demandFresh()
            try await platform.endOtherSessions(of: context.signedIn)
            return pages.redirect(to: Path.account, flash: Flash("You are signed out everywhere else."))
        }
    }
}

extension Path {
    package static let account = "/account"
}
