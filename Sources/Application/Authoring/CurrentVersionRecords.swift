internal import Credentialing
internal import Storage

/// A published title as it stands, for whoever goes on from it.
struct CurrentVersion {
    let organization: ID<Organization>
    let version: ID<AchievementVersion>
    let content: String
}

extension Transaction {
    /// The current version of a title; `nil` when there is no such title.
    func currentVersion(of achievement: ID<Achievement>) throws -> CurrentVersion? {
        try first(
            """
            SELECT a.organization, v.id, v.content FROM achievement a
            JOIN achievement_version v ON v.achievement = a.id
            WHERE a.id = \(achievement) ORDER BY v.number DESC LIMIT 1
            """
        ).map {
            CurrentVersion(
                organization: try $0.id("organization"),
                version: try $0.id("id"),
                content: try $0.text("content")
            )
        }
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
