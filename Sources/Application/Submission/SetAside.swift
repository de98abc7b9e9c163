package import Credentialing

extension Platform {
    /// Keeps among the earlier versions a text that its writer gave up for the one that another window had saved.
    package func setAside(
        _ text: String,
        at address: ResponseAddress,
        of id: ID<Submission>,
        by actor: Actor
    ) async throws {
        try Self.checkLength(of: text)
        try await write { work in
            let dossier = try work.draft(id, of: actor, titles: titles)
            guard let stored = dossier.response(at: address), stored.text != text else { return }
            if let refusal = dossier.refusal(toGive: stored.kind, at: address) { throw refusal }
            try work.insertWording(text, of: stored, in: dossier.submission)
        }
    }
}
