package import Credentialing

extension Platform {
    /// Removes an entry of a log or a link from a draft. Its words stay among the earlier versions. Removed twice is
    /// removed.
    package func removeResponse(at address: ResponseAddress, of id: ID<Submission>, by actor: Actor) async throws {
        try await write { work in
            let dossier = try work.draft(id, of: actor, titles: titles)
            guard dossier.activeItem(address.item) != nil else { throw Refusal.notFound }
            guard let stored = dossier.response(at: address) else { return }
            guard stored.kind == .log || stored.kind == .link else { throw Refusal.notFound }
            guard !dossier.isLocked(address.item) else { throw Refusal.pieceIsMet }
            try work.remove(stored, from: dossier.submission)
            try work.touch(dossier.submission)
        }
    }
}
