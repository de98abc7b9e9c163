internal import Application
internal import Credentialing
internal import Edge
internal import HTTPTypes
internal import Hummingbird

/// The answer to the form of a review, with its comment and its note: each button takes what belongs to it, and what
/// stands in the other field stays there.
struct ReviewAnswer {
    let platform: Platform
    let pages: Pages
    let context: MemberContext

    private var actor: Actor { context.actor }

    /// Adds the comment; a note that was begun stays in its field.
    func comment(_ id: ID<TitleDraft>, _ request: Request) async throws -> Response {
        let form = try context.formAsSent()
        if form.heldNUL { return try await again(id, form, FormProblems("comment", PartWords.unkeepable), request) }
        do {
            try await platform.comment(form.text("comment"), at: form.line("place"), of: id, by: actor)
        } catch Refusal.doesNotFit(let sentence) {
            return try await again(id, form, FormProblems("comment", sentence), request)
        } catch Refusal.alreadyDone {
            return try await tooLate(id, form, request)
        }
        try await platform.forgetUnsent(at: Path.review(id) + "/comments", of: actor)
        try await platform.keepWritten(form.text("note"), at: Self.note(of: id), of: actor)
        return pages.redirect(to: Path.review(id) + "#comments", flash: Flash("Your comment stands with the title."))
    }

    /// Passes or returns it; a comment that was begun goes with it.
    func decide(_ id: ID<TitleDraft>, _ request: Request) async throws -> Response {
        let form = try context.formAsSent()
        let decision = form.line("decision")
        if form.heldNUL { return try await again(id, form, FormProblems("note", PartWords.unkeepable), request) }
        let review = try await platform.draftReview(id, by: actor)
        guard ["pass", "return"].contains(decision) else { throw Problem.malformed }
        guard review.mayDecide, form.int("round").map({ $0 == review.detail.draft.round }) ?? true else {
            return try await tooLate(id, form, request)
        }
        do {
            let note = form.text("note")
            if decision == "return", note.trimmed.isEmpty {
                throw Refusal.doesNotFit("Say what is to be changed; the author reads it")
            }
            if let refused = try await say(form, of: id, request) { return refused }
            var words = "Returned to its author, with your note."
            if decision == "pass" {
                let next = try await platform.passDraft(id, note: note, by: actor)
                words = next.map { "Passed. It goes on to \($0.personName), at the stage “\($0.name)”." } ?? Self.last
            } else {
                try await platform.returnDraft(id, note: note, by: actor)
            }
            for path in [Path.review(id) + "/decision", Self.note(of: id)] {
                try await platform.forgetUnsent(at: path, of: actor)
            }
            return pages.redirect(to: Path.reviews, flash: Flash(words))
        } catch Refusal.doesNotFit(let sentence) {
            return try await again(id, form, FormProblems("note", sentence), request)
        } catch Refusal.alreadyDone {
            return try await tooLate(id, form, request)
        }
    }

    private static let last = "Passed. It was the last stage: the title is ready to be published."

    /// The comment that was begun beside a decision.
    private func say(_ form: FormFields, of id: ID<TitleDraft>, _ request: Request) async throws -> Response? {
        let comment = form.text("comment")
        guard !comment.trimmed.isEmpty else { return nil }
        do {
            try await platform.comment(comment, at: form.line("place"), of: id, by: actor)
            return nil
        } catch Refusal.doesNotFit(let sentence) {
            return try await again(id, form, FormProblems("comment", sentence), request)
        }
    }

    private func again(
        _ id: ID<TitleDraft>,
        _ form: FormFields,
        _ problems: FormProblems,
        _ request: Request
    ) async throws -> Response {
        let review = try await platform.draftReview(id, by: actor)
        return try await pages.showAgain(ReviewPage(review, form, problems: problems), for: request, context)
    }

    /// The page as it is now, with what was written and who was quicker.
    private func tooLate(_ id: ID<TitleDraft>, _ form: FormFields, _ request: Request) async throws -> Response {
        let review = try await platform.draftReview(id, by: actor)
        let turn = try await platform.lastTurn(of: id, by: actor)
        let draft = review.detail.draft
        let done = draft.state == .published ? "It was published meanwhile." : turn.map(PartWords.happened) ?? ""
        let field = form.text("note").isEmpty ? "comment" : "note"
        let words = done + " Your page was older than that, so nothing was sent. What you wrote stands below."
        let page = ReviewPage(review, form, problems: FormProblems(field, words))
        return try await pages.show(page, for: request, context, status: .conflict)
    }

    /// What a person wrote here and has not sent, or could not because their session was over.
    static func kept(of id: ID<TitleDraft>, by actor: Actor, on platform: Platform) async throws -> FormFields {
        for path in [Path.review(id) + "/decision", Path.review(id) + "/comments"] {
            if let unsent = try await platform.unsentFields(at: path, of: actor) { return unsent }
        }
        return FormFields([("note", try await platform.written(at: note(of: id), of: actor))])
    }

    private static func note(of id: ID<TitleDraft>) -> String { Path.review(id) + "#note" }
}
