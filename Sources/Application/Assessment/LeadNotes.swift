package import Credentialing

/// What a reader told the lead assessors about a submission.
package struct LeadNote: Sendable, Hashable {
    /// Why it was written.
    package enum Kind: String, CaseIterable, Sendable {
        /// Beside a judgment.
        case note
        /// Something in the evidence does not open.
        case willNotOpen
    }

    /// Characters one note may have.
    package static let limit = 2000

    package let id: ID<LeadNote>
    package let kind: Kind
    package let text: String
    /// The number of the submission, and the title it is for. No names: who wrote it and whose work it is stay hidden.
    package let number: String
    package let title: String
    package let attempt: Int
    package let written: Instant
    /// Zone of the pool, for showing times.
    package let timeZone: String
}

/// The notes that no lead assessor has put away yet.
package struct LeadNotes: Sendable, Hashable {
    package let notes: [LeadNote]
    package let total: Int
    /// Questions about criteria that were met before.
    package let questions: [CriterionQuestion]
}

extension Platform {
    /// Notes for a lead assessor, the oldest first; those about the lead's own work are not shown.
    package func leadNotes(of actor: Actor) async throws -> LeadNotes {
        try await read { transaction in
            let pools = try transaction.judgingPools(of: actor).lead
            guard actor.roles.contains(.leadAssessor) else { throw Refusal.notFound }
            // A lead whose organization offers nothing yet has no notes, which is no reason to find no page.
            guard !pools.isEmpty else { return LeadNotes(notes: [], total: 0, questions: []) }
            return LeadNotes(
                notes: try transaction.leadNotes(in: pools, for: actor.person, limit: 50),
                total: try transaction.countLeadNotes(in: pools, for: actor.person),
                questions: try transaction.openQuestions(in: pools, for: actor.person, titles: titles, limit: 50)
            )
        }
    }
}
