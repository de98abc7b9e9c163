internal import Credentialing
internal import Storage

extension Work {
    /// Makes the award that a decision brings, and sets its signing in motion. The unique decision and enrollment make
    /// a second award impossible. No person makes an award: the rule does, and who judged is not for administrators.
    func award(_ submission: Submission, decision: ID<Decision>) throws {
        let offering = try offering(submission.offering)
        let choice = try badgeChoice(of: submission.id)
        let id: ID<Award> = newID()
        let number = try nextNumber(of: offering.organization)
        try run(
            """
            INSERT INTO award (id, person, achievement, version, issuer, organization, basis, enrollment, decision,
                number, shows_name, email, awarded)
            VALUES (\(id), \(submission.person), \(offering.achievement), \(submission.version), \(offering.issuer),
                \(offering.organization), 'decision', \(submission.enrollment), \(decision), \(number),
                \(choice.showsName), \(choice.email), \(now))
            """
        )
        try audit(
            AuditEvent(
                .awardMade,
                "award",
                id,
                organization: offering.organization,
                facts: [
                    "submission": submission.id.text, "decision": decision.text, "version": submission.version.text,
                ]
            ),
            by: nil
        )
        try enqueue(.issueCredential(award: id), once: "issue:\(id):1")
    }
}
