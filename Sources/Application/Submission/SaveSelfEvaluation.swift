package import Credentialing

extension Platform {
    /// Saves where the learner sees their own work, criterion by criterion. What another window changed meanwhile is
    /// left as it is and comes back as a conflict; the rest is saved.
    ///
    /// - Returns: the stored state of each criterion that was changed elsewhere.
    package func saveSelfEvaluation(
        _ entries: [SelfEvaluation],
        of id: ID<Submission>,
        by actor: Actor
    ) async throws -> [SelfEvaluation] {
        for entry in entries { try Self.checkLength(of: entry.note) }
        return try await write { work in
            let dossier = try work.draft(id, of: actor, titles: titles)
            var conflicts: [SelfEvaluation] = []
            var isChanged = false
            for entry in entries {
                try dossier.check(entry)
                let stored = dossier.selfEvaluations[entry.criterion]
                if (stored?.level ?? "") == entry.level, (stored?.note ?? "") == entry.note { continue }
                if let stored, stored.revision != entry.revision {
                    conflicts.append(stored)
                    continue
                }
                try work.keep(entry, in: dossier.submission)
                isChanged = true
            }
            if isChanged { try work.touch(dossier.submission) }
            return conflicts
        }
    }
}

extension Dossier {
    /// A criterion of this attempt, at a level of its own scale or at none yet.
    fileprivate func check(_ entry: SelfEvaluation) throws {
        guard let criterion = applicable.first(where: { $0.key == entry.criterion }) else { throw Refusal.notFound }
        guard met[criterion.key] == nil else { throw Refusal.pieceIsMet }
        guard entry.level.isEmpty || title.reaches(entry.level, for: criterion) != nil else {
            throw Refusal.doesNotFit("Choose one of the levels of “\(criterion.title)”.")
        }
    }
}
