internal import Application
internal import ContentFormat
internal import Credentialing
internal import Edge
internal import Files
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

extension AuthoringRoutes {
    /// Templates and examples that go with a draft, and what is said of them.
    static func addFiles(to site: Site) {
        let (platform, pages, fairUse) = (site.platform, site.pages, site.fairUse)
        site.members.get("author/drafts/:id/files") { request, context in
            let id = ID<TitleDraft>(try context.parameter("id"))
            let unsent = try await platform.unsentFields(at: request.uri.path, of: context.actor)
            return try await pages.show(filesPage(platform, id, context, FileForm(unsent)), for: request, context)
        }
        site.members.get("author/drafts/:id/files/:name") { _, context in
            let file = try await platform.draftTemplate(
                named: context.parameter("name"),
                of: ID(try context.parameter("id")),
                by: context.actor
            )
            return Response(
                status: .ok,
                headers: [
                    .contentType: file.mediaType, .xContentTypeOptions: "nosniff",
                    .contentDisposition: CleanFileName(file.name).disposition(.download),
                ],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes))
            )
        }
        site.members.post("author/drafts/:id/files") { request, context in
            let id = ID<TitleDraft>(try context.parameter("id"))
            _ = try await platform.titleDraft(id, by: context.actor)
            let hasFile = request.mediaType == "multipart/form-data"
            if hasFile { try await fairUse.count(.upload, by: context) }
            let form = hasFile ? try await FileForm(request, context) : FileForm(saying: try context.form())
            do {
                let words = try await form.act(on: id, platform, by: context.actor)
                try await platform.forgetUnsent(at: request.uri.path, of: context.actor)
                return pages.redirect(to: Path.draftFiles(id), flash: words.map { Flash($0) })
            } catch let fault as DraftFileFault {
                let page = try await filesPage(platform, id, context, form, form.problems(fault))
                return try await pages.showAgain(page, for: request, context)
            } catch Refusal.doesNotFit(let sentence) {
                let page = try await filesPage(platform, id, context, form, FormProblems("comment", sentence))
                return try await pages.showAgain(page, for: request, context)
            }
        }
    }

    /// The page of the files, with what was typed.
    private static func filesPage(
        _ platform: Platform,
        _ id: ID<TitleDraft>,
        _ context: MemberContext,
        _ form: FileForm,
        _ problems: FormProblems? = nil
    ) async throws -> DraftFilesPage {
        let detail = try await platform.titleDraft(id, by: context.actor)
        let zone = try await platform.timeZone(of: context.actor)
        return DraftFilesPage(detail, form, problems: problems, timeZone: zone)
    }
}

extension FileForm {
    /// Does what the button that was pressed says.
    ///
    /// - Returns: what to say of it.
    fileprivate func act(on id: ID<TitleDraft>, _ platform: Platform, by actor: Actor) async throws -> String? {
        let act = fields.line("act")
        if act == "comment" {
            try await platform.comment(comment, at: DraftPlace.files, of: id, by: actor)
            return "Your comment is there."
        }
        if act.hasPrefix("settle:") {
            try await platform.settleComment(ID(String(act.dropFirst("settle:".count))), of: id, by: actor)
            return nil
        }
        guard !key.isEmpty else {
            try await platform.addDraftFile(bytes(), named: name, words, to: id, by: actor)
            return isPictureWithoutWords
                ? "The file is there. Now say below what the picture shows." : "The file is there."
        }
        if act == "remove" {
            try await platform.removeDraftFile(key, of: id, by: actor)
            return "It is taken out. The history brings it back."
        }
        try await platform.changeDraftFile(
            key,
            words,
            replacing: name.isEmpty ? nil : (bytes: bytes(), name: name),
            of: id,
            expecting: revision,
            by: actor
        )
        return "Saved."
    }
}
