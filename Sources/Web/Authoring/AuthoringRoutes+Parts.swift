internal import Application
internal import ContentFormat
internal import Credentialing
internal import Edge
internal import HTTPTypes
internal import Hummingbird
internal import LinkedData
internal import NIOCore

extension AuthoringRoutes {
    /// The parts of a title, saved by a button or by a script while one writes.
    static func addParts(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("author/drafts/:id/parts/:place") { request, context in
            let editor = try await PartEditor(platform, context)
            let path = request.uri.path
            let unsent = try await platform.unsentFields(at: path, of: context.actor)
            var form = PartForm(unsent, in: editor)
            if unsent == nil {
                form.comment = try await platform.written(at: Path.comment(at: path), of: context.actor)
            }
            return try await pages.show(editor.page(form), for: request, context)
        }
        site.members.post("author/drafts/:id/parts/:place") { request, context in
            let editor = try await PartEditor(platform, context)
            let answer = PartAnswer(platform: platform, pages: pages, editor: editor, actor: context.actor)
            return try await answer.answer(to: context.formAsSent(), request, context)
        }
        site.members.post("author/drafts/:id/parts/:place/texts") { _, context in
            let editor = try await PartEditor(platform, context)
            let form = try context.form()
            let saving = try await platform.saveDraftPart(
                editor.content(FieldReading(form)),
                at: editor.place,
                of: editor.detail.draft.id,
                expecting: form.int("revision") ?? 0,
                by: context.actor
            )
            switch saving {
            case .saved(let revision): return Self.json("{\"revision\":\(revision)}", .ok)
            // The page does not show what another wrote, so its person is asked to save by the button.
            case .merged, .conflict: return Self.json("{\"isOther\":true}", .conflict)
            }
        }
    }

    private static func json(_ text: String, _ status: HTTPResponse.Status) -> Response {
        Response(
            status: status,
            headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }
}

/// One part of one draft, as somebody asked for it.
struct PartEditor {
    let detail: DraftDetail
    let place: String
    private let plan: PartPlan
    private let zone: String

    init(_ platform: Platform, _ context: MemberContext) async throws {
        try await self.init(platform, context, place: context.parameter("place"))
    }

    init(_ platform: Platform, _ context: MemberContext, place: String) async throws {
        self.place = place
        // Files have a page of their own.
        guard place != DraftPlace.files else { throw Refusal.notFound }
        detail = try await platform.titleDraft(ID(try context.parameter("id")), by: context.actor)
        zone = try await platform.timeZone(of: context.actor)
        let isThere = DraftPlace.kind(of: place) == nil || detail.document.outline.places.contains(place)
        guard isThere, let plan = PartPlans(detail: detail).plan(of: place) else { throw Refusal.notFound }
        self.plan = plan
    }

    /// The page with what was typed and not taken, and what is wrong with it.
    func page(
        _ form: PartForm = PartForm(),
        conflict: StoredPart? = nil,
        problems: FormProblems? = nil
    ) -> PartPage {
        PartPage(detail, place: place, plan: plan, timeZone: zone, form: form, conflict: conflict, problems: problems)
    }

    /// What keeps the part as it is kept from being handed in, in few words; `nil` when nothing does.
    var toMend: String? {
        let faults = detail.problems.filter { $0.place == place && $0.severity == .error }
        guard let first = faults.first?.inWords(of: plan) else { return nil }
        let rest = faults.count > 1 ? " And \(faults.count - 1) more." : ""
        return "To mend in “\(plan.title)”: \(first.sentence)\(rest)"
    }

    /// What the form says, with a key where none was written.
    func content(_ reading: FieldReading) -> JSONObject {
        var content = reading.object(plan.fields)
        let old = detail.document[place]
        guard plan.fields.contains(where: { $0.key == "key" }) else { return content }
        let kind = DraftPlace.kind(of: place)
        func isMade(_ key: JSONValue?) -> Bool {
            kind.map { (key?.string ?? "").hasPrefix($0.rawValue + "-") } ?? false
        }
        // This window is from before the part had a title, and a save by itself has given it a better key meanwhile.
        if isMade(content["key"]), let held = old["key"], !isMade(held) { content["key"] = held }
        // A key that was made for a part without a title is made again when it has one; a published one stays for good.
        let isOpen = isMade(old["key"]) && content["key"] == old["key"] && !detail.draft.isRevision
        if content["key"] == nil || isOpen, let title = content["title"]?.string {
            let wish = KeyText.key(of: String(title.prefix(50)))
            content["key"] = .string(kind.map { detail.document.freeKey(wish, $0, except: place) } ?? wish)
        } else if content["key"] == nil {
            content["key"] = old["key"]
        }
        return content
    }
}
