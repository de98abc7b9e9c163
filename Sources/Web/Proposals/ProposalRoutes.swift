internal import Application
internal import Credentialing
internal import Edge
internal import Hummingbird

/// Changes that people propose for published titles, and what authors answer.
package enum ProposalRoutes: Area {
    package static let pageTypes: [any Page.Type] = [ProposePage.self, ProposalsPage.self]

    package static func add(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("proposals") { request, context in
            let shelf = try await platform.proposals(for: context.actor)
            // An answer whose person had been signed out comes back beside its proposal.
            for proposal in shelf.waiting {
                let path = Path.answer(to: proposal.id)
                guard let unsent = try await platform.unsentFields(at: path, of: context.actor) else { continue }
                let answer = unsent.text(ProposalsPage.field(of: proposal.id))
                let page = ProposalsPage(shelf, answering: proposal.id, answer: answer)
                return try await pages.show(page, for: request, context)
            }
            return try await pages.show(ProposalsPage(shelf), for: request, context)
        }
        site.members.get("proposals/titles/:slug") { request, context in
            let history = try await platform.versionHistory(slug: context.parameter("slug"), for: context.actor)
            guard history.reader.mayPropose else { throw Refusal.notFound }
            let unsent = try await platform.unsentFields(at: request.uri.path, of: context.actor)
            let page = ProposePage(history, text: unsent?.text("text") ?? "")
            return try await pages.show(page, for: request, context)
        }
        site.members.post("proposals/titles/:slug") { request, context in
            let slug = try context.parameter("slug")
            let history = try await platform.versionHistory(slug: slug, for: context.actor)
            let text = try context.form().text("text")
            do {
                try await platform.proposeRevision(of: slug, text, by: context.actor)
                try await platform.forgetUnsent(at: request.uri.path, of: context.actor)
                let flash = Flash("Your proposal is with the authors. You get a mail when they answer.")
                return pages.redirect(to: Path.proposals, flash: flash)
            } catch Refusal.doesNotFit(let sentence) {
                let page = ProposePage(history, text: text, problems: FormProblems("text", sentence))
                return try await pages.showAgain(page, for: request, context)
            }
        }
        site.members.post("proposals/:id/answer") { request, context in
            let id = ID<RevisionProposal>(try context.parameter("id"))
            let form = try context.form()
            let answer = form.text(ProposalsPage.field(of: id))
            let decision = form.line("decision")
            guard ["take", "decline"].contains(decision) else {
                _ = try await platform.proposalAnswer(id, by: context.actor)
                throw Problem.malformed
            }
            do {
                if decision == "take" {
                    let draft = try await platform.takeProposal(id, answer: answer, by: context.actor)
                    try await platform.forgetUnsent(at: request.uri.path, of: context.actor)
                    let flash = Flash("Taken. The proposal stands as a comment in the draft.")
                    return pages.redirect(to: Path.draft(draft), flash: flash)
                }
                try await platform.declineProposal(id, answer: answer, by: context.actor)
                try await platform.forgetUnsent(at: request.uri.path, of: context.actor)
                return pages.redirect(to: Path.proposals, flash: Flash("Answered. They get a mail."))
            } catch Refusal.doesNotFit(let sentence) {
                let shelf = try await platform.proposals(for: context.actor)
                let problems = FormProblems(ProposalsPage.field(of: id), sentence)
                let page = ProposalsPage(shelf, answering: id, answer: answer, problems: problems)
                return try await pages.showAgain(page, for: request, context)
            } catch Refusal.alreadyDone {
                let shelf = try await platform.proposals(for: context.actor)
                let done = try await platform.proposalAnswer(id, by: context.actor)
                let words = done.map(ProposalWords.answered) ?? "It was answered meanwhile."
                let problems = FormProblems("late", words + " Yours was not sent; it stands below.")
                let page = ProposalsPage(shelf, late: answer, problems: problems)
                return try await pages.show(page, for: request, context, status: .conflict)
            }
        }
    }
}

/// What became of a proposal meanwhile.
enum ProposalWords {
    static func answered(_ answer: ProposalAnswer) -> String {
        let what = answer.state == .taken ? "took this proposal into a draft" : "declined this proposal"
        return "\(answer.personName) \(what) on \(DateWords.moment(answer.at, zone: answer.zone))."
    }
}

extension Path {
    /// Where a proposal is answered.
    static func answer(to id: ID<RevisionProposal>) -> String {
        proposals + "/" + PercentText.encoded(id.text) + "/answer"
    }

    /// Proposals that wait for an author, and one's own.
    package static let proposals = "/proposals"

    /// Where a change of a title is proposed.
    package static func propose(_ slug: String) -> String { proposals + "/titles/" + PercentText.encoded(slug) }
}
