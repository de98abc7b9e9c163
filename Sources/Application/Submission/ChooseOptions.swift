package import Credentialing

extension Platform {
    /// Says which options of a choice the learner takes. What was given for an option that is dropped stays stored and
    /// comes back with it; readers see it no more.
    package func chooseOptions(
        _ options: Set<String>,
        for item: String,
        of id: ID<Submission>,
        by actor: Actor
    ) async throws {
        try await write { work in
            let dossier = try work.draft(id, of: actor, titles: titles)
            if let refusal = dossier.refusal(toChoose: options, for: item) { throw refusal }
            try work.replaceChoice(of: item, by: options, in: dossier.submission)
            try work.touch(dossier.submission)
        }
    }

    /// States a choice that comes before everything else, such as a grade band.
    package func declareChoice(
        _ options: Set<String>,
        for declare: String,
        of id: ID<Submission>,
        by actor: Actor
    ) async throws {
        try await write { work in
            let dossier = try work.draft(id, of: actor, titles: titles)
            if let refusal = dossier.refusal(toDeclare: options, for: declare) { throw refusal }
            try work.replaceDeclared(declare, by: options, in: dossier.submission)
            try work.touch(dossier.submission)
        }
    }
}
