package import Credentialing

extension Platform {
    /// Records one reader's judgment of a submission, and sets in motion what follows from it.
    ///
    /// - Throws: ``AssessmentRefusal`` with what to mend, or ``Refusal`` when it is not this person's turn.
    @discardableResult
    package func recordAssessment(
        _ draft: Assessment.Draft,
        on allocation: ID<Allocation>,
        by actor: Actor
    ) async throws -> Submission.State {
        try await write { work in
            let open = try work.reading(allocation, of: actor, titles: titles, at: work.now)
            if let refusal = open.turnRefusal(of: actor.person, at: work.now) { throw refusal }
            guard try work.hasOpened(open.allocation, by: actor.person) else { throw Refusal.notOpened }
            guard try !work.hasOpenQuestion(on: open.submission.id) else { throw Refusal.questionOpen }
            let assessment = try open.assessed(by: actor.person, with: draft, id: work.newID(), at: work.now)
            let next = Decision.following(open.assessments + [assessment], on: open.bench)

            try work.insert(assessment)
            try work.finish(open.allocation)
            try work.tellLead(assessment, on: open.allocation)
            try work.audit(.assessmentRecorded(assessment), by: actor.person)
            return try work.follow(next, for: open, by: actor.person)
        }
    }
}
