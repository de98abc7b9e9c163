internal import Credentialing
internal import Storage

/// An achievement with its address.
struct StoredAchievement {
    let id: ID<Achievement>
    let slug: String
}

/// The newest version of an achievement.
struct LatestVersion {
    let id: ID<AchievementVersion>
    let number: Int
    let contentHash: String
}

extension Transaction {
    func achievement(key: String, in organization: ID<Organization>) throws -> StoredAchievement? {
        try first(
            "SELECT id, slug FROM achievement WHERE organization = \(organization) AND content_key = \(key)"
        ).map { StoredAchievement(id: try $0.id("id"), slug: try $0.text("slug")) }
    }

    /// Whether an address is or was in use: addresses are never reused.
    func isTaken(slug: String) throws -> Bool {
        try first("SELECT 1 AS one FROM achievement_slug WHERE slug = \(slug)") != nil
    }

    func insertAchievement(
        _ id: ID<Achievement>,
        key: String,
        slug: String,
        in organization: ID<Organization>,
        at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO achievement (id, organization, content_key, slug, created)
            VALUES (\(id), \(organization), \(key), \(slug), \(now))
            """
        )
        try run("INSERT INTO achievement_slug (slug, achievement) VALUES (\(slug), \(id))")
    }

    func latestVersion(of achievement: ID<Achievement>) throws -> LatestVersion? {
        try first(
            """
            SELECT id, number, content_hash FROM achievement_version
            WHERE achievement = \(achievement) ORDER BY number DESC LIMIT 1
            """
        ).map {
            LatestVersion(
                id: try $0.id("id"),
                number: try $0.integer("number"),
                contentHash: try $0.text("content_hash")
            )
        }
    }

    func supersede(_ version: ID<AchievementVersion>, at now: Instant) throws {
        try run("UPDATE achievement_version SET superseded = \(now) WHERE id = \(version)")
    }
}

extension Work {
    /// Freezes a version.
    func insert(
        _ form: PublishedForm,
        version: ID<AchievementVersion>,
        of achievement: ID<Achievement>,
        number: Int,
        by person: ID<Person>?
    ) throws {
        let title = form.title
        try run(
            """
            INSERT INTO achievement_version (id, achievement, number, title, summary, subject, level, minutes,
                evidence_words, language, content, content_hash, structure_hash, published, published_by)
            VALUES (\(version), \(achievement), \(number), \(title.title), \(title.about.summary),
                \(title.subject.rawValue), \(title.level.rawValue), \(title.minutes), \(form.evidenceWords),
                \(title.language), \(form.content), \(form.contentHash), \(form.structureHash), \(now), \(person))
            """
        )
    }
}
