internal import Credentialing
internal import Storage

/// The title that a version stands for in lists and search, which only the newest does.
struct NewestTitle {
    let achievement: ID<Achievement>
    let organization: ID<Organization>
    let isListed: Bool
    /// What search finds it by; none where the schema had no numbers.
    let number: Int64?
}

extension Work {
    func newestTitle(with version: String) throws -> NewestTitle? {
        try first(
            """
            SELECT a.id, a.organization, e.achievement AS listed, e.number FROM achievement_version v
            JOIN achievement a ON a.id = v.achievement
            LEFT JOIN catalog_entry e ON e.achievement = a.id
            WHERE v.id = \(version) AND v.superseded IS NULL
            """
        ).map { row in
            NewestTitle(
                achievement: try row.id("id"),
                organization: try row.id("organization"),
                isListed: try row.textIfAny("listed") != nil,
                number: try row.int64IfAny("number")
            )
        }
    }

    /// Gives a title without a number the one of its last change, which no other title has.
    func giveNumber(to achievement: ID<Achievement>) throws -> Int64 {
        try first(
            """
            UPDATE catalog_entry SET number = revision WHERE achievement = \(achievement) RETURNING number
            """
        )?.int64("number") ?? 0
    }

    func removeFromIndex(_ achievement: ID<Achievement>) throws {
        try run("DELETE FROM catalog_search WHERE achievement = \(achievement)")
    }

    /// Gives the entry of a title the moments that the title itself has, when they differ.
    func takeMoments(of achievement: ID<Achievement>) throws {
        try run(
            """
            UPDATE catalog_entry SET
                published = (SELECT v.published FROM achievement_version v WHERE v.id = catalog_entry.version),
                retired = (SELECT a.retired FROM achievement a WHERE a.id = catalog_entry.achievement)
            WHERE achievement = \(achievement)
            """
        )
    }
}
