package import Credentialing
internal import Storage

extension Platform {
    /// Passes a draft at the stage where it waits: on to the next, or ready to be published after the last.
    ///
    /// - Returns: The stage that it waits at now; `nil` after the last.
    @discardableResult
    package func passDraft(_ id: ID<TitleDraft>, note: String = "", by actor: Actor) async throws -> ReviewStep? {
        try await write { work in
            let (draft, step) = try work.draftToDecide(id, by: actor)
            let note = try checked(note)
            let next = try work.reviewSteps(of: id).first {
                $0.round == draft.round && $0.position == step.position + 1
            }
            try work.decide(.passed, note: note, at: step, of: draft, next: next?.position)
            try work.audit(.decided(.draftPassed, draft, step), by: actor.person)
            if let next {
                try work.tellReviewer(next.person, stage: next.name, of: draft, round: draft.round)
            } else {
                try work.tellAuthor(.draftReady, of: draft, path: "/reviews/\(id)")
            }
            return next
        }
    }

    /// Gives a draft back to its writers with a note. Comments stay, and so does what earlier stages said.
    package func returnDraft(_ id: ID<TitleDraft>, note: String, by actor: Actor) async throws {
        try await write { work in
            let (draft, step) = try work.draftToDecide(id, by: actor)
            let note = try checked(note)
            guard !note.isEmpty else { throw Refusal.doesNotFit("Say what is to be changed; the author reads it.") }
            try work.decide(.returned, note: note, at: step, of: draft, next: nil)
            try work.audit(.decided(.draftReturned, draft, step), by: actor.person)
            try work.tellAuthor(.draftReturned, of: draft, path: "/reviews/\(id)")
        }
    }

    private func checked(_ note: String) throws -> String {
        let note = note.trimmed
        guard note.count <= 4000 else { throw Refusal.doesNotFit("Write a note of at most 4,000 characters") }
        return note
    }
}

extension Transaction {
    /// A draft that waits for this person to decide. Nobody decides on what they wrote in.
    fileprivate func draftToDecide(
        _ id: ID<TitleDraft>,
        by actor: Actor
    ) throws -> (draft: TitleDraft, step: ReviewStep) {
        let (draft, _) = try titleDraft(id, readBy: actor)
        guard let step = try currentStep(of: draft) else { throw Refusal.alreadyDone }
        let standing = Standing(
            isOwner: try writers(of: draft).contains(actor.person),
            isReviewer: step.person == actor.person
        )
        if let refusal = Permission.refusal(of: .reviewDraft, standing: standing) { throw refusal }
        return (draft, step)
    }
}

extension AuditEvent {
    fileprivate static func decided(_ kind: Kind, _ draft: TitleDraft, _ step: ReviewStep) -> AuditEvent {
        AuditEvent(
            kind,
            "titleDraft",
            draft.id,
            organization: draft.organization,
            facts: ["round": String(step.round), "stage": String(step.position)]
        )
    }
}
