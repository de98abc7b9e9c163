package import Credentialing

extension Platform {
    /// Opens the evidence before the reader who holds it. The first opening of an edition ends the time in which the
    /// learner can take it back; each reader's first look is on record for the learner.
    package func openWork(_ id: ID<Allocation>, by actor: Actor) async throws -> SubmissionDossier {
        let isKnown = try await read { transaction in
            let now = clock.now()
            let open = try transaction.reading(id, of: actor, titles: titles, at: now)
            if let refusal = open.turnRefusal(of: actor.person, at: now) { throw refusal }
            return try transaction.hasOpened(open.allocation, by: actor.person)
        }
        if !isKnown { try await recordOpening(of: id, by: actor) }
        return try await submissionDossier(id, by: actor)
    }

    private func recordOpening(of id: ID<Allocation>, by actor: Actor) async throws {
        try await write { work in
            let open = try work.reading(id, of: actor, titles: titles, at: work.now)
            if let refusal = open.turnRefusal(of: actor.person, at: work.now) { throw refusal }
            guard try !work.hasOpened(open.allocation, by: actor.person) else { return }
            try work.markOpened(open.submission)
            try work.insertView(of: open.submission, by: actor.person, as: open.allocation.reading)
            try work.audit(
                AuditEvent(
                    .evidenceOpened,
                    "submission",
                    open.submission.id,
                    facts: ["allocation": id.text, "reading": open.allocation.reading.rawValue]
                ),
                by: actor.person
            )
        }
    }
}
