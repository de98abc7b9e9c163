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
        members.post("assess/notes/questions/:id/reopened") { try await reopen($0, $1) }
        members.post("assess/notes/attempts") { try await allow($0, $1) }
    }

    private func reopen(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.parameter("id")
        let field = LeadNotesPage.field(id)
        let typed = try context.form().text(field)
        do {
            try await platform.reopenCriterion(ID(id), reason: typed, by: context.actor)
            return pages.redirect(to: Path.leadNotes, flash: Flash("It is open again. The learner reads your reason."))
        } catch Refusal.doesNotFit(let sentence) {
            return try await again([field: typed], FormProblems(field, sentence), request, context)
        }
    }

    private func allow(_ request: Request, _ context: MemberContext) async throws -> Response {
        let form = try context.form()
        let typed = ["number": form.line("number"), "why": form.text("why")]
        do {
            try await platform.allowAttempt(after: form.line("number"), reason: form.text("why"), by: context.actor)
            return pages.redirect(
                to: Path.leadNotes,
                flash: Flash("One more attempt is allowed. The learner reads why.")
            )
        } catch let fault as AllowanceFault {
            let problems =
                switch fault {
                case .number:
                    FormProblems("number", "No work here with all its attempts used has this number. Check it")
                case .reason(let sentence): FormProblems("why", sentence)
                }
            return try await again(typed, problems, request, context)
        }
    }

    /// What is wrong stands beside its field, with what was typed.
    private func again(
        _ typed: [String: String],
        _ problems: FormProblems,
        _ request: Request,
        _ context: MemberContext
    ) async throws -> Response {
        let notes = try await platform.leadNotes(of: context.actor)
        let page = LeadNotesPage(notes, typed: typed, problems: problems)
        return try await pages.showAgain(page, for: request, context)
    }
}
