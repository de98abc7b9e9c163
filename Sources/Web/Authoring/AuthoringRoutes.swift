internal import Application
internal import ContentFormat
internal import Credentialing
internal import Edge
internal import Files
internal import HTTPTypes
internal import Hummingbird
internal import LinkedData
internal import NIOCore

/// Writing micro-credentials: the shelf, a title whole, and the order of its parts.
package enum AuthoringRoutes: Area {
    package static let pageTypes: [any Page.Type] = [
        ShelfPage.self, DraftPage.self, PartPage.self, DraftHistoryPage.self, DraftRevisionPage.self,
        DraftPreviewPage.self, DraftFilesPage.self,
    ]
    package static let uploads = ["/author/drafts/{id}/files"]
    package static let navigation = [
        NavigationItem("Write", Path.author, place: 40, for: .roles([.author, .administrator]))
    ]

    package static func add(to site: Site) {
        addShelf(to: site)
        addOutline(to: site)
        addParts(to: site)
        addHistory(to: site)
        addFiles(to: site)
    }

    private static func addShelf(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("author") { request, context in
            let zone = try await platform.timeZone(of: context.actor)
            let shelf = try await platform.titleDrafts(of: context.actor)
            return try await pages.show(
                ShelfPage(shelf, timeZone: zone, press: platform.newPress()),
                for: request,
                context
            )
        }
        @Sendable func begin(
            _ request: Request,
            _ context: MemberContext,
            _ make: @Sendable (FormFields, ID<Organization>) async throws -> ID<TitleDraft>
        ) async throws -> Response {
            let form = try context.form()
            do {
                let id = try await make(form, ID(form.line("organization")))
                return pages.redirect(to: Path.draft(id))
            } catch let problems as FormProblems {
                let zone = try await platform.timeZone(of: context.actor)
                let shelf = try await platform.titleDrafts(of: context.actor)
                let press = form.line("press")
                let page = ShelfPage(shelf, timeZone: zone, press: press, form: form, problems: problems)
                return try await pages.showAgain(page, for: request, context)
            }
        }
        site.members.post("author/drafts") { request, context in
            try await begin(request, context) { form, organization in
                do {
                    return try await platform.beginTitleDraft(
                        named: form.line("title"),
                        in: organization,
                        press: form.line("press"),
                        by: context.actor
                    )
                } catch Refusal.doesNotFit(let sentence) {
                    throw FormProblems("title", sentence)
                }
            }
        }
        site.members.post("author/drafts/file") { request, context in
            try await begin(request, context) { form, organization in
                do {
                    let title = try MicroCredential(yaml: form.text("file"), name: "file")
                    return try await platform.beginTitleDraft(
                        with: title,
                        in: organization,
                        press: form.line("press"),
                        by: context.actor
                    )
                } catch let problems as FormatProblems {
                    let lines = problems.problems.prefix(5).map { problem in
                        problem.line.map { "Line \($0): \(problem.sentence)" } ?? problem.sentence
                    }
                    throw FormProblems("file", lines.joined(separator: " "))
                }
            }
        }
        site.members.post("catalog/:slug/revision") { _, context in
            let actor = context.actor
            guard case .found(let reading) = try await platform.title(slug: context.parameter("slug"), for: actor)
            else {
                throw Refusal.notFound
            }
            return pages.redirect(
                to: Path.draft(try await platform.reviseTitle(reading.achievement, by: actor)),
                flash: nil
            )
        }
        site.members.get("author/drafts/:id") { request, context in
            let detail = try await platform.titleDraft(ID(try context.parameter("id")), by: context.actor)
            return try await pages.show(DraftPage(detail), for: request, context)
        }
        site.members.get("author/drafts/:id/preview") { request, context in
            let detail = try await platform.titleDraft(ID(try context.parameter("id")), by: context.actor)
            let query = try FormFields(urlencoded: request.uri.query ?? "")
            let page = DraftPreviewPage(detail, isAssessor: query.line("as") == "assessor")
            return try await pages.show(page, for: request, context)
        }
        site.members.get("author/drafts/:id/file") { _, context in
            let file = try await platform.titleDraftFile(ID(try context.parameter("id")), by: context.actor)
            return Response.file(file)
        }
        site.members.post("author/drafts/:id/catch-up") { _, context in
            let id = ID<TitleDraft>(try context.parameter("id"))
            let contested = try await platform.catchUpDraft(id, by: context.actor)
            let words =
                contested == 0
                ? "What the newer version changed is in the draft now."
                : "What the newer version changed is in the draft now. Look at "
                    + "\(RequirementWords.plural(contested, "part")) with a comment, where both changed the same."
            return pages.redirect(to: Path.draft(id), flash: Flash(words))
        }
        site.members.post("author/drafts/:id/drop") { _, context in
            try await platform.dropTitleDraft(ID(try context.parameter("id")), by: context.actor)
            return pages.redirect(to: Path.author, flash: Flash("It is put away. You find it below what is closed."))
        }
    }

    private static func addOutline(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.post("author/drafts/:id/outline") { _, context in
            let id = ID<TitleDraft>(try context.parameter("id"))
            let form = try context.form()
            let act = form.line("act").split(separator: ":").map(String.init)
            guard act.count >= 2 else {
                _ = try await platform.titleDraft(id, by: context.actor)
                throw Problem.malformed
            }
            switch act[0] {
            case "add":
                guard act.count == 3, let change = adding(act[1], to: act[2]) else { throw Problem.malformed }
                let place = try await platform.changeOutline(change, of: id, by: context.actor)
                return pages.redirect(to: place.map { Path.draftPart(id, $0) } ?? Path.draft(id))
            case "up": try await platform.changeOutline(.moveUp(act[1]), of: id, by: context.actor)
            case "down": try await platform.changeOutline(.moveDown(act[1]), of: id, by: context.actor)
            case "remove":
                try await platform.changeOutline(.remove(act[1]), of: id, by: context.actor)
                return pages.redirect(
                    to: Path.draft(id),
                    flash: Flash("It is taken out. The history brings it back.")
                )
            default: throw Problem.malformed
            }
            return pages.redirect(to: Path.draft(id) + "#" + act[1])
        }
    }

    /// What is added where, by the words of a button.
    private static func adding(_ kind: String, to parent: String) -> OutlineChange? {
        func body(_ key: String) -> JSONObject { JSONObject([(key, .object(JSONObject()))]) }
        switch kind {
        case "section": return .add(.section, to: .title, content: JSONObject())
        case "criterion": return .add(.criterion, to: .criteria, content: JSONObject())
        case "option": return .add(.option, to: .part(parent), content: JSONObject())
        case "evidence", "prompt", "choose": return .add(.item, to: .part(parent), content: body(kind))
        default: return nil
        }
    }
}
