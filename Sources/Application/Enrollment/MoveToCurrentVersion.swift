package import Credentialing

extension Platform {
    /// Puts the learner's own work that is being written on the newest version of its title, when that asks and judges
    /// the same in other words. What was written stays, and what is met stays met.
    ///
    /// - Returns: The number of the version the work is on now.
    /// - Throws: `Refusal.structureDiffers`, `alreadySubmitted` for work that is being judged, `alreadyDone` for work
    ///   that is over or on the newest version.
    @discardableResult
    package func moveToCurrentVersion(_ id: ID<Enrollment>, by actor: Actor) async throws -> Int {
        try await write { work in
            let enrollment = try work.enrollment(id, of: actor)
            let submission = try work.newestSubmission(of: id)
            switch submission.state {
            case .draft: break
            case .submitted, .inReview: throw Refusal.alreadySubmitted
            case .awarded, .notYet: throw Refusal.alreadyDone
            }
            guard enrollment.state != .left,
                let (version, newer) = try work.newerVersion(than: enrollment.version, of: enrollment.achievement)
            else { throw Refusal.alreadyDone }
            guard newer.isSameStructure else { throw Refusal.structureDiffers }
            try work.move(enrollment, draft: submission.id, to: version)
            let event = AuditEvent(
                .enrollmentMoved,
                "enrollment",
                id,
                facts: ["from": enrollment.version.text, "to": version.text]
            )
            try work.audit(event, by: actor.person)
            return newer.number
        }
    }
}
