internal import Application
internal import Credentialing
internal import Edge
internal import Files
internal import Hummingbird

/// One part of an attempt: its page, its form, saving in the background, and earlier wordings.
enum ItemRoutes {
    static func add(to site: Site) {
        let (platform, pages, fairUse) = (site.platform, site.pages, site.fairUse)
        let taken = TakenForm(cookies: OwnCookies(isSecure: site.settings.edge.isSecure))
        site.members.get("submissions/:id/items/:key") { request, context in
            let (work, item) = try await find(on: platform, context)
            let fields = try await platform.unsentFields(at: request.uri.path, of: context.actor)
            let page = try await platform.page(
                of: item,
                in: work,
                fields: fields,
                isUnsent: fields != nil,
                context.actor
            )
            return try await pages.show(page, for: request, context)
        }
        site.members.post("submissions/:id/items/:key") { request, context in
            let (work, item) = try await find(on: platform, context)
            if case .choose(let choose) = item.body {
                return try await self.choose(choose, item, in: work, platform, pages, request, context)
            }
            let id = work.dossier.submission.id
            var arrival = ItemArrival(
                platform: platform,
                item: item,
                work: work,
                actor: context.actor,
                fairUse: fairUse
            )
            try await arrival.take(request, context)
            let (form, saving) = (arrival.fields, arrival.saving)
            if form.has("done"), saving.conflicts.isEmpty {
                let isDone = form.line("done") == "yes"
                try await platform.markItemDone(item.key, isDone: isDone, of: id, by: context.actor)
            }
            guard saving.problems.isEmpty, saving.conflicts.isEmpty else {
                let fresh = try await platform.work(on: id, by: context.actor)
                let page = try await platform.page(of: item, in: fresh, fields: form, saving: saving, context.actor)
                let status: HTTPResponse.Status = saving.conflicts.isEmpty ? .unprocessableContent : .conflict
                return try await pages.show(page, for: request, context, status: status)
            }
            try await platform.forgetUnsent(at: request.uri.path, of: context.actor)
            let step = ItemStep(platform: platform, pages: pages, item: item, work: work, actor: context.actor)
            var response = try await step.answer(to: form.line("act"), added: arrival.added)
            taken.tell(of: form, on: &response)
            return response
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

    /// Keeps what was chosen, one by one if need be, and says how many are asked for until they are.
    private static func choose(
        _ choose: Choose,
        _ item: Item,
        in work: WorkReading,
        _ platform: Platform,
        _ pages: Pages,
        _ request: Request,
        _ context: MemberContext
    ) async throws -> Response {
        let form = try context.form()
        let options = Set(form.values("option"))
        var saving = ItemSaving()
        do {
            let id = work.dossier.submission.id
            try await platform.chooseOptions(options, for: item.key, of: id, by: context.actor)
            if options.count < choose.from {
                let bounds = NumberWords.span(choose.from, choose.to)
                let now =
                    options.isEmpty ? "Nothing is chosen yet." : "\(NumberWords.word(options.count)) is chosen now."
                saving.problems.add("options", "Choose \(bounds). \(now.sentenceStart)")
            }
        } catch Refusal.doesNotFit(let sentence) {
            saving.problems.add("options", sentence)
        }
        guard saving.problems.isEmpty else {
            let page = ItemPage(item, in: work, fields: form, saving: saving)
            return try await pages.showAgain(page, for: request, context)
        }
        return pages.redirect(to: Path.enrollment(work.enrollment.id), flash: Flash("Your choice is saved."))
    }

    private static func find(on platform: Platform, _ context: MemberContext) async throws -> (WorkReading, Item) {
        let work = try await platform.work(on: ID(try context.parameter("id")), by: context.actor)
        guard let placed = work.dossier.activeItem(try context.parameter("key")) else { throw Refusal.notFound }
        return (work, placed.item)
    }
}

extension Platform {
    /// The page of an item with what belongs beside it: the room for files, and what was said of it before.
    fileprivate func page(
        of item: Item,
        in work: WorkReading,
        fields: FormFields?,
        saving: ItemSaving = ItemSaving(),
        isUnsent: Bool = false,
        _ actor: Actor
    ) async throws -> ItemPage {
        let dossier = work.dossier
        let room = try await fileQuota(of: actor).sentence
        let feedback = dossier.commented.isEmpty ? nil : try await feedback(on: dossier.submission.id, by: actor)
        return ItemPage(
            item,
            in: work,
            fields: fields,
            saving: saving,
            isUnsent: isUnsent,
            room: room,
            feedback: feedback
        )
    }
}
