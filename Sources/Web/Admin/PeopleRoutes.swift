internal import Application
package import Credentialing
internal import Edge
internal import Hummingbird

/// The people of an administrator's organizations: the list, one person, roles and closing an account.
package enum PeopleRoutes: Area {
    package static let pageTypes: [any Page.Type] = [PeoplePage.self, PersonPage.self, ConfirmPage.self]
    package static let navigation = [
        NavigationItem(
            "People",
            Path.people,
            place: 80,
            for: .roles([.administrator]),
            with: [Path.organizations, Path.invitations, Path.merges, Path.signingIn]
        )
    ]

    package static func add(to site: Site) {
        list(site)
        person(site)
        changes(site)
    }

    private static func list(_ site: Site) {
        let platform = site.platform
        let (pages, fairUse) = (site.pages, site.fairUse)
        site.members.get("admin/people") { request, context in
            let query = try FormFields(urlencoded: request.uri.query ?? "")
            let form = PeopleFilterForm(query)
            guard form.filter.state != .invited else {
                return pages.redirect(to: form.path(Path.invitations, hasState: false))
            }
            if form.isNarrow { try await fairUse.count(.search, by: context) }
            let after = query.has("after") ? ID<Person>(query.line("after")) : nil
            let listing = try await platform.people(matching: form.filter, after: after, for: context.actor)
            let organization = form.filter.organization
            let menu = try await platform.organizationMenu(choosing: organization, for: context.actor)
            let waiting = try await platform.waitingInvitations(for: context.actor)
            let merges = try await platform.openMerges(for: context.actor)
            let page = PeoplePage(
                listing,
                form,
                menu: menu,
                isFirst: after == nil,
                waiting: waiting,
                merges: merges.count,
                seesSigningIn: try await platform.seesSigningIn(context.actor)
            )
            return try await pages.show(page, for: request, context)
        }
    }

    private static func person(_ site: Site) {
        let platform = site.platform
        let pages = site.pages
        site.members.get("admin/people/:id") { request, context in
            let entry = try await platform.person(ID(try context.parameter("id")), for: context.actor)
            let ties = try await platform.ties(of: entry.person.id, for: context.actor)
            let isOneself = entry.person.id == context.actor.person
            let mergeable = try await platform.mergeable(entry.person.id, by: context.actor)
            let page = PersonPage(entry, ties: ties, isOneself: isOneself, isMergeable: mergeable != nil)
            return try await pages.show(page, for: request, context)
        }
        site.members.get("admin/people/:id/close") { request, context in
            let entry = try await platform.person(ID(try context.parameter("id")), for: context.actor)
            return try await pages.show(ConfirmPage.closing(entry.person), for: request, context)
        }
        site.members.get("admin/people/:id/memberships/:membership/end") { request, context in
            let entry = try await platform.person(ID(try context.parameter("id")), for: context.actor)
            let membership = ID<Membership>(try context.parameter("membership"))
            guard let place = entry.places.first(where: { $0.membership == membership }) else {
                throw Refusal.notFound
            }
            return try await pages.show(ConfirmPage.ending(place, of: entry.person), for: request, context)
        }
    }

    private static func changes(_ site: Site) {
        let platform = site.platform
        let pages = site.pages
        site.members.post("admin/people/:id/close") { _, context in
            try context.demandFresh()
            let id = ID<Person>(try context.parameter("id"))
            try await platform.deactivate(id, by: context.actor)
            return pages.redirect(to: Path.person(id), flash: Flash("The account is closed. Every session has ended."))
        }
        site.members.post("admin/people/:id/sessions/end") { _, context in
            let id = ID<Person>(try context.parameter("id"))
            try context.demandFresh()
            try await platform.endSessions(of: id, by: context.actor)
            let flash = Flash("Every session of this person has ended. They can sign in again.")
            return pages.redirect(to: Path.person(id), flash: flash)
        }
        site.members.post("admin/people/:id/open") { _, context in
            try context.demandFresh()
            let id = ID<Person>(try context.parameter("id"))
            try await platform.reactivate(id, by: context.actor)
            return pages.redirect(to: Path.person(id), flash: Flash("The account is open again."))
        }
        site.members.post("admin/people/:id/memberships/:membership/roles") { request, context in
            try context.demandFresh()
            let id = ID<Person>(try context.parameter("id"))
            let membership = ID<Membership>(try context.parameter("membership"))
            let roles = Set(try context.form().values("roles").compactMap(Role.init(rawValue:)))
            guard !roles.isEmpty else {
                let entry = try await platform.person(id, for: context.actor)
                let problems = FormProblems(
                    PersonPage.field(of: membership),
                    "Choose at least one role, or end the membership"
                )
                let page = PersonPage(
                    entry,
                    ties: try await platform.ties(of: id, for: context.actor),
                    isOneself: id == context.actor.person,
                    emptied: membership,
                    problems: problems
                )
                return try await pages.showAgain(page, for: request, context)
            }
            try await platform.changeRoles(of: membership, heldBy: id, to: roles, by: context.actor)
            return pages.redirect(to: Path.person(id), flash: Flash("The roles are changed."))
        }
        site.members.post("admin/people/:id/memberships/:membership/end") { _, context in
            try context.demandFresh()
            let id = ID<Person>(try context.parameter("id"))
            let membership = ID<Membership>(try context.parameter("membership"))
            try await platform.endMembership(membership, of: id, by: context.actor)
            return pages.redirect(to: Path.people, flash: Flash("The membership has ended."))
        }
    }
}

extension Path {
    package static let people = "/admin/people"

    /// One person, for administrators.
    package static func person(_ id: ID<Person>) -> String { people + "/" + PercentText.encoded(id.text) }

    /// What is done to a membership.
    static func membership(_ id: ID<Membership>, of person: ID<Person>, _ act: String) -> String {
        self.person(person) + "/memberships/" + PercentText.encoded(id.text) + "/" + act
    }
}
