internal import ContentFormat
internal import Credentialing
internal import LinkedData
internal import Storage

extension Transaction {
    /// What a title was made from, unless it was written here from nothing.
    func lineage(of achievement: ID<Achievement>) throws -> Lineage? {
        try first("SELECT * FROM lineage WHERE achievement = \(achievement)").map { try Lineage($0) }
    }

    /// The same for several titles at once.
    func lineages(of achievements: [ID<Achievement>]) throws -> [ID<Achievement>: Lineage] {
        guard !achievements.isEmpty else { return [:] }
        return try rows("SELECT * FROM lineage WHERE achievement IN (\(list: achievements))").reduce(into: [:]) {
            $0[try $1.id("achievement")] = try Lineage($1)
        }
    }
}

extension Work {
    /// Notes what a title was made from. It is noted once, with its first version.
    func insert(_ lineage: Lineage, of achievement: ID<Achievement>) throws {
        try run(
            """
            INSERT INTO lineage (achievement, kind, source_version, source_title, source_organization, source_hash,
                license, earlier, noted)
            VALUES (\(achievement), \(lineage.kind.rawValue), \(lineage.source), \(lineage.title),
                \(lineage.organization), \(lineage.contentHash), \(lineage.license), \(lineage.earlierText), \(now))
            ON CONFLICT (achievement) DO NOTHING
            """
        )
    }
}

extension Lineage {
    init(_ row: Row) throws {
        let earlier = try JSONParser().parse(try row.text("earlier")).array ?? []
        self.init(
            kind: try row.value("kind"),
            source: try row.idIfAny("source_version"),
            title: try row.text("source_title"),
            organization: try row.textIfAny("source_organization"),
            contentHash: try row.text("source_hash"),
            license: try row.text("license"),
            earlier: earlier.map { source in
                TitleOrigin.Source(
                    title: source["title"]?.string ?? "",
                    organization: source["organization"]?.string,
                    license: source["license"]?.string ?? "",
                    contentHash: source["contentHash"]?.string
                )
            }
        )
    }

    /// The earlier sources as they are stored.
    var earlierText: String {
        let list = earlier.map { source in
            var members = [("title", JSONValue.string(source.title)), ("license", .string(source.license))]
            if let organization = source.organization { members.append(("organization", .string(organization))) }
            if let hash = source.contentHash { members.append(("contentHash", .string(hash))) }
            return JSONValue.object(JSONObject(members))
        }
        return JSONWriter().text(of: .array(list))
    }
}
