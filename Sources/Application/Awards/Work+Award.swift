internal import Credentialing
internal import Storage

extension Work {
    /// Makes the award that a decision brings, and sets its signing in motion. The unique decision and enrollment make
    /// a second award impossible. No person makes an award: the rule does, and who judged is not for administrators.
    func award(_ submission: Submission, decision: ID<Decision>) throws {
        let offering = try offering(submission.offering)
        let choice = try badgeChoice(of: submission.id)
        let id: ID<Award> = newID()
        let award = Award(
            id: id,
            person: submission.person,
            achievement: offering.achievement,
            version: submission.version,
            issuer: offering.issuer,
            organization: offering.organization,
            basis: .decision,
            number: try nextNumber(of: offering.organization),
            awarded: now,
            revoked: nil
        )
        try insert(award, for: submission, decision: decision, showing: choice)
        try audit(.awardMade(award, for: submission, decision: decision), by: nil)
        try enqueue(.issueCredential(award: id), once: "issue:\(id):1")
    }
}

extension AuditEvent {
    static func awardMade(_ award: Award, for submission: Submission, decision: ID<Decision>) -> AuditEvent {
        AuditEvent(
            .awardMade,
            "award",
            award.id,
            organization: award.organization,
            facts: ["submission": submission.id.text, "decision": decision.text, "version": submission.version.text]
        )
    }
}
