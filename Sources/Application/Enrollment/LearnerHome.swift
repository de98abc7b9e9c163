package import Credentialing

/// One enrollment with its newest attempt, as lists tell of it.
package struct WorkEntry: Hashable, Sendable {
    package let enrollment: ID<Enrollment>
    package let state: Enrollment.State
    package let title: String
    package let achievement: ID<Achievement>
    package let versionNumber: Int
    package let submission: ID<Submission>
    package let submissionState: Submission.State
    package let attempt: Int
    package let number: String?
    package let answerBy: LocalDate?
    package let submitted: Instant?
    /// A reader has opened it.
    package let isOpened: Bool
    package let changed: Instant
    package let ownDue: LocalDate?
    /// IANA name of the organization's zone.
    package let zone: String
    /// The badge it led to.
    package let award: ID<Award>?
    /// The badge was taken back.
    package let isRevoked: Bool
}

/// An award as the home page tells of it.
package struct EarnedEntry: Hashable, Sendable {
    package let award: ID<Award>
    package let title: String
    package let achievement: ID<Achievement>
    package let versionNumber: Int
    package let awarded: Instant
    package let isRevoked: Bool
    /// The learner has not looked at the badge yet.
    package let isNew: Bool
    package let zone: String
}

/// What a learner sees first: one next step, what is waited for, what was earned.
package struct LearnerHome: Sendable {
    /// Everything chosen and not left, the last changed first.
    package let work: [WorkEntry]
    /// The piece of work that the next step belongs to, whole.
    package let next: WorkReading?
    package let earned: [EarnedEntry]
    package let now: Instant
}

extension Platform {
    /// The learner's own home.
    package func learnerHome(of actor: Actor) async throws -> LearnerHome {
        let titles = titles
        let now = clock.now()
        return try await read { transaction in
            let work = try transaction.workEntries(of: actor.person)
            let current =
                work.first { $0.submissionState == .notYet && $0.state == .working }
                ?? work.first { $0.submissionState == .draft && ($0.state == .working || $0.state == .chosen) }
            return LearnerHome(
                work: work,
                next: try current.map {
                    try transaction.workReading($0.submission, of: actor, titles: titles, at: now)
                },
                earned: try transaction.earned(by: actor.person),
                now: now
            )
        }
    }

    /// Everything the learner has chosen and not left.
    package func ownWorkList(of actor: Actor) async throws -> [WorkEntry] {
        try await read { try $0.workEntries(of: actor.person) }
    }
}
