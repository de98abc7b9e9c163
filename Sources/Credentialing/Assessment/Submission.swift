/// One attempt: a learner's dated, then immutable, set of evidence offered for judgment against a frozen version.
package struct Submission: Hashable, Sendable {
    /// `draft → submitted → inReview → awarded | notYet`; taking it back leads from submitted to draft.
    package enum State: String, CaseIterable, Sendable {
        case draft, submitted, inReview, awarded, notYet

        /// Whether the learner may still change it.
        package var isOpenToChange: Bool { self == .draft }
        /// Whether an answer is being waited for.
        package var isWaiting: Bool { self == .submitted || self == .inReview }
    }

    package let id: ID<Submission>
    package let enrollment: ID<Enrollment>
    package let offering: ID<Offering>
    package let version: ID<AchievementVersion>
    package let person: ID<Person>
    /// 1 for the first attempt.
    package let attempt: Int
    /// How often this attempt was submitted; 0 for a draft that never was. Readings refer to an edition.
    package let edition: Int
    /// The number people read aloud, from the first submission on.
    package let number: String?
    package let state: State
    /// The local date by which the learner will hear.
    package let answerBy: LocalDate?
    package let submitted: Instant?
    package let opened: Instant?
    package let decided: Instant?
    package let revision: Int

    /// A submission as stored.
    package init(
        id: ID<Submission>,
        enrollment: ID<Enrollment>,
        offering: ID<Offering>,
        version: ID<AchievementVersion>,
        person: ID<Person>,
        attempt: Int,
        edition: Int,
        number: String?,
        state: State,
        answerBy: LocalDate?,
        submitted: Instant?,
        opened: Instant?,
        decided: Instant?,
        revision: Int
    ) {
        self.id = id
        self.enrollment = enrollment
        self.offering = offering
        self.version = version
        self.person = person
        self.attempt = attempt
        self.edition = edition
        self.number = number
        self.state = state
        self.answerBy = answerBy
        self.submitted = submitted
        self.opened = opened
        self.decided = decided
        self.revision = revision
    }
}
