package import Credentialing

extension Platform {
    /// Opens a criterion again that was met, with a reason that the learner reads. It is judged anew in this very edition
    /// by whoever reads it from now on; a reading that was submitted before does not count for it.
    package func reopenCriterion(_ id: ID<CriterionQuestion>, reason: String, by actor: Actor) async throws {
        try await answer(id, .reopened, reason: reason.trimmed, by: actor)
    }

    /// Lets a criterion stand that a reader asked about.
    package func keepCriterion(_ id: ID<CriterionQuestion>, by actor: Actor) async throws {
        try await answer(id, .stays, reason: "", by: actor)
    }

    private func answer(
        _ id: ID<CriterionQuestion>,
        _ outcome: CriterionQuestion.Outcome,
        reason: String,
        by actor: Actor
    ) async throws {
        try await write { work in
            let pools = try work.judgingPools(of: actor).lead
            guard let question = try work.storedQuestion(id, in: pools) else { throw Refusal.notFound }
            let submission = try work.submission(question.submission)
            guard submission.person != actor.person else { throw Refusal.notFound }
            let ties = Standing(ties: try work.ties(between: actor.person, and: submission.person, at: work.now))
            if let tie = ties.barringTie { throw Refusal.tied(tie) }
            // Whoever may not answer learns nothing of what is wrong with an answer.
            guard outcome == .stays || !reason.isEmpty else {
                throw Refusal.doesNotFit("Say why it is open again; the learner reads it")
            }
            guard reason.count <= CriterionQuestion.limit else {
                throw Refusal.doesNotFit("Say it in at most \(CriterionQuestion.limit) characters")
            }
            try work.settle(question, outcome, reason: reason, by: actor.person)
            if outcome == .reopened { try work.reopen(question) }
            try work.audit(
                AuditEvent(
                    outcome == .reopened ? .criterionReopened : .criterionKept,
                    "submission",
                    submission.id,
                    facts: [
                        "question": id.text, "criterion": question.criterion, "metBy": question.decision.text,
                        "edition": String(question.edition),
                    ],
                    values: reason.isEmpty ? [:] : ["reason": reason]
                ),
                by: actor.person
            )
        }
    }
}
