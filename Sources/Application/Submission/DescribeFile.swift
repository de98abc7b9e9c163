package import Credentialing

extension Platform {
    /// Says of a file whether students can be recognized in it, and which permission is on file.
    package func describeFile(
        _ response: ID<Response>,
        students: EvidenceRequirement.Students?,
        permissionNote: String,
        of id: ID<Submission>,
        by actor: Actor
    ) async throws {
        guard permissionNote.count <= 500 else { throw Refusal.limit("Name the permission in at most 500 characters.") }
        try await write { work in
            let dossier = try work.draft(id, of: actor, titles: titles)
            guard let stored = dossier.responses.first(where: { $0.id == response && $0.kind == .file }) else {
                throw Refusal.notFound
            }
            let note = permissionNote.trimmed
            guard stored.students != students || stored.permissionNote != note else { return }
            guard !dossier.isLocked(stored.address.item) else { throw Refusal.pieceIsMet }
            try work.describe(response, students: students, permissionNote: note)
            try work.touch(dossier.submission)
        }
    }
}
