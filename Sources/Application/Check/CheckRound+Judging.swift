internal import Credentialing
internal import Storage

extension CheckRound {
    /// Every judgment names a criterion and a level of the very version that was judged, says rightly whether it is
    /// met, and has feedback where it is not.
    mutating func checkAssessments() async throws {
        let titles = platform.titles
        var last = ""
        while true {
            let after = last
            let (findings, count, end) = try await platform.read { transaction in
                let page = try transaction.assessments(after: after, limit: Self.page)
                let findings = try page.flatMap { assessment, version in
                    Self.findings(about: assessment, by: try titles.title(version, in: transaction))
                }
                return (findings, page.count, page.last?.assessment.id.text ?? "")
            }
            await find(findings)
            summary.assessments += count
            guard count == Self.page else { return }
            last = end
        }
    }

    private static func findings(about assessment: Assessment, by title: MicroCredential) -> [Finding] {
        assessment.judgments.compactMap { judgment in
            let of = "Assessment \(assessment.id) on criterion \(judgment.criterion)"
            guard let criterion = title.rubric.criterion(judgment.criterion),
                let reaches = title.reaches(judgment.level, for: criterion)
            else { return Finding("judgment", "\(of) does not belong to the version that was judged.") }
            let isMet = reaches && judgment.seen.isSuperset(of: criterion.indicators.map(\.key))
            guard judgment.isMet == isMet else { return Finding("judgment", "\(of) says wrongly whether it is met.") }
            guard isMet || judgment.hasFeedback else {
                return Finding("judgment", "\(of) is not met and has no feedback.")
            }
            return nil
        }
    }

    /// Every decision is what its rule makes of the readings.
    mutating func checkDecisions() async throws {
        let titles = platform.titles
        var last = ""
        while true {
            let after = last
            let (findings, count, end) = try await platform.read { transaction in
                let page = try transaction.decisions(after: after, limit: Self.page)
                let findings = try page.compactMap { decision in
                    let title = try titles.title(decision.submission.version, in: transaction)
                    return Self.finding(about: decision, by: title)
                }
                return (findings, page.count, page.last?.id.text ?? "")
            }
            await find(findings)
            summary.decisions += count
            guard count == Self.page else { return }
            last = end
        }
    }

    private static func finding(about decision: StoredDecision, by title: MicroCredential) -> Finding? {
        let carried = decision.findings.filter { $0.carriedFrom != nil }
        let met = carried.reduce(into: [String: String]()) { $0[$1.criterion] = $1.level }
        let open = title.applicableCriteria(choosing: decision.choices).filter { met[$0.key] == nil }
        // An offering may change its policy later; the rule that was followed stands in the decision.
        let readers: ReadingPolicy.Readers = decision.rule == "one reader" ? .one : .confirmed
        let bench = DecisionBench(
            title: title,
            criteria: open,
            met: met,
            policy: ReadingPolicy(readers: readers, answerDays: 0)
        )
        guard case .agreed(let outcome) = Decision.following(decision.assessments, on: bench) else {
            return Finding("decision-rule", "Decision \(decision.id) was made before all readings were there.")
        }
        let found = outcome.findings.map {
            StoredDecision.Finding(
                criterion: $0.criterion,
                level: $0.level,
                isMet: $0.isMet,
                assessment: $0.assessment,
                carriedFrom: nil
            )
        }
        guard outcome.isAwarded == decision.isAwarded, outcome.rule == decision.rule,
            Set(found) == Set(decision.findings).subtracting(carried)
        else { return Finding("decision-rule", "Decision \(decision.id) is not what its rule makes of the readings.") }
        return nil
    }

    /// Every award stands on each criterion that applies: met at its required level, in a reading of that version.
    mutating func checkAwards() async throws {
        let titles = platform.titles
        var last = ""
        while true {
            let after = last
            let (findings, count, end) = try await platform.read { transaction in
                let page = try transaction.awardedDecisions(after: after, limit: Self.page)
                let findings = try page.flatMap { award, decision in
                    let title = try titles.title(decision.submission.version, in: transaction)
                    return try Self.findings(about: award, decision, by: title, in: transaction)
                }
                return (findings, page.count, page.last?.award ?? "")
            }
            await find(findings)
            summary.awards += count
            guard count == Self.page else { return }
            last = end
        }
    }

    private static func findings(
        about award: String,
        _ decision: StoredDecision,
        by title: MicroCredential,
        in transaction: any Transaction
    ) throws -> [Finding] {
        try title.applicableCriteria(choosing: decision.choices).compactMap { criterion in
            let standing = "Award \(award) stands on criterion \(criterion.key), which"
            guard let finding = decision.finding(criterion.key) else {
                return Finding("award-criterion", "\(standing) was not judged.")
            }
            guard finding.isMet, title.reaches(finding.level, for: criterion) == true else {
                return Finding("award-criterion", "\(standing) is not met at its required level.")
            }
            if let carrier = finding.carriedFrom {
                let enrollment = decision.submission.enrollment
                let isFound = try transaction.isFoundMet(
                    criterion.key,
                    level: finding.level,
                    by: carrier,
                    in: enrollment
                )
                return isFound ? nil : Finding("award-criterion", "\(standing) no earlier decision found met.")
            }
            let judgment = decision.assessments.first { $0.id == finding.assessment }?.judgment(of: criterion.key)
            guard judgment?.level == finding.level, judgment?.isMet == true else {
                return Finding("award-criterion", "\(standing) no reading of this work found met.")
            }
            return nil
        }
    }
}
