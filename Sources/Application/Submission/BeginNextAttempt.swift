package import Credentialing

extension Platform {
    /// Begins the attempt after a "not yet", with everything carried over. Begun before, it leads to the draft that is
    /// there. Criteria met stay met; what serves only them cannot be changed any more.
    @discardableResult
    package func beginNextAttempt(after id: ID<Submission>, by actor: Actor) async throws -> ID<Submission> {
        try await write { work in
            let before = try work.ownDossier(id, of: actor, titles: titles)
            let newest = try work.newestSubmission(of: before.submission.enrollment)
            if newest.attempt > before.submission.attempt { return newest.id }
            guard before.submission.state == .notYet else { throw Refusal.alreadyDone }
            let enrollment = try work.enrollment(before.submission.enrollment)
            let offering = try work.offering(enrollment.offering)
            let attempt = before.submission.attempt + 1
            if let limit = try work.attemptsAllowed(in: enrollment), attempt > limit { throw Refusal.noAttemptsLeft }
            let next: ID<Submission> = work.newID()
            try work.insertDraft(
                next,
                of: actor.person,
                enrollment: before.submission.enrollment,
                in: offering,
                attempt: attempt,
                language: before.title.language
            )
            try work.carry(before, into: next)
            try work.audit(
                AuditEvent(
                    .draftBegun,
                    "submission",
                    next,
                    organization: offering.organization,
                    facts: ["after": id.text, "attempt": String(attempt)]
                ),
                by: actor.person
            )
            return next
        }
    }
}
