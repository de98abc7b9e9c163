package import Credentialing

extension Platform {
    /// Takes back what a witness was asked, so that the link is dead. What was filled in stays. Taken back twice is taken
    /// back.
    package func withdrawWitnessRequest(
        _ request: ID<ObservationRequest>,
        of id: ID<Submission>,
        by actor: Actor
    ) async throws {
        try await write { work in
            let dossier = try work.draft(id, of: actor, titles: titles)
            guard let stored = try work.observation(request), stored.submission == dossier.submission.id else {
                throw Refusal.notFound
            }
            guard stored.withdrawn == nil else { return }
            guard stored.filled == nil else { throw Refusal.alreadyDone }
            try work.withdrawObservation(request)
            try work.audit(
                AuditEvent(.observationWithdrawn, "submission", id, facts: ["request": request.text]),
                by: actor.person
            )
        }
    }
}
