package import Credentialing

extension Platform {
    /// Lays a title aside. Nothing is lost, and nobody is reminded of it.
    package func pauseEnrollment(_ id: ID<Enrollment>, by actor: Actor) async throws {
        try await write { work in
            let enrollment = try work.enrollment(id, of: actor)
            switch enrollment.state {
            case .paused: return
            case .chosen, .working: break
            case .submitted: throw Refusal.alreadySubmitted
            case .awarded, .left: throw Refusal.alreadyDone
            }
            try work.move(enrollment, to: .paused)
            try work.audit(AuditEvent(.enrollmentPaused, "enrollment", id), by: actor.person)
        }
    }

    /// Takes a title up again.
    package func resumeEnrollment(_ id: ID<Enrollment>, by actor: Actor) async throws {
        try await write { work in
            let enrollment = try work.enrollment(id, of: actor)
            guard enrollment.state == .paused else { return }
            try work.move(enrollment, to: .working)
            try work.audit(AuditEvent(.enrollmentResumed, "enrollment", id), by: actor.person)
        }
    }
}
