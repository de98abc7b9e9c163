package import Credentialing

/// What keeps two accounts from becoming one, found when it was to be done.
package struct MergeHindered: Error, Hashable, Sendable {
    package let obstacles: [MergeObstacle]

    /// One at least.
    init(_ obstacles: [MergeObstacle]) {
        self.obstacles = obstacles
    }
}

/// By whose word two accounts become one (`decisions.md` §3).
enum MergeWarrant: Sendable {
    /// Their owner, who signed in to both.
    case bothSignedIn(turn: ID<MergeTurn>)
    /// Two administrators.
    case twoAdministrators(merge: ID<PersonMerge>, first: ID<Person>)

    fileprivate var facts: [String: String] {
        switch self {
        case .bothSignedIn(let turn): ["by": "bothSignedIn", "turn": turn.text]
        case .twoAdministrators(let merge, let first):
            ["by": "twoAdministrators", "merge": merge.text, "askedBy": first.text]
        }
    }
}

extension Work {
    /// Makes one account part of another, in this transaction: what is alive moves, every session of both ends, and
    /// whoever reads the mail of either hears of it. The trail and what was signed are not touched.
    ///
    /// - Throws: ``MergeHindered`` when something stands in the way.
    func merge(
        _ leaving: ID<Person>,
        into staying: ID<Person>,
        by actor: ID<Person>,
        warrant: MergeWarrant
    ) throws {
        let obstacles = try obstacles(to: leaving, becoming: staying, at: now)
        guard obstacles.isEmpty else { throw MergeHindered(obstacles) }
        let ended = try person(leaving).name
        let moved = try move(leaving, to: staying)
        try endSigningIn(of: leaving)
        try endSessions(of: staying, at: now)
        try dropMerges(of: leaving)
        guard try close(leaving, asPartOf: staying) else { throw Refusal.alreadyDone }
        let counts = moved.mapValues { String($0) }
        for (subject, other) in [(leaving, ["into": staying.text]), (staying, ["from": leaving.text])] {
            let facts = warrant.facts.merging(counts) { $1 }.merging(other) { $1 }
            try audit(AuditEvent(.personsMerged, "person", subject, facts: facts), by: actor)
        }
        try tellOfChange(
            "Two accounts of yours are one now. What the account \(ended) had is in the one that stays, whose password "
                + "and authenticator app are unchanged; those of the other are gone. Every session has ended.",
            to: staying
        )
    }
}
