package import Credentialing

/// What is wrong with allowing one more attempt, so that the page can point at it.
package enum AllowanceFault: Error, Hashable, Sendable {
    /// No work with that number is for this lead assessor to allow anything.
    case number
    case reason(String)
}

extension Platform {
    /// Allows one more attempt than the offering does, with a reason that the learner reads. The lead assessor knows the
    /// work by the number that the learner told them.
    ///
    /// - Throws: ``AllowanceFault``, or ``Refusal``.
    package func allowAttempt(after number: String, reason: String, by actor: Actor) async throws {
        guard actor.roles.contains(.leadAssessor) else { throw Refusal.notFound }
        let reason = reason.trimmed
        let number = number.trimmed.uppercased()
        try await write { work in
            guard let last = try work.lastAttempt(number: number, for: actor) else { throw AllowanceFault.number }
            let ties = Standing(ties: try work.ties(between: actor.person, and: last.person, at: work.now))
            if let tie = ties.barringTie { throw Refusal.tied(tie) }
            guard !reason.isEmpty else {
                throw AllowanceFault.reason("Say why one more is allowed; the learner reads it")
            }
            guard reason.count <= 2000 else { throw AllowanceFault.reason("Say it in at most 2,000 characters") }
            try work.insertExtraAttempt(after: last, reason: reason, by: actor.person)
            try work.audit(
                AuditEvent(
                    .attemptAllowed,
                    "submission",
                    last.id,
                    facts: ["attempt": String(last.attempt + 1)],
                    values: ["reason": reason]
                ),
                by: actor.person
            )
        }
    }
}
