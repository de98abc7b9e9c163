internal import Application
package import Credentialing
internal import Edge
internal import Hummingbird

/// Which stages the titles of an organization pass, with one named person each.
package enum StageRoutes: Area {
    package static let pageTypes: [any Page.Type] = [StageOrganizationsPage.self, StagesPage.self]
    package static let navigation = [
        NavigationItem("Review stages", Path.stages, place: 79, for: .roles([.administrator]))
    ]

    package static func add(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("admin/review-stages") { request, context in
            let places = try await platform.administeredOrganizations(for: context.actor)
            if places.count == 1, let only = places.first { return pages.redirect(to: Path.stages(of: only.id)) }
            return try await pages.show(StageOrganizationsPage(places), for: request, context)
        }
        site.members.get("admin/review-stages/:id") { request, context in
            let detail = try await platform.reviewStages(of: ID(try context.parameter("id")), for: context.actor)
            return try await pages.show(StagesPage(detail, StagesForm(detail.stages)), for: request, context)
        }
        site.members.post("admin/review-stages/:id") { request, context in
            let id = ID<Organization>(try context.parameter("id"))
            let detail = try await platform.reviewStages(of: id, for: context.actor)
            var form = StagesForm(try context.form())
            if form.problems.isEmpty {
                do {
                    try await platform.setReviewStages(form.stages, of: id, by: context.actor)
                    let flash = Flash("The stages hold for what is handed in from now on.")
                    return pages.redirect(to: Path.stages(of: id), flash: flash)
                } catch let fault as StageFault {
                    form.note(fault)
                }
            }
            return try await pages.showAgain(StagesPage(detail, form), for: request, context)
        }
    }
}

extension Path {
    /// The organizations whose stages of review a person may set.
    package static let stages = "/admin/review-stages"

    /// The stages of review of an organization.
    package static func stages(of id: ID<Organization>) -> String { stages + "/" + PercentText.encoded(id.text) }
}
