package import Credentialing

/// An earlier wording of something in a draft.
package struct AnswerVersion: Hashable, Sendable {
    package let text: String
    /// When another wording took its place.
    package let replaced: Instant
}

extension Platform {
    /// Earlier wordings of what stands at one item, the newest first, for its owner.
    package func answerVersions(
        of item: String,
        in id: ID<Submission>,
        by actor: Actor
    ) async throws -> [AnswerVersion] {
        let titles = titles
        return try await read { transaction in
            let dossier = try transaction.ownDossier(id, of: actor, titles: titles)
            guard dossier.title.item(item) != nil else { throw Refusal.notFound }
            return try transaction.versions(of: item, in: id)
        }
    }
}
