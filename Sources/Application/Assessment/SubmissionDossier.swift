package import Credentialing

/// A submission as it lies before the reader who holds it. It has no name, no person and no organization in it.
package struct SubmissionDossier: Sendable {
    /// A part of the evidence, with what is asked in it and what was given.
    package struct Part: Sendable, Hashable {
        package let key: String
        package let title: String
        package let items: [AskedItem]
    }

    /// One item that counts for what the learner chose.
    package struct AskedItem: Sendable, Hashable {
        package let item: Item
        /// The title of the chosen option that holds the item.
        package let option: String?
        /// For a choice: the titles of the chosen options.
        package let chosen: [String]
        /// The criteria judged on it, in the order of the rubric.
        package let criteria: [String]
        package let given: [Response]
        /// What differs from the attempt before; `nil` in a first attempt.
        package let changes: [EvidenceChange]?
        /// The author's points of completeness, looked at before anything is judged.
        package let conditions: [CheckedCondition]
        /// What the learner stated that the item speaks of.
        package let speaksOf: [Stated]
        /// All that is judged on it was met before.
        package let isSettled: Bool
    }

    /// What the learner stated first.
    package struct Stated: Sendable, Hashable {
        package let question: String
        package let answers: [String]
    }

    /// A need of the title as it stands for this learner.
    package struct KnownNeed: Sendable, Hashable {
        package let text: String
        package let standing: Need.Standing
    }

    /// A criterion with what belongs beside it.
    package struct OnBench: Sendable, Hashable {
        package let criterion: Criterion
        package let scale: Scale
        /// The key of the level at which it was met in an earlier attempt.
        package let metBefore: String?
        /// Where the learner says it is shown.
        package let pointers: [EvidencePointer]
        /// Only after the levels are committed.
        package let selfEvaluation: SelfEvaluation?
        /// What was found in the attempt before, where the criterion was not met, and what the learner answers.
        package let earlierFeedback: CriterionJudgment?
        package let answer: String?
        /// What the first two readers found: only for a third reading, which settles what they saw differently.
        package let readings: [CriterionJudgment]
    }

    package let allocation: ID<Allocation>
    package let reading: Reading
    package let number: String
    package let attempt: Int
    package let title: MicroCredential
    package let version: Int
    package let due: LocalDate
    package let leaseUntil: Instant
    package let timeZone: String
    package let stated: [Stated]
    /// What the title needs of whoever chooses it, and how each is known.
    package let needs: [KnownNeed]
    package let parts: [Part]
    package let criteria: [OnBench]
    /// Ids of the files that a browser may show in the page; all others are for downloading.
    package let shownInline: Set<ID<Artifact>>
    package let draft: Assessment.Draft
    package let revision: Int
    /// Tells this reader's bench from another's in a browser, without naming anyone.
    package let benchKey: String
    package let saved: Instant?
    package let levelsCommitted: Instant?

    /// Criteria that this reading is about.
    package var open: [OnBench] { criteria.filter { $0.metBefore == nil } }
}

extension Platform {
    /// The dossier for the reader who holds it and has opened it; ``openWork(_:by:)`` puts the opening on record first.
    package func submissionDossier(_ id: ID<Allocation>, by actor: Actor) async throws -> SubmissionDossier {
        let now = clock.now()
        return try await read { transaction in
            let open = try transaction.reading(id, of: actor, titles: titles, at: now)
            if let refusal = open.turnRefusal(of: actor.person, at: now) { throw refusal }
            guard try transaction.hasOpened(open.allocation, by: actor.person) else { throw Refusal.notFound }
            return try transaction.dossier(for: open, of: actor.person, titles: titles)
        }
    }
}
