package import Credentialing

extension Platform {
    /// Says where a reader finds what shows a criterion or an indicator, and why. Said again, it replaces what was said.
    package func pointAtEvidence(_ pointer: EvidencePointer, of id: ID<Submission>, by actor: Actor) async throws {
        guard pointer.place.count <= 200 else { throw Refusal.limit("Say where in at most 200 characters.") }
        guard pointer.why.count <= 2000 else { throw Refusal.limit("Say why in at most 2,000 characters.") }
        try await write { work in
            let dossier = try work.draft(id, of: actor, titles: titles)
            guard let criterion = dossier.openCriteria.first(where: { $0.key == pointer.criterion }),
                criterion.map != .no,
                pointer.indicator.isEmpty || criterion.indicators.contains(where: { $0.key == pointer.indicator }),
                dossier.activeItem(pointer.address.item) != nil
            else { throw Refusal.notFound }
            guard let response = dossier.response(at: pointer.address), !response.isEmpty else {
                throw Refusal.doesNotFit("Choose something that you have added.")
            }
            try work.keep(pointer, in: dossier.submission)
            try work.touch(dossier.submission)
        }
    }

    /// Takes a pointer away.
    package func removePointer(_ pointer: EvidencePointer, of id: ID<Submission>, by actor: Actor) async throws {
        try await write { work in
            let dossier = try work.draft(id, of: actor, titles: titles)
            guard dossier.met[pointer.criterion] == nil else { throw Refusal.pieceIsMet }
            try work.remove(pointer, in: dossier.submission)
            try work.touch(dossier.submission)
        }
    }
}
