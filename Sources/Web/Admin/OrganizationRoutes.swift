internal import Application
package import Credentialing
internal import Edge
internal import Hummingbird

/// The organizations that an administrator has: the tree, one of them, and one more.
package enum OrganizationRoutes: Area {
    package static let pageTypes: [any Page.Type] = [
        OrganizationsPage.self, OrganizationPage.self, NewOrganizationPage.self,
    ]

    package static func add(to site: Site) {
        list(site)
        changes(site)
        adding(site)
    }

    private static func list(_ site: Site) {
        let (platform, pages, fairUse) = (site.platform, site.pages, site.fairUse)
        site.members.get("admin/organizations") { request, context in
            let query = try FormFields(urlencoded: request.uri.query ?? "")
            let search = String(query.line("q").prefix(100))
            if !search.isEmpty { try await fairUse.count(.search, by: context) }
            let after = query.has("after") ? ID<Organization>(query.line("after")) : nil
            let found = try await platform.organizations(matching: search, after: after, for: context.actor)
            let page = OrganizationsPage(found, search: search, isFirst: after == nil)
            return try await pages.show(page, for: request, context)
        }
        site.members.get("admin/organizations/:id") { request, context in
            let detail = try await platform.organization(ID(try context.parameter("id")), for: context.actor)
            return try await pages.show(OrganizationPage(detail), for: request, context)
        }
    }

    private static func changes(_ site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.post("admin/organizations/:id/name") { request, context in
            let detail = try await platform.organization(ID(try context.parameter("id")), for: context.actor)
            let name = String(try context.form().line("name").prefix(400))
            if let fault = OrganizationRule.fault(inName: name) {
                let page = OrganizationPage(detail, name: name, problems: FormProblems("name", fault))
                return try await pages.showAgain(page, for: request, context)
            }
            let id = detail.organization.id
            try await platform.renameOrganization(id, to: name, by: context.actor)
            return pages.redirect(to: Path.organization(id), flash: Flash("The name is changed."))
        }
        site.members.post("admin/organizations/:id/judging") { request, context in
            let detail = try await platform.organization(ID(try context.parameter("id")), for: context.actor)
            let strength = Organization.ConflictStrength(rawValue: try context.form().line("same-school"))
            guard let strength else {
                let page = OrganizationPage(detail, problems: FormProblems("same-school", "Choose one of these"))
                return try await pages.showAgain(page, for: request, context)
            }
            let id = detail.organization.id
            try await platform.setSameSchool(strength, of: id, by: context.actor)
            return pages.redirect(to: Path.organization(id), flash: Flash("Saved."))
        }
        site.members.post("admin/organizations/:id/parent") { request, context in
            let detail = try await platform.organization(ID(try context.parameter("id")), for: context.actor)
            try context.demandFresh()
            let parent = ID<Organization>(try context.form().line("parent"))
            guard detail.targets.contains(where: { $0.id == parent }) else {
                let page = OrganizationPage(detail, problems: FormProblems("parent", "Choose where it shall lie"))
                return try await pages.showAgain(page, for: request, context)
            }
            let id = detail.organization.id
            try await platform.moveOrganization(id, below: parent, by: context.actor)
            return pages.redirect(to: Path.organization(id), flash: Flash("It lies there now, with all below it."))
        }
    }

    private static func adding(_ site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("admin/organizations/:id/add") { request, context in
            let detail = try await platform.organization(ID(try context.parameter("id")), for: context.actor)
            return try await pages.show(NewOrganizationPage(detail), for: request, context)
        }
        site.members.post("admin/organizations/:id/add") { request, context in
            let detail = try await platform.organization(ID(try context.parameter("id")), for: context.actor)
            var form = OrganizationForm(try context.form())
            if let child = form.child {
                do {
                    let parent = detail.organization.id
                    let id = try await platform.addOrganization(child, below: parent, by: context.actor)
                    let flash = Flash("\(child.name.trimmed) is there. Invite its people, or send a file of them.")
                    return pages.redirect(to: Path.organization(id), flash: flash)
                } catch Refusal.doesNotFit(let sentence) {
                    let ofLetters = [OrganizationRule.lettersWanted, OrganizationRule.taken(letters: form.letters)]
                    form.problems.add(ofLetters.contains(sentence) ? "letters" : "slug", sentence)
                }
            }
            return try await pages.showAgain(NewOrganizationPage(detail, form), for: request, context)
        }
    }
}

extension Path {
    package static let organizations = "/admin/organizations"

    /// One organization, for administrators.
    package static func organization(_ id: ID<Organization>) -> String {
        organizations + "/" + PercentText.encoded(id.text)
    }

    /// The people of an organization and of those below it.
    static func people(at id: ID<Organization>) -> String { with(people, [("organization", id.text)]) }
}
