package import Credentialing

extension Platform {
    /// "Something will not open": tells the lead assessors what, and gives the reading back to the queue.
    package func reportUnreadable(_ text: String, on id: ID<Allocation>, by actor: Actor) async throws {
        let text = text.trimmed
        guard !text.isEmpty else { throw Refusal.doesNotFit("Say what will not open, and what you see instead.") }
        guard text.count <= LeadNote.limit else {
            throw Refusal.doesNotFit("Say it in at most \(LeadNote.limit) characters.")
        }
        try await write { work in
            let open = try work.reading(id, of: actor, titles: titles, at: work.now)
            if let refusal = open.turnRefusal(of: actor.person, at: work.now) { throw refusal }
            try work.insertLeadNote(text, .willNotOpen, on: open.allocation, by: actor.person)
            try work.release(id, by: actor.person)
            try work.audit(
                AuditEvent(
                    .readingReleased,
                    "submission",
                    open.submission.id,
                    facts: ["allocation": id.text, "because": LeadNote.Kind.willNotOpen.rawValue]
                ),
                by: actor.person
            )
        }
    }

    /// Puts a note away for all lead assessors of the pool.
    package func settleLeadNote(_ id: ID<LeadNote>, by actor: Actor) async throws {
        try await write { work in
            let pools = try work.judgingPools(of: actor).lead
            try work.settleLeadNote(id, in: pools, by: actor.person, at: work.now)
        }
    }
}
