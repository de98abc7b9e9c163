package import Credentialing

extension Platform {
    /// Takes the learner off a title, with a reason if they want to give one. What they wrote stays theirs; choosing the
    /// title again goes on from there.
    package func leaveTitle(_ id: ID<Enrollment>, reason: String, by actor: Actor) async throws {
        let reason = reason.trimmed
        guard reason.count <= 2000 else { throw Refusal.limit("Say why in at most 2,000 characters.") }
        try await write { work in
            let enrollment = try work.enrollment(id, of: actor)
            switch enrollment.state {
            case .left: return
            case .chosen, .working, .paused: break
            case .submitted: throw Refusal.alreadySubmitted
            case .awarded: throw Refusal.alreadyDone
            }
            try work.move(enrollment, to: .left, reason: reason.isEmpty ? nil : reason)
            try work.audit(
                AuditEvent(
                    .titleLeft,
                    "enrollment",
                    id,
                    facts: ["from": enrollment.state.rawValue],
                    values: reason.isEmpty ? [:] : ["reason": reason]
                ),
                by: actor.person
            )
        }
    }
}
