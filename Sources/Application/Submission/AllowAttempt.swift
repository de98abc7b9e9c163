package import Credentialing

/// Work whose attempts are used up, as a lead assessor sees it: by its number, without a name.
package struct UsedUpAttempts: Sendable, Hashable {
    /// The attempt that was to be the last.
    package let submission: ID<Submission>
    package let number: String
    package let title: String
    package let attempt: Int
    package let decided: Instant
    /// Zone of the pool, for showing times.
    package let timeZone: String
}

extension Platform {
    /// Allows one more attempt than the offering does, with a reason that the learner reads.
    package func allowAttempt(after id: ID<Submission>, reason: String, by actor: Actor) async throws {
        let reason = reason.trimmed
        try await write { work in
            let pools = try work.judgingPools(of: actor).lead
            let submission = try work.submission(id)
            let enrollment = try work.enrollment(submission.enrollment)
            guard try pools.contains(work.offering(enrollment.offering).pool), submission.person != actor.person else {
                throw Refusal.notFound
            }
            let ties = Standing(ties: try work.ties(between: actor.person, and: submission.person))
            if let tie = ties.barringTie { throw Refusal.tied(tie) }
            guard submission.state == .notYet, let limit = try work.attemptsAllowed(in: enrollment),
                submission.attempt >= limit, try work.newestSubmission(of: enrollment.id).id == id
            else { throw Refusal.alreadyDone }
            guard !reason.isEmpty else { throw Refusal.doesNotFit("Say why one more is allowed; the learner reads it") }
            guard reason.count <= 2000 else { throw Refusal.doesNotFit("Say it in at most 2,000 characters") }
            try work.insertExtraAttempt(after: submission, reason: reason, by: actor.person)
            try work.audit(
                AuditEvent(
                    .attemptAllowed,
                    "submission",
                    id,
                    facts: ["attempt": String(submission.attempt + 1)],
                    values: ["reason": reason]
                ),
                by: actor.person
            )
        }
    }
}
