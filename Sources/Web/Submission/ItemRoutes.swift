internal import Application
internal import Credentialing
internal import Edge
internal import Files
internal import Hummingbird

/// One part of an attempt: its page, its form, saving in the background, and earlier wordings.
enum ItemRoutes {
    static func add(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("submissions/:id/items/:key") { request, context in
            let (work, item) = try await find(on: platform, context)
            let fields = try await platform.unsentFields(at: request.uri.path, of: context.actor)
            let room = try await platform.fileQuota(of: context.actor).sentence
            let page = ItemPage(item, in: work, fields: fields, isUnsent: fields != nil, room: room)
            return try await pages.show(page, for: request, context)
        }
        site.members.post("submissions/:id/items/:key") { request, context in
            let (work, item) = try await find(on: platform, context)
            let form = try context.form()
            let id = work.dossier.submission.id
            if case .choose = item.body {
                let options = Set(form.values("option"))
                do {
                    try await platform.chooseOptions(options, for: item.key, of: id, by: context.actor)
                } catch Refusal.doesNotFit(let sentence) {
                    var saving = ItemSaving()
                    saving.problems.add("options", sentence)
                    let page = ItemPage(item, in: work, fields: form, saving: saving)
                    return try await pages.showAgain(page, for: request, context)
                }
                return pages.redirect(to: Path.enrollment(work.enrollment.id), flash: Flash("Your choice is saved."))
            }
            let versions = try await platform.answerVersions(of: item.key, in: id, by: context.actor)
            let earlier = Set(versions.map(\.text.trimmed))
            let saving = try await platform.save(
                ItemForm(fields: form, item: item, dossier: work.dossier, earlier: earlier),
                of: id,
                by: context.actor
            )
            if form.has("done"), saving.conflicts.isEmpty {
                let isDone = form.line("done") == "yes"
                try await platform.markItemDone(item.key, isDone: isDone, of: id, by: context.actor)
            }
            guard saving.problems.isEmpty, saving.conflicts.isEmpty else {
                let fresh = try await platform.work(on: id, by: context.actor)
                let room = try await platform.fileQuota(of: context.actor).sentence
                let page = ItemPage(item, in: fresh, fields: form, saving: saving, room: room)
                let status: HTTPResponse.Status = saving.conflicts.isEmpty ? .unprocessableContent : .conflict
                return try await pages.show(page, for: request, context, status: status)
            }
            try await platform.forgetUnsent(at: request.uri.path, of: context.actor)
            return try await act(form.line("act"), on: item, in: work, platform, pages, by: context.actor)
        }
        site.members.post("submissions/:id/items/:key/texts") { _, context in
            let (work, item) = try await find(on: platform, context)
            let form = try context.form()
            let saving = BackgroundSaving(platform: platform, work: work, form: form, actor: context.actor)
            return try await saving.item(item)
        }
        site.members.get("submissions/:id/items/:key/versions") { request, context in
            let (work, item) = try await find(on: platform, context)
            let id = work.dossier.submission.id
            let versions = try await platform.answerVersions(of: item.key, in: id, by: context.actor)
            return try await pages.show(VersionsPage(versions, of: item, in: work), for: request, context)
        }
    }

    /// What the pressed button asks for, after everything in the form is saved.
    private static func act(
        _ act: String,
        on item: Item,
        in work: WorkReading,
        _ platform: Platform,
        _ pages: Pages,
        by actor: Actor
    ) async throws -> Response {
        let id = work.dossier.submission.id
        if act.hasPrefix("remove:") {
            let anchor = act.dropFirst("remove:".count)
            guard let found = work.dossier.responses(to: item.key).first(where: { $0.address.anchor == anchor }) else {
                return pages.redirect(to: Path.item(item.key, of: id))
            }
            try await platform.removeResponse(at: found.address, of: id, by: actor)
            return pages.redirect(
                to: Path.item(item.key, of: id),
                flash: Flash("Removed. Its words are kept among the earlier versions.")
            )
        }
        if act.hasPrefix("remove-file:") {
            try await platform.removeFile(ID(String(act.dropFirst("remove-file:".count))), from: id, by: actor)
            return pages.redirect(to: Path.item(item.key, of: id), flash: Flash("Removed."))
        }
        let saved = Flash("Saved at \(DateWords.time(platform.clock.now(), zone: work.zone)).")
        guard act == "go-on" else { return pages.redirect(to: Path.item(item.key, of: id), flash: saved) }
        let fresh = try await platform.work(on: id, by: actor)
        let items = fresh.dossier.activeItems.map(\.item)
        let rest = items.drop { $0.key != item.key }.dropFirst()
        let next = rest.first { !fresh.dossier.status(of: $0).isSettled }
        let path = next.map { Path.item($0.key, of: id) } ?? Path.enrollment(work.enrollment.id)
        return pages.redirect(to: path, flash: saved)
    }

    private static func find(on platform: Platform, _ context: MemberContext) async throws -> (WorkReading, Item) {
        let work = try await platform.work(on: ID(try context.parameter("id")), by: context.actor)
        guard let placed = work.dossier.activeItem(try context.parameter("key")) else { throw Refusal.notFound }
        return (work, placed.item)
    }
}
