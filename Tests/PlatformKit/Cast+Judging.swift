internal import Application
package import Credentialing
internal import Storage

extension Cast {
    /// The first open reading of a submission.
    package func openReading(of submission: ID<Submission>) async throws -> ID<Allocation> {
        try await platform.read { transaction in
            let row = try transaction.first(
                "SELECT id FROM allocation WHERE submission = \(submission) AND state = 'open' ORDER BY round"
            )
            guard let row else { throw Refusal.notFound }
            return try row.id("id")
        }
    }

    /// Claims the open reading and judges it by the real intentions: the criteria named are at the lowest level, all
    /// others at the required one.
    @discardableResult
    package func judge(
        _ submission: ID<Submission>,
        unmet: Set<String> = [],
        as name: String = "Tomás"
    ) async throws -> Submission.State {
        let reader = try await actor(name)
        let reading = try await openReading(of: submission)
        try await platform.claimReading(reading, by: reader)
        _ = try await platform.openWork(reading, by: reader)
        let open = try await openCriteria(of: submission)
        var draft = Assessment.Draft(overall: "Thank you for this work.")
        for (criterion, lowest) in open {
            let isUnmet = unmet.contains(criterion.key)
            draft.entries[criterion.key] = Assessment.Draft.Entry(
                level: isUnmet ? lowest : criterion.required,
                feedback: isUnmet ? "Show one more moment." : "",
                indicators: isUnmet ? [] : Set(criterion.indicators.map(\.key))
            )
        }
        return try await platform.recordAssessment(draft, on: reading, by: reader)
    }

    private func openCriteria(of submission: ID<Submission>) async throws -> [(Criterion, String)] {
        let owner: Actor = try await platform.read { transaction in
            guard let row = try transaction.first("SELECT person FROM submission WHERE id = \(submission)") else {
                throw Refusal.notFound
            }
            return Actor(person: try row.id("person"), name: "", memberships: [])
        }
        let work = try await platform.ownWork(submission, by: owner)
        return work.openCriteria.map { ($0, work.title.rubric.scale($0.scale)?.levels.first?.key ?? "") }
    }
}
