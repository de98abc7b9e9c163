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
    /// The person asked for the revocation in question.
    package var hasAsked: Bool
    /// What ties the person to the owner of the work.
    package var ties: Set<Tie>

    /// Nothing but what is said.
    package init(
        roles: Set<Role> = [],
        isOwner: Bool = false,
        isMember: Bool = false,
        isReader: Bool = false,
        hasJudged: Bool = false,
        hasAsked: Bool = false,
        ties: Set<Tie> = []
    ) {
        self.roles = roles
        self.isOwner = isOwner
        self.isMember = isMember
        self.isReader = isReader
        self.hasJudged = hasJudged
        self.hasAsked = hasAsked
        self.ties = ties
    }
}
