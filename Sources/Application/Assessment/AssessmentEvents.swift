internal import Credentialing

extension AuditEvent {
    static func assessmentRecorded(_ assessment: Assessment) -> AuditEvent {
        AuditEvent(
            .assessmentRecorded,
            "submission",
            assessment.submission,
            facts: [
                "assessment": assessment.id.text, "reading": assessment.reading.rawValue,
                "edition": String(assessment.edition), "met": String(assessment.judgments.filter(\.isMet).count),
                "judged": String(assessment.judgments.count),
            ]
        )
    }

    static func decisionMade(
        _ decision: ID<Decision>,
        _ outcome: Decision.Outcome,
        _ submission: Submission
    ) -> AuditEvent {
        AuditEvent(
            .decisionMade,
            "submission",
            submission.id,
            facts: [
                "decision": decision.text, "outcome": outcome.isAwarded ? "awarded" : "notYet", "rule": outcome.rule,
            ]
        )
    }
}

extension Job {
    /// The learner hears that there is an answer; what it says stands on the page alone.
    static func followingNotYet(_ submission: Submission, title: String) -> Job {
        .sendMail(
            MailOrder(
                .answerReady,
                to: submission.person,
                path: "/submissions/\(submission.id)/feedback",
                words: ["title": title]
            )
        )
    }
}
