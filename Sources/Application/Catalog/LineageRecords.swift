internal import Credentialing
internal import Storage

extension Transaction {
    /// What a title was made from, unless it was written here from nothing.
    func lineage(of achievement: ID<Achievement>) throws -> Lineage? {
        try first("SELECT * FROM lineage WHERE achievement = \(achievement)").map { try Lineage($0) }
    }
}

extension Work {
    /// Notes what a title was made from. It is noted once, with its first version.
    func insert(_ lineage: Lineage, of achievement: ID<Achievement>) throws {
        try run(
            """
            INSERT INTO lineage (achievement, kind, source_version, source_title, source_organization, source_hash,
                license, noted)
            VALUES (\(achievement), \(lineage.kind.rawValue), \(lineage.source), \(lineage.title),
                \(lineage.organization), \(lineage.contentHash), \(lineage.license), \(now))
            ON CONFLICT (achievement) DO NOTHING
            """
        )
    }
}

extension Lineage {
    init(_ row: Row) throws {
        self.init(
            kind: try row.value("kind"),
            source: try row.idIfAny("source_version"),
            title: try row.text("source_title"),
            organization: try row.textIfAny("source_organization"),
            contentHash: try row.text("source_hash"),
            license: try row.text("license")
        )
    }
}
