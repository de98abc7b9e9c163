package import Credentialing

extension Platform {
    /// An attempt with everything given in it, for its owner alone.
    package func ownWork(_ id: ID<Submission>, by actor: Actor) async throws -> Dossier {
        let titles = titles
        return try await read { try $0.ownDossier(id, of: actor, titles: titles) }
    }
}
