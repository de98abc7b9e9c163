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
