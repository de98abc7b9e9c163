internal import Application
internal import Credentialing
internal import Edge
internal import Hummingbird

/// The e-mail addresses of one's own account.
package enum AddressRoutes: Area {
    package static let pageTypes: [any Page.Type] = [AddAddressPage.self, ConfirmAddressPage.self]

    /// Mails to addresses that a person names.
    private static let mails = RateWindows.Limit("address-mail", tries: 5, seconds: 3600)

    package static func add(to site: Site) {
        adding(site)
        confirming(site)
        removing(site)
    }

    private static func adding(_ site: Site) {
        let (platform, pages, windows) = (site.platform, site.pages, site.windows)
        site.members.get("account/addresses/new") { request, context in
            try context.demandFresh()
            return try await pages.show(AddAddressPage(), for: request, context)
        }
        site.members.post("account/addresses/new") { request, context in
            try context.demandFresh()
            let typed = try context.form().line("email")
            let key = context.actor.person.text
            if let seconds = await windows.count(mails, by: key, at: platform.clock.now()) {
                throw Problem.tooMany(retryAfter: seconds)
            }
            do {
                try await platform.addAddress(typed, by: context.actor)
            } catch Refusal.doesNotFit(let sentence) {
                let page = AddAddressPage(typed: typed, problems: FormProblems("email", sentence))
                return try await pages.showAgain(page, for: request, context)
            }
            let words = "Look in the mail of \(typed): the link there adds the address to your account."
            return pages.redirect(to: Path.account, flash: Flash(words, kind: .wait))
        }
    }

    /// Looking at the link changes nothing, because mail scanners open links.
    private static func confirming(_ site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("account/addresses/confirm/:token") { request, context in
            let token = try context.parameter("token")
            let claim = try await platform.addressClaim(token: token, of: context.actor)
            if claim.isOver { throw Refusal.linkNotGood }
            let page = ConfirmAddressPage(address: claim.address, token: token)
            return try await pages.show(page, for: request, context)
        }
        site.members.post("account/addresses/confirm/:token") { _, context in
            try await platform.confirmAddress(token: try context.parameter("token"), by: context.actor)
            return pages.redirect(to: Path.account, flash: Flash("The address is added. It signs you in from now on."))
        }
    }

    private static func removing(_ site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("account/addresses/:id/remove") { request, context in
            let id = ID<Email>(try context.parameter("id"))
            let (address, refusal) = try await platform.ownAddress(id, of: context.actor)
            if let refusal { throw refusal }
            try context.demandFresh()
            let page = AccountRemovalPage.address(address.address, action: Path.removeAddress(id))
            return try await pages.show(page, for: request, context)
        }
        site.members.post("account/addresses/:id/remove") { _, context in
            let id = ID<Email>(try context.parameter("id"))
            _ = try await platform.ownAddress(id, of: context.actor)
            try context.demandFresh()
            try await platform.removeAddress(id, by: context.actor)
            return pages.redirect(to: Path.account, flash: Flash("The address is removed."))
        }
    }
}

extension Path {
    static let addresses = "/account/addresses"

    /// Where an address is taken off the account.
    static func removeAddress(_ id: ID<Email>) -> String {
        addresses + "/" + PercentText.encoded(id.text) + "/remove"
    }
}
