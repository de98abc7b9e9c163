/// What the decision rule has to know of the rubric and the offering.
package struct DecisionBench: Sendable {
    package let title: MicroCredential
    /// The criteria judged in this attempt.
    package let criteria: [Criterion]
    /// Criteria that apply and were met in earlier attempts, with their levels.
    package let met: [String: String]
    package let policy: ReadingPolicy

    /// The criteria still open, those met before, and the policy.
    package init(title: MicroCredential, criteria: [Criterion], met: [String: String], policy: ReadingPolicy) {
        self.title = title
        self.criteria = criteria
        self.met = met
        self.policy = policy
    }
}

/// The agreed outcome for an edition of a submission, made by a rule from its assessments.
package enum Decision {
    /// What follows from the assessments so far.
    package enum Step: Hashable, Sendable {
        /// Another reading is missing before anything is decided.
        case needs(Reading)
        case agreed(Outcome)
    }

    /// Every criterion at its required level, or not yet. Nothing is averaged.
    package struct Outcome: Hashable, Sendable {
        /// What was found for one criterion in this attempt.
        package struct Finding: Hashable, Sendable {
            package let criterion: String
            package let level: String
            package let isMet: Bool
            /// The assessment whose level and feedback stand for it.
            package let assessment: ID<Assessment>
        }

        /// The sentence that names the rule: `one reader`, `two readers agree`, `third reading`.
        package let rule: String
        /// One for each criterion judged in this attempt, in the order of the rubric.
        package let findings: [Finding]
        /// Criteria that apply and were met in earlier attempts.
        package let metBefore: Int

        /// Whether nothing is left to meet. What was judged on nothing is no award.
        package var isAwarded: Bool { findings.count + metBefore > 0 && findings.allSatisfy(\.isMet) }
    }

    /// The rule. Total over what can be stored: it never decides without the readings the policy asks for.
    package static func following(_ assessments: [Assessment], on bench: DecisionBench) -> Step {
        let inOrder = assessments.sorted { $0.round < $1.round }
        guard let first = inOrder.first else { return .needs(.first) }
        switch bench.policy.readers {
        case .one:
            return .agreed(outcome("one reader", bench) { finding($0, first) })
        case .confirmed:
            guard inOrder.count > 1 else { return .needs(.confirmation) }
            return confirmed(first, inOrder[1], inOrder.dropFirst(2).first, bench)
        }
    }

    /// Two that agree on each criterion decide; else the third reading says which of the two stands.
    private static func confirmed(
        _ first: Assessment,
        _ second: Assessment,
        _ third: Assessment?,
        _ bench: DecisionBench
    ) -> Step {
        // A criterion that was opened again between two readings was judged by one of them only, so a third decides.
        func agree(_ criterion: Criterion) -> Bool {
            guard let one = first.judgment(of: criterion.key), let other = second.judgment(of: criterion.key) else {
                return false
            }
            return one.isMet == other.isMet
        }
        if bench.criteria.allSatisfy(agree) {
            return .agreed(outcome("two readers agree", bench) { finding($0, first) })
        }
        guard let third else { return .needs(.third) }
        return .agreed(outcome("third reading", bench) { finding($0, agree($0) ? first : third) })
    }

    private static func outcome(
        _ rule: String,
        _ bench: DecisionBench,
        _ finding: (Criterion) -> Outcome.Finding
    ) -> Outcome {
        Outcome(rule: rule, findings: bench.criteria.map(finding), metBefore: bench.met.count)
    }

    private static func finding(_ criterion: Criterion, _ assessment: Assessment) -> Outcome.Finding {
        // An assessment has a judgment for each open criterion; were one missing, the criterion is not met.
        let judgment = assessment.judgment(of: criterion.key)
        return Outcome.Finding(
            criterion: criterion.key,
            level: judgment?.level ?? "",
            isMet: judgment?.isMet ?? false,
            assessment: assessment.id
        )
    }
}
