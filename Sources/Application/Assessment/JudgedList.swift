package import Credentialing

/// What a person has judged, the newest first.
package struct JudgedList: Sendable, Hashable {
    /// One judgment and what came of it.
    package struct Entry: Sendable, Hashable {
        package let allocation: ID<Allocation>
        package let reading: Reading
        package let number: String
        package let title: String
        package let attempt: Int
        package let submitted: Instant
        package let met: Int
        package let judged: Int
        /// What was decided; `nil` while another reading is waited for.
        package let isAwarded: Bool?
    }

    package let entries: [Entry]
    package let total: Int
    package let page: Int
    package let pageCount: Int
}

/// One person's own judgment as it was submitted, and what came of it.
package struct JudgedWork: Sendable {
    package let assessment: Assessment
    package let title: MicroCredential
    package let number: String
    package let attempt: Int
    /// What was decided; `nil` while another reading is waited for.
    package let isAwarded: Bool?
}

extension Platform {
    /// Judgments on one page of the list.
    package static let judgedPageSize = 25

    /// The judgments of a person. They stay readable when a role ends: they are the person's own.
    package func judgedList(of actor: Actor, page: Int = 1) async throws -> JudgedList {
        try await read { try $0.judged(by: actor.person, page: page, pageSize: Self.judgedPageSize) }
    }

    /// The judgment that a person gave in a reading.
    package func judgedWork(_ allocation: ID<Allocation>, by actor: Actor) async throws -> JudgedWork {
        try await read { try $0.judgedWork(allocation, by: actor.person, titles: titles) }
    }
}
