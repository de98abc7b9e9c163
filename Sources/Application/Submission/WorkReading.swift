package import Credentialing

/// One attempt with what its pages tell besides: the task list, a part, the check before submitting.
package struct WorkReading: Sendable {
    /// What the badge will show.
    package struct Badge: Hashable, Sendable {
        package let name: String
        package let showsName: Bool
        /// The address chosen; `nil` for the first of `emails`.
        package let email: ID<Email>?
        package let emails: [OwnEmail]
    }

    package let dossier: Dossier
    package let enrollment: Enrollment
    package let begun: Instant
    package let achievement: ID<Achievement>
    package let versionNumber: Int
    package let slug: String
    /// IANA name of the organization's zone.
    package let zone: String
    package let today: LocalDate
    package let policy: ReadingPolicy
    /// The day by which an answer is promised to whoever submits today.
    package let answerIfToday: LocalDate
    /// A closure that the wait would run into.
    package let closure: WorkingCalendar.Closure?
    package let badge: Badge
    /// Keys of learn and practice pieces that were ticked off.
    package let ticked: Set<String>
    /// When the draft was last changed.
    package let changed: Instant
    /// A version that came out since the work was begun.
    package let newer: NewerVersion?

    /// The criteria with something to improve come first when a title is worked on again.
    package var isAgain: Bool { dossier.submission.attempt > 1 }
}

extension Platform {
    /// An attempt for its owner.
    package func work(on id: ID<Submission>, by actor: Actor) async throws -> WorkReading {
        let titles = titles
        let now = clock.now()
        return try await read { try $0.workReading(id, of: actor, titles: titles, at: now) }
    }

    /// The newest attempt of an enrollment, for its owner.
    package func taskList(of id: ID<Enrollment>, by actor: Actor) async throws -> WorkReading {
        let titles = titles
        let now = clock.now()
        return try await read { transaction in
            let enrollment = try transaction.enrollment(id, of: actor)
            let newest = try transaction.newestSubmission(of: enrollment.id)
            return try transaction.workReading(newest.id, of: actor, titles: titles, at: now)
        }
    }
}
