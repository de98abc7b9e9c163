/// A submission as it lies before one reader: everything the rules of judging need, nothing else.
package struct OpenReading: Sendable {
    package let submission: Submission
    package let allocation: Allocation
    package let title: MicroCredential
    /// The options the learner chose, by the key of the choice.
    package let choices: [String: Set<String>]
    /// Criteria met in earlier attempts, with the level. They are not judged again.
    package let met: [String: String]
    package let policy: ReadingPolicy
    /// Earlier readings of this edition.
    package let assessments: [Assessment]
    /// How the reader stands to the work.
    package let standing: Standing

    /// A reading as loaded for the person who holds it.
    package init(
        submission: Submission,
        allocation: Allocation,
        title: MicroCredential,
        choices: [String: Set<String>],
        met: [String: String],
        policy: ReadingPolicy,
        assessments: [Assessment],
        standing: Standing
    ) {
        self.submission = submission
        self.allocation = allocation
        self.title = title
        self.choices = choices
        self.met = met
        self.policy = policy
        self.assessments = assessments
        self.standing = standing
    }

    /// The criteria that apply to what the learner chose, in the order of the rubric.
    package var applicable: [Criterion] {
        title.applicableCriteria(choosing: choices)
    }

    /// The criteria this reading is about: those that apply and were not met before.
    package var openCriteria: [Criterion] {
        applicable.filter { met[$0.key] == nil }
    }

    /// Why it is not this person's turn now, or `nil`. The most telling reason comes first: a second click learns that
    /// the work is judged, and a reader whose time ran out learns that, not merely that the reading is someone else's.
    package func turnRefusal(of reader: ID<Person>, at now: Instant) -> Refusal? {
        if allocation.state == .done { return allocation.assessor == reader ? .alreadyDone : .claimedByAnother }
        if let refusal = Permission.refusal(of: .claimReading, standing: standing) { return refusal }
        guard isWaiting else { return .workTakenBack }
        guard allocation.assessor == reader else { return .notAllocated }
        guard allocation.isHeld(by: reader, at: now) else { return .leaseLapsed }
        return Permission.refusal(of: .judge, standing: standing)
    }

    /// Whether someone else held this reading before and let its time run out.
    package func isTakenOver(by reader: ID<Person>) -> Bool {
        allocation.state == .claimed && allocation.assessor != reader
    }

    /// The work still waits for this reading: it was not taken back, and no later edition stands in its place.
    package var isWaiting: Bool {
        submission.state.isWaiting && allocation.edition == submission.edition && allocation.state != .withdrawn
    }

    /// What the decision rule needs to know.
    package var bench: DecisionBench {
        let applying = Set(applicable.map(\.key))
        return DecisionBench(
            title: title,
            criteria: openCriteria,
            met: met.filter { applying.contains($0.key) },
            policy: policy
        )
    }
}
