package import ContentFormat
package import Credentialing
package import LinkedData

/// A title that is being written, as lists name it.
package struct TitleDraft: Hashable, Sendable {
    /// Where it stands on its way to publication (`product.md` §5).
    package enum State: String, CaseIterable, Sendable {
        case writing, inReview, ready, published, dropped
    }

    package let id: ID<TitleDraft>
    package let organization: ID<Organization>
    package let path: OrganizationPath
    package let organizationName: String
    /// The published title that it is to become a version of; `nil` for a new one.
    package let achievement: ID<Achievement>?
    /// The version it began with.
    package let base: ID<AchievementVersion>?
    /// It is, or was, the next version of a title that was published before; a first version never is.
    package let isRevision: Bool
    package let title: String
    package let state: State
    /// How often it was handed in for review.
    package let round: Int
    /// The stage at which it waits, from 1.
    package let stage: Int?
    package let changed: Instant
    package let author: ID<Person>
    package let authorName: String
    package let published: ID<AchievementVersion>?
    /// A reviewer gave it back in its last round, and it was not handed in again.
    package var isReturned = false

    /// Whether its parts can be changed.
    package var isOpen: Bool { state == .writing }
}

/// A version of a title that was published while a draft from an older one was being written.
package struct OvertakingVersion: Hashable, Sendable {
    package let number: Int
    /// The version that the draft began with.
    package let base: Int
    package let published: Instant
}

/// A part as it stands.
package struct StoredPart: Hashable, Sendable {
    package let place: String
    /// The next save has to name it.
    package let revision: Int
    package let content: JSONObject
    package let changed: Instant
    package let changedBy: String

    package static func == (left: Self, right: Self) -> Bool {
        left.place == right.place && left.revision == right.revision && left.content == right.content
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(place)
        hasher.combine(revision)
    }
}

/// A draft whole: what its parts say, what is wrong with them, and what was said about them.
package struct DraftDetail: Sendable {
    package let draft: TitleDraft
    package let document: DraftDocument
    package let parts: [String: StoredPart]
    package let comments: [DraftComment]
    /// As much of the title as can be read.
    package let title: MicroCredential
    package let problems: [DraftProblem]
    /// Who gave it back in its last round and why, until it is handed in again.
    package var returned: ReviewStep?
    /// What was published since it began, when something was.
    package let overtaking: OvertakingVersion?
    /// The person may change it now.
    package let canWrite: Bool

    /// Whether nothing keeps it from being handed in.
    package var isSound: Bool { !problems.contains { $0.severity == .error } }
}

/// Something that somebody said about a part.
package struct DraftComment: Hashable, Sendable {
    package let id: ID<DraftComment>
    package let place: String
    /// The round of review it was said in; 0 before the first.
    package let round: Int
    package let author: ID<Person>
    package let authorName: String
    package let text: String
    package let created: Instant
    package let isSettled: Bool
}
