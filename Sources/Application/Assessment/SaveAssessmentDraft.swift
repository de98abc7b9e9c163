package import Credentialing

/// What came of saving the bench.
package enum DraftSaving: Sendable, Hashable {
    /// Saved; the next save has to name this revision.
    case saved(revision: Int)
    /// Another window saved first. Both texts are here, so that nothing is lost.
    case conflict(stored: Assessment.Draft, revision: Int)
}

extension Platform {
    /// Characters one feedback may have.
    package static let feedbackLimit = 20_000

    /// Keeps what an assessor has written so far, with a version check, and renews the lease.
    package func saveAssessmentDraft(
        _ draft: Assessment.Draft,
        on id: ID<Allocation>,
        expecting revision: Int,
        by actor: Actor
    ) async throws -> DraftSaving {
        guard draft.texts.allSatisfy({ $0.count <= Self.feedbackLimit }) else {
            throw Refusal.limit("One of your texts is longer than 20,000 characters. Shorten it; nothing was saved.")
        }
        return try await writeDraft(draft, on: id, expecting: revision, by: actor)
    }

    private func writeDraft(
        _ draft: Assessment.Draft,
        on id: ID<Allocation>,
        expecting revision: Int,
        by actor: Actor
    ) async throws -> DraftSaving {
        try await write { work in
            let open = try work.reading(id, of: actor, titles: titles, at: work.now)
            if let refusal = open.turnRefusal(of: actor.person, at: work.now) { throw refusal }
            let saving = try work.keep(
                draft.about(open.openCriteria),
                on: id,
                of: actor.person,
                expecting: revision,
                at: work.now
            )
            let lease = work.now.adding(seconds: open.policy.leaseHours * 3600)
            try work.renewLease(id, of: actor.person, until: lease)
            return saving
        }
    }

    /// Commits the levels: from here on the self-evaluation is shown to the reader, and that it was shown is on record.
    package func commitLevels(on id: ID<Allocation>, by actor: Actor) async throws {
        try await write { work in
            let open = try work.reading(id, of: actor, titles: titles, at: work.now)
            if let refusal = open.turnRefusal(of: actor.person, at: work.now) { throw refusal }
            let draft = try work.assessmentDraft(of: id, by: actor.person)?.draft ?? Assessment.Draft()
            let missing = open.openCriteria.filter { (draft.entries[$0.key]?.level ?? "").isEmpty }
            guard missing.isEmpty else { throw Refusal.incomplete(count: missing.count) }
            guard try work.commitLevels(of: id, by: actor.person, at: work.now) else { return }
            try work.audit(
                AuditEvent(
                    .levelsCommitted,
                    "submission",
                    open.submission.id,
                    facts: [
                        "allocation": id.text,
                        "levels": open.openCriteria.map { "\($0.key)=\(draft.entries[$0.key]?.level ?? "")" }
                            .joined(separator: " "),
                    ]
                ),
                by: actor.person
            )
        }
    }
}
