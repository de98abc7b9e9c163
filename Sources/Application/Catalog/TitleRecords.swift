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
        titles: Titles,
        at now: Instant
    ) throws -> TitleReading {
        let offerings = try openOfferings(of: achievement)
        let chosen = try actor.flatMap { try enrollment(of: $0.person, in: achievement) }
        let own = chosen?.number ?? offerings.number(for: actor)
        let which: SQL = (number ?? own).map { "v.number = \($0)" } ?? "v.superseded IS NULL"
        guard
            let row = try first(
                """
                SELECT a.slug, a.retired, a.retired_note, o.name AS organization, o.path, o.time_zone, v.id, v.number,
                    v.published, v.superseded, (SELECT MAX(n.number) FROM achievement_version n WHERE n.achievement = a.id) AS newest
                FROM achievement a JOIN organization o ON o.id = a.organization
                JOIN achievement_version v ON v.achievement = a.id AND \(sql: which)
                WHERE a.id = \(achievement) ORDER BY v.number DESC LIMIT 1
                """
            )
        else { throw Refusal.notFound }
        let version: ID<AchievementVersion> = try row.id("id")
        let title = try titles.title(version, in: self)
        let retirement = try row.instantIfAny("retired").map {
            Retirement(from: $0, note: try row.text("retired_note"))
        }
        let isRetired = retirement.map { $0.from <= now } ?? false
        let path = OrganizationPath(try row.text("path"))
        let standing = actor.map { Standing(roles: $0.roles(reaching: path)) }
        return TitleReading(
            achievement: achievement,
            version: version,
            number: try row.integer("number"),
            newest: try row.integer("newest"),
            slug: try row.text("slug"),
            published: try row.instant("published"),
            isCurrent: try row.int64IfAny("superseded") == nil && !isRetired,
            isRetired: isRetired,
            retirement: retirement,
            organization: try row.text("organization"),
            timeZone: try row.text("time_zone"),
            title: title,
            offerings: offerings,
            lineage: try lineage(of: achievement),
            related: try addresses(of: title.relations.map(\.key), beside: achievement),
            enrollment: chosen?.id,
            mayRevise: standing.map { Permission.refusal(of: .writeTitle, standing: $0) == nil } ?? false
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
            SELECT f.id, f.answer_days, o.path, o.name, v.number FROM offering f
            JOIN organization o ON o.id = f.organization JOIN achievement_version v ON v.id = f.version
            WHERE f.achievement = \(achievement) AND f.closed IS NULL ORDER BY o.name
            """
        ).map(OpenOffering.init)
    }

    /// The person's own work on a title, with the number of the version it was begun with.
    private func enrollment(
        of person: ID<Person>,
        in achievement: ID<Achievement>
    ) throws -> (id: ID<Enrollment>, number: Int)? {
        try first(
            """
            SELECT e.id, v.number FROM enrollment e JOIN achievement_version v ON v.id = e.version
            WHERE e.person = \(person) AND e.achievement = \(achievement) AND e.state <> 'left'
            """
        ).map { (try $0.id("id"), try $0.integer("number")) }
    }
}
