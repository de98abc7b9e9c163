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
    /// When the reader committed the levels and could see the self-evaluation.
    package let draftRevision: Int

    /// A reading as loaded for the person who holds it.
    package init(
        submission: Submission,
        allocation: Allocation,
        title: MicroCredential,
        choices: [String: Set<String>],
        met: [String: String],
        policy: ReadingPolicy,
        assessments: [Assessment],
        standing: Standing,
        draftRevision: Int
    ) {
        self.submission = submission
        self.allocation = allocation
        self.title = title
        self.choices = choices
        self.met = met
        self.policy = policy
        self.assessments = assessments
        self.standing = standing
        self.draftRevision = draftRevision
    }

    /// The criteria that apply to what the learner chose, in the order of the rubric.
    package var applicable: [Criterion] {
        title.applicableCriteria(choosing: choices)
    }

    /// The criteria this reading is about: those that apply and were not met before.
    package var openCriteria: [Criterion] {
        applicable.filter { met[$0.key] == nil }
    }

    /// What the decision rule needs to know.
    package var bench: DecisionBench {
        DecisionBench(title: title, criteria: openCriteria, met: met, policy: policy)
    }
}
