internal import Application
internal import Credentialing
internal import Edge
internal import Hummingbird

/// What lead assessors are told, and what they answer.
struct LeadRoutes {
    let platform: Platform
    let pages: Pages

    func add(to members: RouterGroup<MemberContext>) {
        members.get("assess/notes") { request, context in
            let notes = try await platform.leadNotes(of: context.actor)
            return try await pages.show(LeadNotesPage(notes), for: request, context)
        }
        members.post("assess/notes/:id/settled") { _, context in
            try await platform.settleLeadNote(ID(try context.parameter("id")), by: context.actor)
            return pages.redirect(to: Path.leadNotes, flash: Flash("Put away."))
        }
        members.post("assess/notes/questions/:id/stays") { _, context in
            try await platform.keepCriterion(ID(try context.parameter("id")), by: context.actor)
            return pages.redirect(to: Path.leadNotes, flash: Flash("It stays met. Whoever reads the work sees that."))
        }
        members.post("assess/notes/questions/:id/reopened") { request, context in
            try await answer(request, context, done: "It is open again. The learner reads your reason.") { id, reason in
                try await platform.reopenCriterion(ID(id), reason: reason, by: context.actor)
            }
        }
        members.post("assess/notes/attempts/:id") { request, context in
            try await answer(request, context, done: "One more attempt is allowed. The learner reads why.") {
                id,
                reason in
                try await platform.allowAttempt(after: ID(id), reason: reason, by: context.actor)
            }
        }
    }

    /// Does something that needs a reason; what is wrong with the reason stands beside it, with what was typed.
    private func answer(
        _ request: Request,
        _ context: MemberContext,
        done: String,
        _ act: (String, String) async throws -> Void
    ) async throws -> Response {
        let id = try context.parameter("id")
        let field = LeadNotesPage.field(id)
        let typed = try context.form().text(field)
        do {
            try await act(id, typed)
            return pages.redirect(to: Path.leadNotes, flash: Flash(done))
        } catch Refusal.doesNotFit(let sentence) {
            let notes = try await platform.leadNotes(of: context.actor)
            let problems = FormProblems(field, sentence)
            let page = LeadNotesPage(notes, typed: (field, typed), problems: problems)
            return try await pages.showAgain(page, for: request, context)
        }
    }
}
