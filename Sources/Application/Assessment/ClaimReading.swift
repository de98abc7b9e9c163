package import Credentialing
internal import Storage

extension Platform {
    /// Takes a reading from the queue for the hours the offering reserves. One conditional update decides between two
    /// people who claim at once; a lapsed lease may be taken over.
    package func claimReading(_ id: ID<Allocation>, by actor: Actor) async throws {
        try await write { work in
            let open = try work.reading(id, of: actor, titles: titles, at: work.now)
            if let refusal = Permission.refusal(of: .claimReading, standing: open.standing) { throw refusal }
            guard open.isWaiting else { throw Refusal.workTakenBack }
            let lease = work.now.adding(seconds: open.policy.leaseHours * 3600)
            try work.claim(id, by: actor.person, until: lease, at: work.now)
            try work.audit(
                AuditEvent(
                    open.isTakenOver(by: actor.person) ? .readingTakenOver : .readingClaimed,
                    "submission",
                    open.submission.id,
                    facts: ["allocation": id.text]
                ),
                by: actor.person
            )
        }
    }

    /// Gives a reading back to the queue. What was written is kept for whoever wrote it.
    package func releaseReading(_ id: ID<Allocation>, by actor: Actor) async throws {
        try await write { work in
            let open = try work.reading(id, of: actor, titles: titles, at: work.now)
            guard open.allocation.assessor == actor.person else { throw Refusal.notAllocated }
            try work.release(id, by: actor.person)
            try work.audit(
                AuditEvent(.readingReleased, "submission", open.submission.id, facts: ["allocation": id.text]),
                by: actor.person
            )
        }
    }

    /// "I know this person": gives the reading back and records a tie, so that it is not offered again. What
    /// was written is kept for whoever wrote it.
    package func declareConflict(
        _ tie: Tie,
        on id: ID<Allocation>,
        by actor: Actor
    ) async throws {
        try await write { work in
            let open = try work.reading(id, of: actor, titles: titles, at: work.now)
            if let refusal = open.turnRefusal(of: actor.person, at: work.now) { throw refusal }
            try work.insert(tie, between: actor.person, and: open.submission.person, at: work.now)
            try work.release(id, by: actor.person)
            try work.audit(
                AuditEvent(
                    .conflictDeclared,
                    "submission",
                    open.submission.id,
                    facts: ["allocation": id.text, "tie": tie.rawValue]
                ),
                by: actor.person
            )
        }
    }
}
