/// How a person stands to the thing an action is about. The application reads these facts; the rule only judges them.
package struct Standing: Hashable, Sendable {
    /// The roles that reach the organization of the thing: held there or above it. For judging: those held in the pool.
    package var roles: Set<Role>
    /// The work, award or draft is the person's own.
    package var isOwner: Bool
    /// The person belongs to the organization that the offering is open to, or below it.
    package var isMember: Bool
    /// The person holds the allocation of the reading in question, with a lease in force.
    package var isReader: Bool
    /// The person has submitted an assessment of this edition before.
    package var hasJudged: Bool
    /// The person filled in an observation form of the work as its witness.
    package var hasWitnessed: Bool
    /// The person asked for the revocation in question.
    package var hasAsked: Bool
    /// The person is named for the stage of review at which the draft waits.
    package var isReviewer: Bool
    /// The person has earned the title, works on it, judges it or leads those who do.
    package var isInvolved: Bool
    /// What ties the person to the owner of the work, in either direction. It bars judging and opens nothing.
    package var ties: Set<Tie>
    /// How strongly the organization of the work takes it that two people work at the same school.
    package var sameSchool: Organization.ConflictStrength

    /// Nothing but what is said.
    package init(
        roles: Set<Role> = [],
        isOwner: Bool = false,
        isMember: Bool = false,
        isReader: Bool = false,
        hasJudged: Bool = false,
        hasWitnessed: Bool = false,
        hasAsked: Bool = false,
        isReviewer: Bool = false,
        isInvolved: Bool = false,
        ties: Set<Tie> = [],
        sameSchool: Organization.ConflictStrength = .avoid
    ) {
        self.roles = roles
        self.isOwner = isOwner
        self.isMember = isMember
        self.isReader = isReader
        self.hasJudged = hasJudged
        self.hasWitnessed = hasWitnessed
        self.hasAsked = hasAsked
        self.isReviewer = isReviewer
        self.isInvolved = isInvolved
        self.ties = ties
        self.sameSchool = sameSchool
    }

    /// The first tie that bars judging in any case.
    package var barringTie: Tie? {
        Tie.allCases.first { tie in
            ties.contains(tie) && (tie.isHard || tie == .sameSchool && sameSchool == .hard)
        }
    }
}
