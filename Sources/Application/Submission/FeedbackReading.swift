package import Credentialing

/// What a decision said of one attempt, for its owner.
package struct FeedbackReading: Sendable {
    /// What was found for one criterion.
    package struct Finding: Hashable, Sendable {
        package let criterion: String
        package let level: String
        package let isMet: Bool
        package let feedback: String
        /// What was found for each indicator.
        package let indicators: [IndicatorJudgment]
        /// It was met in an earlier attempt.
        package let isCarried: Bool
    }

    /// A criterion that was met and is open again, with the lead assessor's reason.
    package struct Reopened: Hashable, Sendable {
        package let criterion: String
        package let reason: String
        package let at: Instant
    }

    /// Whom to speak to when no attempt is left.
    package struct UsedUp: Hashable, Sendable {
        /// Attempts that were allowed in all.
        package let attempts: Int
        /// The organization that set the limit.
        package let organization: String
        /// The organization whose lead assessors may allow one more.
        package let pool: String
    }

    package let work: WorkReading
    package let decided: Instant
    package let rule: String
    package let isAwarded: Bool
    /// In the order of the rubric.
    package let findings: [Finding]
    /// What the readers wrote on the whole.
    package let overall: [String]
    /// The attempt that followed, when it has begun.
    package let next: ID<Submission>?
    /// Another attempt is allowed.
    package let mayTryAgain: Bool
    /// When all attempts are used: whose limit it is, and who may allow one more.
    package let usedUp: UsedUp?
    /// Why one more attempt was allowed after this one.
    package let allowed: String?
    /// Criteria opened again since, the oldest first.
    package let reopened: [Reopened]
    /// The award, when there is one.
    package let award: ID<Award>?
    /// The draft in which the feedback is answered, when it has begun.
    package let answering: Dossier?
}

extension Platform {
    /// The answer to an attempt, or for a later attempt that is not decided yet the answer to the one before. Before
    /// there is one, there is nothing here.
    package func feedback(on id: ID<Submission>, by actor: Actor) async throws -> FeedbackReading {
        let titles = titles
        let now = clock.now()
        return try await read { transaction in
            let asked = try transaction.ownDossier(id, of: actor, titles: titles).submission
            let decided = try transaction.decidedAttempt(for: asked)
            let work = try transaction.workReading(decided, of: actor, titles: titles, at: now)
            return try transaction.feedback(on: work, titles: titles)
        }
    }
}
