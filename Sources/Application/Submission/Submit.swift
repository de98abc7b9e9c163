package import Credentialing

/// What the learner is told after submitting.
package struct SubmittedWork: Hashable, Sendable {
    package let number: String
    package let answerBy: LocalDate
    /// The work was submitted before; nothing was done twice.
    package let wasSubmittedBefore: Bool
}

/// What stands against submitting, so that the page can point at each thing.
package struct SubmissionFaults: Error, Hashable, Sendable {
    package let missing: [Missing]
    /// Keys of declarations that were not agreed to.
    package let declarations: [String]
}

extension Platform {
    /// Offers a draft for judgment: from here on it is frozen, the learner has a number and a date, and a first reading
    /// waits in the pool. Submitting twice submits once.
    ///
    /// - Throws: ``SubmissionFaults``, or ``Refusal``.
    package func submit(
        _ id: ID<Submission>,
        agreeing agreed: Set<String>,
        by actor: Actor
    ) async throws -> SubmittedWork {
        try await write { work in
            let own = try work.ownDossier(id, of: actor, titles: titles).submission
            if own.state.isWaiting, let number = own.number, let answerBy = own.answerBy {
                return SubmittedWork(number: number, answerBy: answerBy, wasSubmittedBefore: true)
            }
            var dossier = try work.draft(id, of: actor, titles: titles)
            guard !dossier.applicable.isEmpty else { throw Refusal.nothingJudged }
            let offering = try work.offering(dossier.submission.offering)
            dossier.today = LocalDate(at: work.now, in: try work.organization(offering.organization).timeZone)
            let declarations = dossier.title.declarations.map(\.key).filter { !agreed.contains($0) }
            let missing = SelfCheck.missing(in: dossier)
            guard missing.isEmpty, declarations.isEmpty else {
                throw SubmissionFaults(missing: missing, declarations: declarations)
            }
            return try work.submit(dossier, by: actor)
        }
    }
}

extension Work {
    fileprivate func submit(_ dossier: Dossier, by actor: Actor) throws -> SubmittedWork {
        let submission = dossier.submission
        let offering = try offering(submission.offering)
        let organization = try organization(offering.organization)
        let answerBy = organization.answerDate(from: now, policy: offering.policy)
        let number = try submission.number ?? nextNumber(of: offering.organization)
        try agree(to: dossier.title.declarations.map(\.key), in: submission)
        try freeze(
            dossier,
            number: number,
            answerBy: answerBy,
            membership: actor.membership(below: offering.path)
        )
        try insertAllocation(
            .first,
            of: submission.id,
            edition: submission.edition + 1,
            round: 1,
            pool: offering.pool,
            due: answerBy
        )
        try noteFigures(of: submission.version)
        try audit(.workSubmitted(submission, number: number, answerBy: answerBy, offering), by: actor.person)
        try enqueue(
            .sendMail(
                MailOrder(
                    .submissionReceived,
                    to: submission.person,
                    path: "/submissions/\(submission.id)/submission",
                    words: ["title": dossier.title.title, "number": number, "answerBy": answerBy.inWords]
                )
            ),
            once: "submissionReceived:\(submission.id):\(submission.edition + 1)"
        )
        return SubmittedWork(number: number, answerBy: answerBy, wasSubmittedBefore: false)
    }
}

extension Organization {
    /// The day by which someone who submits now will hear, in the organization's own days.
    func answerDate(from now: Instant, policy: ReadingPolicy) -> LocalDate {
        calendar.date(after: LocalDate(at: now, in: timeZone), workingDays: policy.answerDays)
    }
}

extension Actor {
    /// The membership nearest to the person's daily work below an organization.
    fileprivate func membership(below path: OrganizationPath) -> Membership? {
        memberships.filter { path.holds($0.path) }.max { $0.path.text.utf8.count < $1.path.text.utf8.count }
    }
}

extension AuditEvent {
    static func workSubmitted(
        _ submission: Submission,
        number: String,
        answerBy: LocalDate,
        _ offering: Offering
    ) -> AuditEvent {
        AuditEvent(
            .workSubmitted,
            "submission",
            submission.id,
            organization: offering.organization,
            facts: [
                "attempt": String(submission.attempt), "edition": String(submission.edition + 1), "number": number,
                "answerBy": answerBy.description,
            ]
        )
    }
}
