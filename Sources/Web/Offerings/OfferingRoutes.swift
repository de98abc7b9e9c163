internal import Application
package import Credentialing
internal import Edge
internal import Hummingbird

/// Opening titles to people: what an administrator's organizations offer, and on which terms.
package enum OfferingRoutes: Area {
    package static let pageTypes: [any Page.Type] = [
        OfferingListPage.self, TitleChoicePage.self, OfferingPage.self, OfferPage.self,
    ]
    package static let navigation = [
        NavigationItem("Offerings", Path.offerings, place: 78, for: .roles([.administrator]))
    ]

    package static func add(to site: Site) {
        addReading(to: site)
        addOffering(to: site)
        addChanging(to: site)
    }

    private static func addReading(to site: Site) {
        let platform = site.platform
        let (pages, fairUse) = (site.pages, site.fairUse)
        site.members.get("admin/offerings") { request, context in
            let query = try OfferingQuery(FormFields(urlencoded: request.uri.query ?? ""))
            if !query.text.isEmpty { try await fairUse.count(.search, by: context) }
            let found = try await platform.offerings(
                matching: query.text,
                includingClosed: query.includesClosed,
                page: query.page,
                for: context.actor
            )
            return try await pages.show(OfferingListPage(found, query), for: request, context)
        }
        site.members.get("admin/offerings/new") { request, context in
            _ = try await platform.administeredOrganizations(for: context.actor)
            let query = try OfferingQuery(FormFields(urlencoded: request.uri.query ?? ""))
            if !query.text.isEmpty { try await fairUse.count(.search, by: context) }
            let found = try await platform.browseCatalog(CatalogQuery(text: query.text, page: query.page))
            return try await pages.show(TitleChoicePage(found, query), for: request, context)
        }
        site.members.get("admin/offerings/:id") { request, context in
            let detail = try await platform.offeringDetail(ID(try context.parameter("id")), for: context.actor)
            return try await pages.show(OfferingPage(detail), for: request, context)
        }
        site.members.get("admin/offerings/:id/close") { request, context in
            let detail = try await platform.offeringDetail(ID(try context.parameter("id")), for: context.actor)
            return try await pages.show(ConfirmPage.closing(detail), for: request, context)
        }
    }

    private static func addOffering(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("admin/offerings/new/:slug") { request, context in
            let title = try await platform.titleToOffer(slug: context.parameter("slug"), for: context.actor)
            return try await pages.show(OfferPage(title, OfferingForm()), for: request, context)
        }
        site.members.post("admin/offerings/new/:slug") { request, context in
            let slug = try context.parameter("slug")
            let title = try await platform.titleToOffer(slug: slug, for: context.actor)
            var form = OfferingForm(try context.form(), isNew: true)
            if let terms = form.terms {
                do {
                    let id = try await platform.offerTitle(
                        slug: slug,
                        to: ID(form.organization),
                        terms,
                        by: context.actor
                    )
                    return pages.redirect(to: Path.offering(id), flash: Flash("It is open. People see it from now on."))
                } catch OfferingFault.offeredAlready(let id) {
                    let flash = Flash("This organization offers it already. Here it is.", kind: .wait)
                    return pages.redirect(to: Path.offering(id), flash: flash)
                } catch let fault as OfferingFault {
                    form.note(fault)
                }
            }
            return try await pages.showAgain(OfferPage(title, form), for: request, context)
        }
    }

    private static func addChanging(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.post("admin/offerings/:id/terms") { request, context in
            let id = ID<Offering>(try context.parameter("id"))
            let detail = try await platform.offeringDetail(id, for: context.actor)
            var form = OfferingForm(try context.form(), isNew: false)
            if let terms = form.terms {
                do {
                    try await platform.changeOffering(
                        id,
                        to: terms,
                        movingToNewest: form.movesToNewest,
                        by: context.actor
                    )
                    return pages.redirect(to: Path.offering(id), flash: Flash("The offering is changed."))
                } catch let fault as OfferingFault {
                    form.note(fault)
                }
            }
            return try await pages.showAgain(OfferingPage(detail, form), for: request, context)
        }
        site.members.post("admin/offerings/:id/close") { _, context in
            let id = ID<Offering>(try context.parameter("id"))
            let offering = try await platform.offeringDetail(id, for: context.actor).offering
            try await platform.closeOffering(
                of: offering.achievement,
                in: offering.organization,
                by: context.actor
            )
            let flash = Flash("It is closed to new learners. Whoever is at work goes on.")
            return pages.redirect(to: Path.offering(id), flash: flash)
        }
        site.members.post("admin/offerings/:id/open") { _, context in
            let id = ID<Offering>(try context.parameter("id"))
            try await platform.reopenOffering(id, by: context.actor)
            return pages.redirect(to: Path.offering(id), flash: Flash("It is open again."))
        }
    }
}

extension Path {
    /// What an administrator's organizations offer.
    package static let offerings = "/admin/offerings"
    /// Where a title is looked for to be offered.
    package static let newOffering = "/admin/offerings/new"

    /// One offering.
    package static func offering(_ id: ID<Offering>) -> String { offerings + "/" + PercentText.encoded(id.text) }

    /// Where a title is offered.
    package static func offer(_ slug: String) -> String { newOffering + "/" + PercentText.encoded(slug) }
}
