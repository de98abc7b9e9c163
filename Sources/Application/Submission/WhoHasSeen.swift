package import Credentialing

/// One opening of evidence by someone other than its owner. Readers stay without a name, as the learner does to them.
package struct EvidenceViewEntry: Hashable, Sendable {
    package let at: Instant
    /// In which capacity, such as `assessor`.
    package let capacity: String
    /// The key of the item.
    package let item: String
    package let fileName: String?
}

/// Who has opened an attempt's evidence, for its owner.
package struct EvidenceViews: Sendable {
    package let work: WorkReading
    package let entries: [EvidenceViewEntry]
}

extension Platform {
    /// Every opening of the evidence of an attempt, the newest first.
    package func evidenceViews(of id: ID<Submission>, by actor: Actor) async throws -> EvidenceViews {
        let titles = titles
        let now = clock.now()
        return try await read { transaction in
            let work = try transaction.workReading(id, of: actor, titles: titles, at: now)
            return EvidenceViews(work: work, entries: try transaction.evidenceViews(of: id))
        }
    }
}
