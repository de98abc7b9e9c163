internal import Application
internal import Credentialing
internal import Edge
internal import Hummingbird

/// Inviting people, and the invitations that wait.
package enum InvitationRoutes: Area {
    package static let pageTypes: [any Page.Type] = [InvitePage.self, InvitationsPage.self]

    package static func add(to site: Site) {
        let platform = site.platform
        let (pages, fairUse) = (site.pages, site.fairUse)
        site.members.get("admin/invitations") { request, context in
            let query = try FormFields(urlencoded: request.uri.query ?? "")
            let form = PeopleFilterForm(query)
            if form.isNarrow { try await fairUse.count(.search, by: context) }
            let after = query.has("after") ? query.line("after") : nil
            let found = try await platform.openInvitations(
                matching: form.filter,
                after: after.map { ID($0) },
                for: context.actor
            )
            let organization = form.filter.organization
            let menu = try await platform.organizationMenu(choosing: organization, for: context.actor)
            let zone = try await platform.timeZone(of: context.actor)
            let page = InvitationsPage(found, form, menu: menu, isFirst: after == nil, zone: zone)
            return try await pages.show(page, for: request, context)
        }
        site.members.get("admin/invitations/new") { request, context in
            let places = try await platform.administeredOrganizations(for: context.actor)
            return try await pages.show(InvitePage(places, InviteForm()), for: request, context)
        }
        site.members.post("admin/invitations/new") { request, context in
            let places = try await platform.administeredOrganizations(for: context.actor)
            var form = InviteForm(try context.form(), places: places)
            if let new = form.invitation {
                try await fairUse.count(.mail, by: context)
                do {
                    try await platform.invite(new, by: context.actor)
                    let flash = Flash("An invitation is on its way to \(new.address).")
                    return pages.redirect(to: Path.invitations, flash: flash)
                } catch Refusal.doesNotFit(let sentence) {
                    form.problems.add("email", sentence)
                }
            }
            return try await pages.showAgain(InvitePage(places, form), for: request, context)
        }
        site.members.post("admin/invitations/:id/withdraw") { _, context in
            try await platform.withdrawInvitation(ID(try context.parameter("id")), by: context.actor)
            return pages.redirect(to: Path.invitations, flash: Flash("The invitation is taken back."))
        }
    }
}

extension Path {
    package static let invitations = "/admin/invitations"
    package static let invite = "/admin/invitations/new"
}
