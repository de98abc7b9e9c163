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

/// One look at an award by someone who may ask that it be taken back.
package struct AwardLook: Hashable, Sendable {
    package let at: Instant
    package let capacity: Role
    /// The name of an administrator.
    package let name: String?
}

/// Who has opened an attempt's evidence, and who has looked up the award that came of it, for its owner.
package struct EvidenceViews: Sendable {
    package let work: WorkReading
    package let entries: [EvidenceViewEntry]
    package let looks: [AwardLook]
}

extension Platform {
    /// Every opening of the evidence of an attempt and every look at the award, the newest first.
    package func evidenceViews(of id: ID<Submission>, by actor: Actor) async throws -> EvidenceViews {
        let titles = titles
        let now = clock.now()
        return try await read { transaction in
            let work = try transaction.workReading(id, of: actor, titles: titles, at: now)
            return EvidenceViews(
                work: work,
                entries: try transaction.evidenceViews(of: id),
                looks: try transaction.awardLooks(of: work.dossier.submission)
            )
        }
    }
}
