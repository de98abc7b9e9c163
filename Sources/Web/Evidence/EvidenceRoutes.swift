internal import Application
internal import Credentialing
internal import Edge
internal import Files
internal import Hummingbird

/// Files as evidence: adding them to a draft, and opening them, whole or in ranges.
package enum EvidenceRoutes: Area {
    package static let pageTypes: [any Page.Type] = []
    package static let uploads = ["/submissions/{id}/files/{item}/{set}/{slot}"]

    package static func add(to site: Site) {
        let (platform, pages, fairUse) = (site.platform, site.pages, site.fairUse)
        site.members.post("submissions/:id/files/:item/:set/:slot") { request, context in
            try await fairUse.count(.upload, by: context)
            let form = UploadForm(
                platform: platform,
                submission: ID(try context.parameter("id")),
                slot: try slot(context),
                actor: context.actor
            )
            let outcome = try await form.read(request, context)
            if request.headers[.accept]?.contains("json") == true { return try outcome.json() }
            let (id, key) = (form.submission, form.slot.item)
            if let response = outcome.response(back: Path.item(key, of: id), pages) { return response }
            let work = try await platform.work(on: id, by: context.actor)
            guard let item = work.dossier.activeItem(key)?.item else { throw Refusal.notFound }
            let room = try await platform.fileQuota(of: context.actor).sentence
            var saving = ItemSaving()
            for sentence in [outcome.good].compactMap(\.self) + outcome.bad {
                saving.problems.add(SlotPlace.fileField(of: form.slot), sentence)
            }
            return try await pages.showAgain(
                ItemPage(item, in: work, saving: saving, room: room),
                for: request,
                context
            )
        }
        site.members.get("files/:id") { request, context in
            let file = try await platform.openFile(ID(try context.parameter("id")), by: context.actor)
            let isCopy = try FormFields(urlencoded: request.uri.query ?? "").has("download")
            return FileResponse(file: file, isCopy: isCopy).response(to: request)
        }
    }

    /// The slot of a prompt has no name; in an address it is written `-`.
    private static func slot(_ context: MemberContext) throws -> ResponseAddress {
        guard let set = Int(try context.parameter("set")) else { throw Problem.notFound }
        let slot = try context.parameter("slot")
        return ResponseAddress(item: try context.parameter("item"), set: set, slot: slot == "-" ? "" : slot)
    }
}
