package import Credentialing

extension Platform {
    /// Says that an item is complete, or takes that back. The self-check looks at the item either way.
    package func markItemDone(
        _ item: String,
        isDone: Bool,
        of id: ID<Submission>,
        by actor: Actor
    ) async throws {
        try await write { work in
            let dossier = try work.draft(id, of: actor, titles: titles)
            guard dossier.activeItem(item) != nil else { throw Refusal.notFound }
            guard dossier.done.contains(item) != isDone else { return }
            guard !dossier.isLocked(item) else { throw Refusal.pieceIsMet }
            try work.setDone(isDone, item: item, in: dossier.submission)
            try work.touch(dossier.submission)
        }
    }
}
