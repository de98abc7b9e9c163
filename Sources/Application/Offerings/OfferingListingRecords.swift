internal import Credentialing
internal import Storage

extension Transaction {
    /// One more than a page holds, so that it is known whether another follows.
    func offerings(
        in scope: AdministrationScope,
        titles: [ID<Achievement>]?,
        includingClosed: Bool,
        page: Int,
        size: Int,
        at now: Instant
    ) throws -> [OfferingEntry] {
        var conditions = [scope.condition]
        if let titles { conditions.append("f.achievement IN (\(list: titles))") }
        if !includingClosed { conditions.append("f.closed IS NULL") }
        return try rows(
            """
            SELECT \(sql: Self.offeringColumns) FROM organization o
            JOIN offering f ON f.organization = o.id JOIN achievement a ON a.id = f.achievement
            JOIN organization m ON m.id = a.organization JOIN achievement_version v ON v.id = f.version
            WHERE \(sql: .joined(conditions, by: " AND "))
            ORDER BY o.path, f.organization, f.created DESC LIMIT \(size + 1) OFFSET \((page - 1) * size)
            """
        ).map { try OfferingEntry($0, at: now) }
    }

    func detail(
        of offering: Offering,
        in scope: AdministrationScope,
        titles: Titles,
        at now: Instant
    ) throws -> OfferingDetail {
        guard
            let row = try first(
                """
                SELECT \(sql: Self.offeringColumns), a.slug, i.organization AS issued_by, i.name AS issuer_name,
                    p.name AS pool_name
                FROM offering f JOIN organization o ON o.id = f.organization JOIN achievement a ON a.id = f.achievement
                JOIN organization m ON m.id = a.organization JOIN achievement_version v ON v.id = f.version
                JOIN issuer i ON i.id = f.issuer JOIN organization p ON p.id = f.pool
                WHERE f.id = \(offering.id)
                """
            )
        else { throw Refusal.notFound }
        let license = try titles.title(offering.version, in: self).about.license
        return OfferingDetail(
            entry: try OfferingEntry(row, at: now),
            offering: offering,
            slug: try row.text("slug"),
            issuedBy: try row.id("issued_by"),
            issuerName: try row.text("issuer_name"),
            poolName: try row.text("pool_name"),
            running: try running(in: offering.id),
            source: try source(of: offering.achievement, license: license),
            choices: try offeringChoices(in: scope, with: offering)
        )
    }

    private func running(in offering: ID<Offering>) throws -> Int {
        try rows(
            """
            SELECT 1 AS one FROM enrollment
            WHERE offering = \(offering) AND state IN ('chosen', 'working', 'paused', 'submitted') LIMIT 1000
            """
        ).count
    }

    /// Who made a title, and what it was made from.
    func source(of achievement: ID<Achievement>, license: String) throws -> TitleSource {
        guard
            let row = try first(
                """
                SELECT o.name FROM achievement a JOIN organization o ON o.id = a.organization WHERE a.id = \(achievement)
                """
            )
        else { throw Refusal.notFound }
        return TitleSource(
            organization: try row.text("name"),
            license: license,
            lineage: try lineage(of: achievement)
        )
    }

    /// Organizations of a scope, those above it and partners, and those that an offering has already.
    func offeringChoices(in scope: AdministrationScope, with offering: Offering? = nil) throws -> OfferingChoices {
        let own = try organizations(in: scope)
        let above = Set(scope.paths.flatMap(\.organizations)).union(offering.map { [$0.pool] } ?? [])
        let others = try rows("SELECT o.id, o.name FROM organization o WHERE o.id IN (\(list: above.sorted()))")
        let partners = try rows(
            "SELECT o.id, o.name FROM organization o WHERE o.kind = 'partner' ORDER BY o.name, o.id LIMIT 200"
        )
        let known = Set(own.map(\.id))
        return OfferingChoices(
            organizations: own,
            pools: Set(try (others + partners).map(Self.choice)).filter { !known.contains($0.id) }
                .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        )
    }

    private static func choice(_ row: Row) throws -> OrganizationChoice {
        OrganizationChoice(id: try row.id("id"), name: try row.text("name"), depth: 0)
    }

    /// Where an organization stands, if there is one.
    func pathIfAny(of organization: ID<Organization>) throws -> OrganizationPath? {
        try first("SELECT path FROM organization WHERE id = \(organization)").map {
            OrganizationPath(try $0.text("path"))
        }
    }

    /// Whether an organization is there to help others.
    func isPartner(_ organization: ID<Organization>) throws -> Bool {
        try first("SELECT 1 AS one FROM organization WHERE id = \(organization) AND kind = 'partner'") != nil
    }

    private static var offeringColumns: SQL {
        """
        f.id, f.achievement, f.closed, v.title, v.number, o.name AS organization, m.name AS made_by, a.retired,
        (SELECT MAX(n.number) FROM achievement_version n WHERE n.achievement = f.achievement) AS newest
        """
    }
}

extension OfferingEntry {
    init(_ row: Row, at now: Instant) throws {
        self.init(
            id: try row.id("id"),
            achievement: try row.id("achievement"),
            title: try row.text("title"),
            organization: try row.text("organization"),
            madeBy: try row.text("made_by"),
            number: try row.integer("number"),
            newest: try row.integer("newest"),
            isClosed: try row.int64IfAny("closed") != nil,
            isRetired: try row.instantIfAny("retired").map { $0 <= now } ?? false
        )
    }
}
