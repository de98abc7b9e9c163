package import Credentialing
package import Files

/// A file that the person may see.
package struct OpenedFile: Sendable {
    package let name: CleanFileName
    package let mediaType: String
    package let showing: Showing
    /// SHA-256 in hexadecimal, which tells whether a copy is still the same.
    package let digest: String
    /// The bytes, whole or in ranges.
    package let content: StoredFile
}

extension Platform {
    /// Opens a file before its owner, or before the reader who holds a reading of work that it belongs to. A reader's
    /// look is on record once for each time the reading is held, and the file is called by its place, because its name
    /// may name the owner; for everyone else there is no such file.
    package func openFile(_ id: ID<Artifact>, by actor: Actor) async throws -> OpenedFile {
        let titles = titles
        let now = clock.now()
        let (file, name, isOnRecord) = try await read { transaction in
            let file = try transaction.fileRecord(id)
            if file.owner == actor.person { return (file, file.name, true) }
            let look = try transaction.look(at: id, by: actor, titles: titles, at: now)
            return (file, look.fileName, try transaction.isOnRecord(look, at: id))
        }
        if !isOnRecord { try await recordLook(at: id, by: actor) }
        return OpenedFile(
            name: CleanFileName(name),
            mediaType: file.mediaType,
            showing: file.showing,
            digest: file.digest,
            content: try await files.open(file.storageName, sealedKey: file.sealedKey)
        )
    }

    private func recordLook(at id: ID<Artifact>, by actor: Actor) async throws {
        try await write { work in
            let look = try work.look(at: id, by: actor, titles: titles, at: work.now)
            guard try !work.isOnRecord(look, at: id) else { return }
            try work.insert(look, at: id)
            try work.markOpened(look.submission)
            try work.audit(
                AuditEvent(
                    .evidenceOpened,
                    "submission",
                    look.submission.id,
                    facts: ["allocation": look.allocation.text, "file": id.text, "item": look.item]
                ),
                by: actor.person
            )
        }
    }
}
