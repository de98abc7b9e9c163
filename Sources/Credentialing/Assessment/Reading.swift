/// One reader's turn at an edition of a submission.
package enum Reading: String, CaseIterable, Hashable, Sendable {
    /// The only reading, or the first of two.
    case first
    /// A second, independent reading.
    case confirmation
    /// Resolves what the first two saw differently; by a lead assessor.
    case third
    /// After an appeal, by someone who never saw the work.
    case appeal

    /// Who may take this turn.
    package var roles: Set<Role> {
        switch self {
        case .first, .confirmation: [.assessor, .leadAssessor]
        case .third, .appeal: [.leadAssessor]
        }
    }
}

/// Who should read which edition, in which round, until when.
package struct Allocation: Hashable, Sendable {
    /// `open → claimed → done`; a lapsed lease leads back to open, taking the work back to withdrawn.
    package enum State: String, CaseIterable, Sendable {
        case open, claimed, done, withdrawn
    }

    package let id: ID<Allocation>
    package let submission: ID<Submission>
    package let edition: Int
    package let round: Int
    package let reading: Reading
    package let state: State
    package let assessor: ID<Person>?
    package let leaseUntil: Instant?
    package let due: LocalDate

    /// An allocation as stored.
    package init(
        id: ID<Allocation>,
        submission: ID<Submission>,
        edition: Int,
        round: Int,
        reading: Reading,
        state: State,
        assessor: ID<Person>?,
        leaseUntil: Instant?,
        due: LocalDate
    ) {
        self.id = id
        self.submission = submission
        self.edition = edition
        self.round = round
        self.reading = reading
        self.state = state
        self.assessor = assessor
        self.leaseUntil = leaseUntil
        self.due = due
    }

    /// Whether someone held this reading and let the time run out.
    package func hasLapsed(at now: Instant) -> Bool {
        guard state == .claimed else { return false }
        return leaseUntil.map { $0 <= now } ?? true
    }

    /// Whether the person holds this reading now.
    package func isHeld(by person: ID<Person>, at now: Instant) -> Bool {
        guard state == .claimed, assessor == person, let leaseUntil else { return false }
        return now < leaseUntil
    }
}
