internal import Application
internal import ContentFormat
internal import Credentialing
internal import Edge
internal import Hummingbird
internal import LinkedData

/// What was typed into the page of a part and is not kept yet.
struct PartForm: Sendable {
    /// What the fields of the part say; `nil` when they say what is kept.
    var content: JSONObject?
    /// The revision that it was written on.
    var revision: Int?
    var comment = ""
    /// It comes back after its person had been signed out.
    var isUnsent = false

    /// Nothing.
    init() {}

    /// A form as it was sent.
    init(_ fields: FormFields, in editor: PartEditor) {
        if fields.has("open") {
            content = editor.content(FieldReading(fields))
            revision = fields.int("revision")
        }
        comment = fields.text("comment")
    }

    /// A form that comes back after signing in.
    init(_ unsent: FormFields?, in editor: PartEditor) {
        self.init()
        guard let unsent else { return }
        self = PartForm(unsent, in: editor)
        isUnsent = true
    }
}

/// The answer to a part that was sent: the fields of the part are kept with every button, so that none loses what
/// another would have sent. What cannot be kept is shown again.
struct PartAnswer {
    let platform: Platform
    let pages: Pages
    let editor: PartEditor
    let actor: Actor

    private var id: ID<TitleDraft> { editor.detail.draft.id }
    private var path: String { Path.draftPart(id, editor.place) }

    func answer(to form: FormFields, _ request: Request, _ context: MemberContext) async throws -> Response {
        let typed = PartForm(form, in: editor)
        if form.heldNUL { return try await again(typed, PartWords.unkeepable, request, context) }
        var isMerged: String?
        if let content = typed.content {
            do {
                let saving = try await platform.saveDraftPart(
                    content,
                    at: editor.place,
                    of: id,
                    expecting: typed.revision ?? 0,
                    by: actor
                )
                if case .conflict(let stored) = saving {
                    let page = editor.page(typed, conflict: stored)
                    return try await pages.show(page, for: request, context, status: .conflict)
                }
                if case .merged(let part) = saving { isMerged = part.changedBy }
            } catch Refusal.limit(let sentence) {
                let sentence = try await PartWords.tooLate(id, by: actor, on: platform) ?? sentence
                return try await again(typed, sentence, request, context)
            }
        }
        if let refused = try await say(typed.comment, by: form.line("act"), request, context) { return refused }
        try await platform.forgetUnsent(at: path, of: actor)
        let toMend = typed.content == nil ? nil : try await PartEditor(platform, context).toMend
        return next(form, isCommented: !typed.comment.trimmed.isEmpty, mergedWith: isMerged, toMend: toMend)
    }

    /// The page with everything that was typed, and what happened.
    private func again(
        _ typed: PartForm,
        _ sentence: String,
        _ request: Request,
        _ context: MemberContext
    ) async throws -> Response {
        let fresh = try await PartEditor(platform, context)
        let page = fresh.page(typed, problems: FormProblems("part", sentence))
        return try await pages.showAgain(page, for: request, context)
    }

    /// Adds the comment or notes one as dealt with, when that was asked for. One that was only begun is kept as it is.
    ///
    /// - Returns: The page again, when the comment could not be taken; the part itself is kept then.
    private func say(
        _ comment: String,
        by act: String,
        _ request: Request,
        _ context: MemberContext
    ) async throws -> Response? {
        let kept = Path.comment(at: path)
        guard act == "comment" else {
            if act.hasPrefix("settle:") {
                try await settle(ID(String(act.dropFirst("settle:".count))))
            }
            try await platform.keepWritten(comment, at: kept, of: actor)
            return nil
        }
        do {
            try await platform.comment(comment, at: editor.place, of: id, by: actor)
            try await platform.forgetUnsent(at: kept, of: actor)
            return nil
        } catch Refusal.doesNotFit(let sentence) {
            return try await uncommented(comment, sentence, request, context)
        } catch Refusal.alreadyDone {
            let sentence = try await PartWords.tooLate(id, by: actor, on: platform)
            return try await uncommented(comment, sentence ?? PartWords.closed, request, context)
        }
    }

    /// Whoever is second finds it dealt with, which is what they wanted.
    private func settle(_ comment: ID<DraftComment>) async throws {
        do {
            try await platform.settleComment(comment, of: id, by: actor)
        } catch Refusal.alreadyDone {
            return
        }
    }

    private func uncommented(
        _ comment: String,
        _ sentence: String,
        _ request: Request,
        _ context: MemberContext
    ) async throws -> Response {
        let fresh = try await PartEditor(platform, context)
        var form = PartForm()
        form.comment = comment
        let page = fresh.page(form, problems: FormProblems("comment", sentence))
        return try await pages.showAgain(page, for: request, context)
    }

    private func next(
        _ form: FormFields,
        isCommented: Bool,
        mergedWith other: String?,
        toMend: String?
    ) -> Response {
        let act = form.line("act")
        let isWritten = form.has("open")
        if act == "comment" {
            let words = isWritten ? "Your comment is there, and the part is saved." : "Your comment is there."
            return pages.redirect(to: path + "#comments", flash: Flash(words))
        }
        if act.hasPrefix("settle:") { return pages.redirect(to: path + "#comments") }
        var words = other.map { "Saved. What \($0) changed meanwhile is kept, too." } ?? "Saved."
        if let toMend { words += " " + toMend }
        if isCommented { words += " The comment you began waits beside this part; it is not added yet." }
        let flash = Flash(words, kind: toMend == nil ? .good : .wait)
        if let focus = FieldReading(form).focus, other == nil { return pages.redirect(to: path + "#" + focus) }
        if act == "next", other == nil, let next = editor.page().next {
            return pages.redirect(to: next, flash: flash)
        }
        if act == "done", other == nil { return pages.redirect(to: Path.draft(id), flash: flash) }
        return pages.redirect(to: path, flash: flash)
    }
}

/// Sentences for what came too late or cannot be kept.
enum PartWords {
    static let unkeepable =
        "An invisible character came along with what you wrote, as it can when text is copied out of another program. "
        + "It is taken out; look the text over, and save it."
    static let closed = "This draft is closed, so nothing can be added to it. What you wrote stands below."

    /// Who closed a draft meanwhile, so that it takes nothing now; `nil` when it is open.
    static func tooLate(_ id: ID<TitleDraft>, by actor: Actor, on platform: Platform) async throws -> String? {
        let draft = try await platform.titleDraft(id, by: actor).draft
        guard !draft.isOpen else { return nil }
        let turn = try await platform.lastTurn(of: id, by: actor)
        let done = draft.state == .published ? "It was published meanwhile." : turn.map(happened) ?? ""
        return done
            + " So it cannot be changed now, and what you wrote is not saved. It stands below: copy what you need."
    }

    /// Who did what, and when.
    static func happened(_ turn: DraftTurn) -> String {
        let who = turn.isOwn ? "You" : turn.personName
        let what =
            switch turn.kind {
            case .handedIn: "handed it in"
            case .passed: "passed it"
            case .returned: "gave it back for writing"
            case .dropped: "put it away"
            }
        return "\(who) \(what) on \(DateWords.moment(turn.at, zone: turn.zone))."
    }
}
