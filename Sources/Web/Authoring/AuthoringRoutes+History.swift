internal import Application
internal import ContentFormat
internal import Credentialing
internal import Edge
internal import Hummingbird

extension AuthoringRoutes {
    /// What the parts said before, and how it comes back.
    static func addHistory(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("author/drafts/:id/history") { request, context in
            let id = ID<TitleDraft>(try context.parameter("id"))
            let query = try FormFields(urlencoded: request.uri.query ?? "")
            let place = query.has("part") ? query.line("part") : nil
            let (draft, entries) = try await platform.draftHistory(of: id, place: place, by: context.actor)
            let detail = try await platform.titleDraft(id, by: context.actor)
            let zone = try await platform.timeZone(of: context.actor)
            let page = DraftHistoryPage(draft, entries, detail: detail, place: place, timeZone: zone)
            return try await pages.show(page, for: request, context)
        }
        site.members.get("author/drafts/:id/history/:place/:revision") { request, context in
            let id = ID<TitleDraft>(try context.parameter("id"))
            let place = try context.parameter("place")
            guard let revision = Int(try context.parameter("revision")) else { throw Refusal.notFound }
            let difference = try await platform.draftPart(place, of: id, revision: revision, by: context.actor)
            let detail = try await platform.titleDraft(id, by: context.actor)
            let zone = try await platform.timeZone(of: context.actor)
            let page = DraftRevisionPage(difference, detail: detail, timeZone: zone)
            return try await pages.show(page, for: request, context)
        }
        site.members.post("author/drafts/:id/history/:place/:revision") { _, context in
            let id = ID<TitleDraft>(try context.parameter("id"))
            let place = try context.parameter("place")
            guard let revision = Int(try context.parameter("revision")) else { throw Refusal.notFound }
            try await platform.restoreDraftPart(place, of: id, revision: revision, by: context.actor)
            return pages.redirect(
                to: place == "outline" ? Path.draft(id) : Path.draftPart(id, place),
                flash: Flash("It says again what it said. What it said until now is in the history.")
            )
        }
    }
}
