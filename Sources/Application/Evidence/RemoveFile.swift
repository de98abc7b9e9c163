package import Credentialing
internal import Files

extension Platform {
    /// Takes a file out of a draft. When no earlier attempt holds it, its key is destroyed at once, and its bytes are
    /// removed by a job. Removed twice is removed.
    package func removeFile(_ response: ID<Response>, from id: ID<Submission>, by actor: Actor) async throws {
        try await write { work in
            let dossier = try work.draft(id, of: actor, titles: titles)
            guard let stored = dossier.responses.first(where: { $0.id == response }) else { return }
            guard stored.kind == .file, let file = stored.file else { throw Refusal.notFound }
            guard !dossier.isLocked(stored.address.item) else { throw Refusal.pieceIsMet }
            try work.remove(stored, from: dossier.submission)
            let isDestroyed = try work.destroyKey(of: file.id)
            if isDestroyed { try work.enqueue(.destroyFile(file: file.id), once: "destroyFile \(file.id)") }
            try work.touch(dossier.submission)
            try work.audit(
                AuditEvent(
                    .fileRemoved,
                    "submission",
                    id,
                    facts: [
                        "file": file.id.text, "item": stored.address.item, "isDestroyed": String(isDestroyed),
                    ]
                ),
                by: actor.person
            )
        }
    }

    /// Removes the bytes of a file whose key was destroyed; the outbox does this. Done twice it is as good as once.
    package func destroyFile(_ id: ID<Artifact>) async throws {
        let name = try await read { try $0.storageNameOfDestroyed(id) }
        guard let name else { return }
        try await files.destroy(name)
    }
}
