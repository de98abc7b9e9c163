package import Credentialing

/// A reading as a person finds it who does not hold it now: why, what can be done, and what they had written.
package struct ReadingTurn: Sendable, Hashable {
    package let allocation: ID<Allocation>
    package let number: String
    package let title: String
    /// Why it is not the person's turn; `nil` when it is.
    package let refusal: Refusal?
    /// It can be claimed now.
    package let canClaim: Bool
    /// What the person wrote while they held it. It is theirs and stays.
    package let kept: Assessment.Draft?
    /// The titles of criteria by key, and the texts of indicators by both keys with a dot between, for showing what was
    /// kept.
    package let criteria: [String: String]
}

extension Platform {
    /// Where a reading stands for a person who judges in its pool.
    package func readingTurn(_ id: ID<Allocation>, for actor: Actor) async throws -> ReadingTurn {
        let now = clock.now()
        return try await read { transaction in
            let open = try transaction.reading(id, of: actor, titles: titles, at: now)
            let isFree = open.allocation.state == .open || open.allocation.hasLapsed(at: now)
            return ReadingTurn(
                allocation: id,
                number: open.submission.number ?? "",
                title: open.title.title,
                refusal: open.turnRefusal(of: actor.person, at: now),
                canClaim: isFree && open.isWaiting
                    && Permission.refusal(of: .claimReading, standing: open.standing) == nil,
                kept: try transaction.assessmentDraft(of: id, by: actor.person)?.draft,
                criteria: open.title.rubric.names
            )
        }
    }
}

extension Rubric {
    /// The titles of criteria by key, and the texts of indicators by both keys with a dot between.
    package var names: [String: String] {
        criteria.reduce(into: [:]) { names, criterion in
            names[criterion.key] = criterion.title
            for indicator in criterion.indicators { names[criterion.key + "." + indicator.key] = indicator.text }
        }
    }
}
