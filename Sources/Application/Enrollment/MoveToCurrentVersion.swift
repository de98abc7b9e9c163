package import Credentialing

/// A newer version before somebody who may put their work on it.
package struct VersionMove: Sendable {
    package let enrollment: ID<Enrollment>
    package let title: String
    /// The version that the work is on.
    package let number: Int
    /// The version that it may move to.
    package let newer: Int
    /// What is different between the two.
    package let changes: TitleChanges
}

extension Platform {
    /// What the newest version of a title changes against the one that a learner's work is on, to be read before moving.
    package func versionMove(of id: ID<Enrollment>, by actor: Actor) async throws -> VersionMove {
        let titles = titles
        return try await read { transaction in
            let enrollment = try transaction.enrollment(id, of: actor)
            let submission = try transaction.newestSubmission(of: id)
            guard submission.state == .draft, enrollment.state != .left,
                let (version, newer) = try transaction.newerVersion(
                    than: enrollment.version,
                    of: enrollment.achievement,
                    titles: titles
                )
            else { throw Refusal.notFound }
            guard newer.isSameStructure else { throw Refusal.structureDiffers }
            let content = try titles.title(enrollment.version, in: transaction)
            return VersionMove(
                enrollment: id,
                title: content.title,
                number: try transaction.number(of: enrollment.version),
                newer: newer.number,
                changes: TitleChanges(
                    from: content,
                    to: try titles.title(version, in: transaction),
                    isSameStructure: true
                )
            )
        }
    }

    /// Puts the learner's own work that is being written on the newest version of its title, when that asks and judges
    /// the same in other words. What was written stays, and what is met stays met.
    ///
    /// - Returns: The number of the version the work is on now.
    /// - Throws: `Refusal.structureDiffers`, `alreadySubmitted` for work that is being judged, `alreadyDone` for work
    ///   that is over or on the newest version.
    @discardableResult
    package func moveToCurrentVersion(_ id: ID<Enrollment>, by actor: Actor) async throws -> Int {
        let titles = titles
        return try await write { work in
            let enrollment = try work.enrollment(id, of: actor)
            let submission = try work.newestSubmission(of: id)
            switch submission.state {
            case .draft: break
            case .submitted, .inReview: throw Refusal.alreadySubmitted
            case .awarded, .notYet: throw Refusal.alreadyDone
            }
            guard enrollment.state != .left,
                let (version, newer) = try work.newerVersion(
                    than: enrollment.version,
                    of: enrollment.achievement,
                    titles: titles
                )
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
