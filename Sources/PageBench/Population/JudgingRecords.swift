internal import Application
internal import Credentialing
internal import Storage

/// What assessors and the rule left: allocations, judgments, decisions, awards.
extension Work {
    func insertAllocation(_ plan: MadeWork, submission: ID<Submission>) throws -> ID<Allocation> {
        let allocation: ID<Allocation> = newID()
        let submitted = plan.submitted(at: now)
        let due = LocalDate(at: submitted, in: plan.zone).adding(days: 9)
        let isTaken = plan.state != .waiting
        let state = plan.state == .waiting ? "open" : plan.state == .claimed ? "claimed" : "done"
        let reader: ID<Person>? = isTaken ? plan.assessor.id : nil
        let claimed: Instant? = isTaken ? (plan.state == .claimed ? now : submitted.adding(seconds: 1800)) : nil
        let lease: Instant? = plan.state == .claimed ? now.adding(seconds: 86_400) : nil
        try run(
            """
            INSERT INTO allocation (id, submission, edition, round, reading, pool, state, assessor, lease_until, due,
                created, claimed)
            VALUES (\(allocation), \(submission), 1, 1, 'first', \(plan.district.id), \(state), \(reader), \(lease),
                \(due), \(submitted), \(claimed))
            """
        )
        try audit(AuditEvent(.readingAllocated, "submission", submission), by: nil)
        guard let reader, let claimed else { return allocation }
        try audit(AuditEvent(.readingClaimed, "submission", submission), by: reader)
        try audit(AuditEvent(.evidenceOpened, "submission", submission), by: reader)
        try run(
            """
            INSERT INTO evidence_view (id, submission, owner, viewer, capacity, item, at)
            VALUES (\(newID(MadeWork.self)), \(submission), \(plan.learner.id), \(reader), \(Role.assessor.rawValue), '',
                \(claimed))
            """
        )
        return allocation
    }

    /// One reader's judgment, the decision after it, and the award it may bring.
    func insertJudging(
        _ plan: MadeWork,
        enrollment: ID<Enrollment>,
        submission: ID<Submission>,
        allocation: ID<Allocation>
    ) throws -> ID<Award>? {
        let assessment: ID<Assessment> = newID()
        let decision: ID<Decision> = newID()
        let decided = plan.decided(at: now)
        try run(
            """
            INSERT INTO assessment (id, submission, edition, round, reading, allocation, assessor, overall, language,
                submitted)
            VALUES (\(assessment), \(submission), 1, 1, 'first', \(allocation), \(plan.assessor.id),
                'Thank you for this work.', 'en-US', \(decided))
            """
        )
        try run(
            """
            INSERT INTO decision (id, submission, edition, outcome, rule, decided)
            VALUES (\(decision), \(submission), 1, \(plan.state == .awarded ? "awarded" : "notYet"), 'one reader',
                \(decided))
            """
        )
        try audit(AuditEvent(.assessmentRecorded, "submission", submission), by: plan.assessor.id)
        try audit(AuditEvent(.decisionMade, "submission", submission), by: plan.assessor.id)
        for (index, criterion) in plan.open.criteria.enumerated() {
            let finding = MadeFinding(criterion, isMet: plan.state == .awarded || index > 0, in: plan.open.title)
            try insert(finding, assessment: assessment, decision: decision)
            guard finding.isMet else { continue }
            try run(
                """
                INSERT INTO criterion_met (enrollment, criterion, level, submission, edition, decision)
                VALUES (\(enrollment), \(criterion.key), \(finding.level), \(submission), 1, \(decision))
                """
            )
        }
        return plan.state == .awarded ? try insertAward(plan, enrollment: enrollment, decision: decision) : nil
    }

    private func insert(_ finding: MadeFinding, assessment: ID<Assessment>, decision: ID<Decision>) throws {
        try run(
            """
            INSERT INTO criterion_judgment (assessment, criterion, level, is_met, feedback)
            VALUES (\(assessment), \(finding.criterion), \(finding.level), \(finding.isMet),
                'Show the moment itself, and say what students did in it.')
            """
        )
        for (index, indicator) in finding.indicators.enumerated() {
            try run(
                """
                INSERT INTO indicator_judgment (assessment, criterion, indicator, position, is_seen)
                VALUES (\(assessment), \(finding.criterion), \(indicator), \(index + 1), \(finding.isMet))
                """
            )
        }
        try run(
            """
            INSERT INTO decision_criterion (decision, criterion, level, is_met, assessment)
            VALUES (\(decision), \(finding.criterion), \(finding.level), \(finding.isMet), \(assessment))
            """
        )
    }

    private func insertAward(
        _ plan: MadeWork,
        enrollment: ID<Enrollment>,
        decision: ID<Decision>
    ) throws -> ID<Award> {
        let award: ID<Award> = newID()
        let awarded = plan.decided(at: now)
        try run(
            """
            INSERT INTO award (id, person, achievement, version, issuer, organization, basis, enrollment, decision,
                number, shows_name, awarded, seen)
            VALUES (\(award), \(plan.learner.id), \(plan.open.achievement), \(plan.open.version), \(plan.open.issuer),
                \(plan.district.id), 'decision', \(enrollment), \(decision), \(plan.awardNumber), 1, \(awarded),
                \(awarded))
            """
        )
        try audit(
            AuditEvent(.awardMade, "award", award, organization: plan.district.id, facts: ["decision": decision.text]),
            by: plan.assessor.id
        )
        return award
    }
}

/// What was found for one criterion.
struct MadeFinding: Sendable {
    let criterion: String
    let level: String
    let isMet: Bool
    /// The keys of the indicators; all of them were seen when it is met, none otherwise.
    let indicators: [String]

    init(_ criterion: Criterion, isMet: Bool, in title: MicroCredential) {
        self.criterion = criterion.key
        self.isMet = isMet
        let lowest = title.rubric.scale(criterion.scale)?.levels.first?.key
        level = isMet ? criterion.required : lowest ?? criterion.required
        indicators = criterion.indicators.map(\.key)
    }
}
