internal import Credentialing
internal import Storage

extension Transaction {
    /// The achievement that has or had an address, with its present address.
    func achievement(slug: String) throws -> StoredAchievement? {
        try first(
            """
            SELECT a.id, a.slug FROM achievement_slug s JOIN achievement a ON a.id = s.achievement
            WHERE s.slug = \(slug)
            """
        ).map { StoredAchievement(id: try $0.id("id"), slug: try $0.text("slug")) }
    }

    func titleReading(
        of achievement: ID<Achievement>,
        number: Int?,
        for actor: Actor?,
        titles: Titles
    ) throws -> TitleReading {
        let which: SQL = number.map { "v.number = \($0)" } ?? "v.superseded IS NULL"
        guard
            let row = try first(
                """
                SELECT a.slug, a.retired, o.name AS organization, o.time_zone, v.id, v.number, v.published, v.superseded
                FROM achievement a JOIN organization o ON o.id = a.organization
                JOIN achievement_version v ON v.achievement = a.id AND \(sql: which)
                WHERE a.id = \(achievement) ORDER BY v.number DESC LIMIT 1
                """
            )
        else { throw Refusal.notFound }
        let version: ID<AchievementVersion> = try row.id("id")
        let title = try titles.title(version, in: self)
        let isRetired = try row.int64IfAny("retired") != nil
        return TitleReading(
            achievement: achievement,
            version: version,
            number: try row.integer("number"),
            slug: try row.text("slug"),
            published: try row.instant("published"),
            isCurrent: try row.int64IfAny("superseded") == nil && !isRetired,
            isRetired: isRetired,
            organization: try row.text("organization"),
            timeZone: try row.text("time_zone"),
            title: title,
            offerings: try openOfferings(of: achievement),
            related: try addresses(of: title.relations.map(\.key), beside: achievement),
            enrollment: try actor.flatMap { try enrollment(of: $0.person, in: achievement) }
        )
    }

    /// The addresses of titles of the same organization, by their keys.
    private func addresses(of keys: [String], beside achievement: ID<Achievement>) throws -> [String: String] {
        guard !keys.isEmpty else { return [:] }
        return try rows(
            """
            SELECT b.content_key, b.slug FROM achievement a JOIN achievement b ON b.organization = a.organization
            WHERE a.id = \(achievement) AND b.content_key IN (\(list: keys))
            """
        ).reduce(into: [:]) { $0[try $1.text("content_key")] = try $1.text("slug") }
    }

    private func openOfferings(of achievement: ID<Achievement>) throws -> [OpenOffering] {
        try rows(
            """
            SELECT f.id, f.answer_days, o.path, o.name FROM offering f JOIN organization o ON o.id = f.organization
            WHERE f.achievement = \(achievement) AND f.closed IS NULL ORDER BY o.name
            """
        ).map { row in
            OpenOffering(
                id: try row.id("id"),
                path: OrganizationPath(try row.text("path")),
                organization: try row.text("name"),
                answerDays: try row.integer("answer_days")
            )
        }
    }

    private func enrollment(of person: ID<Person>, in achievement: ID<Achievement>) throws -> ID<Enrollment>? {
        try first(
            """
            SELECT id FROM enrollment
            WHERE person = \(person) AND achievement = \(achievement) AND state <> 'left'
            """
        ).map { try $0.id("id") }
    }
}
