package import Credentialing

/// A reader's question whether a change undoes a criterion that was met before, as a lead assessor reads it.
package struct CriterionQuestion: Sendable, Hashable {
    /// What a lead assessor answered.
    package enum Outcome: String, CaseIterable, Sendable {
        case reopened, stays
    }

    /// Where a question stands, for the readers of the work.
    package enum State: Sendable, Hashable {
        case open, stays
        /// The criterion is open again, with the reason that the learner reads.
        case reopened(reason: String)
    }

    /// Characters that the question and the reason may have.
    package static let limit = 2000

    package let id: ID<CriterionQuestion>
    package let number: String
    package let title: String
    package let attempt: Int
    /// The title of the criterion, and of the level at which it was met.
    package let criterion: String
    package let level: String
    package let words: String
    package let asked: Instant
    /// Zone of the pool, for showing times.
    package let timeZone: String
}

extension Platform {
    /// "This change undoes it": asks the lead assessors about a criterion that was met before. Until they have answered,
    /// nothing is decided on the work.
    package func askUndoing(
        _ words: String,
        of criterion: String,
        on id: ID<Allocation>,
        by actor: Actor
    ) async throws {
        let words = words.trimmed
        try await write { work in
            let open = try work.reading(id, of: actor, titles: titles, at: work.now)
            if let refusal = open.turnRefusal(of: actor.person, at: work.now) { throw refusal }
            guard try work.hasOpened(open.allocation, by: actor.person) else { throw Refusal.notOpened }
            guard open.bench.met[criterion] != nil else { throw Refusal.notFound }
            guard !words.isEmpty else { throw Refusal.doesNotFit("Say what changed, and what is not shown any more") }
            guard words.count <= CriterionQuestion.limit else {
                throw Refusal.doesNotFit("Say it in at most \(CriterionQuestion.limit) characters")
            }
            let dossier = try work.dossier(of: open.submission, titles: titles)
            guard try work.criteriaTouched(in: dossier).contains(criterion) else {
                throw Refusal.doesNotFit("Nothing that it is judged on has changed since it was met")
            }
            let question = try work.insertQuestion(words, about: criterion, on: open, by: actor.person)
            try work.audit(
                AuditEvent(
                    .undoingAsked,
                    "submission",
                    open.submission.id,
                    facts: ["question": question.text, "criterion": criterion],
                    values: ["words": words]
                ),
                by: actor.person
            )
        }
    }
}
