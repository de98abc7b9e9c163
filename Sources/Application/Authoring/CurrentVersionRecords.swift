internal import ContentFormat
internal import Credentialing
internal import Storage

/// A published title as it stands, for whoever goes on from it.
struct CurrentVersion {
    let organization: ID<Organization>
    let version: ID<AchievementVersion>
    let number: Int
    let content: String
}

extension Transaction {
    /// The current version of a title; `nil` when there is no such title.
    func currentVersion(of achievement: ID<Achievement>) throws -> CurrentVersion? {
        try first(
            """
            SELECT a.organization, v.id, v.number, v.content FROM achievement a
            JOIN achievement_version v ON v.achievement = a.id
            WHERE a.id = \(achievement) ORDER BY v.number DESC LIMIT 1
            """
        ).map {
            CurrentVersion(
                organization: try $0.id("organization"),
                version: try $0.id("id"),
                number: try $0.integer("number"),
                content: try $0.text("content")
            )
        }
    }

    /// What was published since a draft of a title began, by another way than this draft.
    func overtaking(_ draft: TitleDraft) throws -> OvertakingVersion? {
        guard let achievement = draft.achievement, let base = draft.base, ![.published, .dropped].contains(draft.state)
        else { return nil }
        let newer = try first(
            """
            SELECT v.id, v.number, v.published, b.number AS base_number FROM achievement_version b
            JOIN achievement_version v ON v.achievement = b.achievement AND v.number > b.number
            WHERE b.id = \(base) AND b.achievement = \(achievement) ORDER BY v.number DESC LIMIT 1
            """
        )
        return try newer.map { row in
            OvertakingVersion(
                number: try row.integer("number"),
                base: try row.integer("base_number"),
                published: try row.instant("published")
            )
        }
    }

    /// What a version says.
    func content(of version: ID<AchievementVersion>) throws -> MicroCredential {
        guard let row = try first("SELECT content FROM achievement_version WHERE id = \(version)") else {
            throw Refusal.notFound
        }
        return try MicroCredential(canonicalText: row.text("content"))
    }

    /// The draft of the next version of a title, when one is on its way.
    func openDraft(of achievement: ID<Achievement>) throws -> ID<TitleDraft>? {
        try first(
            """
            SELECT id FROM draft WHERE achievement = \(achievement) AND state IN ('writing', 'inReview', 'ready')
            ORDER BY created LIMIT 1
            """
        )?.id("id")
    }
}

extension Work {
    func setBase(_ version: ID<AchievementVersion>, of draft: ID<TitleDraft>) throws {
        try run("UPDATE draft SET base = \(version), changed = \(now) WHERE id = \(draft)")
    }
}
