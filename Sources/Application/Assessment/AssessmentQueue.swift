package import Credentialing

/// What a person can judge now, and what they hold. No names, and nothing of work that is not for them: their own, that
/// of people they have a hard tie with, and what they have judged.
package struct AssessmentQueue: Sendable, Hashable {
    /// How near the promised day is.
    package enum Urgency: Sendable, Hashable {
        case later
        /// At most two working days are left, today included when it is the day itself.
        case dueSoon
        case overdue
    }

    /// One reading, as a line of the queue.
    package struct Entry: Sendable, Hashable {
        package let allocation: ID<Allocation>
        package let reading: Reading
        package let number: String
        package let title: String
        package let version: Int
        package let attempt: Int
        package let due: LocalDate
        package let urgency: Urgency
        /// For a reading that the person holds: until when.
        package let leaseUntil: Instant?
        /// The time for which it was held has run out; nobody else has taken it yet.
        package let hasLapsed: Bool
        /// Zone of the pool, for showing times.
        package let timeZone: String
    }

    /// Up to where readings that wait are counted, so that a page costs what it shows however many wait.
    package static let countLimit = 100

    /// Readings that the person holds, the most urgent first.
    package let mine: [Entry]
    /// Readings that wait for someone, on this page.
    package let waiting: [Entry]
    /// How many wait in all, and how many of them are past their day: each counted up to ``countLimit``, and one more
    /// says that there are more.
    package let total: Int
    package let overdue: Int
    /// This page begins where the queue does.
    package let isFirst: Bool
    /// After which reading the next page begins; `nil` at the end.
    package let next: ID<Allocation>?
    /// Notes that wait for a lead assessor; `nil` for someone who is none.
    package let notes: Int?
}

extension Platform {
    /// Readings on one page of the queue.
    package static let queuePageSize = 25

    /// The queue of a person who judges somewhere, from the beginning or after a reading on the page before.
    package func assessmentQueue(of actor: Actor, after last: ID<Allocation>? = nil) async throws -> AssessmentQueue {
        let standing = Standing(roles: actor.roles)
        if let refusal = Permission.refusal(of: .seeQueue, standing: standing) { throw refusal }
        let now = clock.now()
        return try await read { transaction in
            try transaction.queue(of: actor, after: last, pageSize: Self.queuePageSize, at: now)
        }
    }
}
