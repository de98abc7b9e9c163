/// How an offering has work judged.
package struct ReadingPolicy: Hashable, Sendable {
    /// How many readers a decision takes.
    package enum Readers: String, CaseIterable, Sendable {
        /// One assessor decides.
        case one
        /// A second, who does not see the first reading, has to come to the same; a third resolves what differs.
        case confirmed
    }

    /// Working days that may be promised.
    package static let answerDaysAllowed = 1...90
    /// Hours for which a reading may be reserved.
    package static let leaseHoursAllowed = 1...240
    /// How attempts may be limited.
    package static let attemptsAllowed = 1...50

    package let readers: Readers
    /// Working days from submission to the promised answer.
    package let answerDays: Int
    /// Hours for which a claimed reading is reserved; saving renews them.
    package let leaseHours: Int
    /// Attempts allowed, if limited.
    package let attempts: Int?

    /// A policy as an offering states it.
    package init(readers: Readers, answerDays: Int, leaseHours: Int = 4, attempts: Int? = nil) {
        self.readers = readers
        self.answerDays = answerDays
        self.leaseHours = leaseHours
        self.attempts = attempts
    }
}
