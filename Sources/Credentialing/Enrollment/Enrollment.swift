/// A learner's registration on an offering and a version.
package struct Enrollment: Hashable, Sendable {
    /// `chosen → working ⇄ paused → submitted → awarded | left` (`product.md` §3).
    package enum State: String, CaseIterable, Sendable {
        case chosen, working, paused, submitted, awarded, left
    }

    /// Where the learner begins. Either way all pieces stay open.
    package enum Approach: String, CaseIterable, Sendable {
        /// "I can already do this": straight to the evidence.
        case show
        /// "I want to learn first".
        case learn
    }

    package let id: ID<Enrollment>
    package let person: ID<Person>
    package let offering: ID<Offering>
    package let achievement: ID<Achievement>
    package let version: ID<AchievementVersion>
    package let approach: Approach
    package let state: State
    package let revision: Int

    /// An enrollment as stored.
    package init(
        id: ID<Enrollment>,
        person: ID<Person>,
        offering: ID<Offering>,
        achievement: ID<Achievement>,
        version: ID<AchievementVersion>,
        approach: Approach,
        state: State,
        revision: Int
    ) {
        self.id = id
        self.person = person
        self.offering = offering
        self.achievement = achievement
        self.version = version
        self.approach = approach
        self.state = state
        self.revision = revision
    }
}
