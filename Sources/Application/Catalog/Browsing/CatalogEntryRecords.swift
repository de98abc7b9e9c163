internal import Credentialing
internal import Storage

extension Transaction {
    /// The number of the last change of the catalog.
    func catalogRevision() throws -> Int64 {
        try first("SELECT revision FROM catalog_revision WHERE one = 1")?.int64("revision") ?? 0
    }

    /// Titles that changed after a revision, in the order of their changes.
    func catalogChanges(since revision: Int64) throws -> [CatalogChange] {
        let facets = try rows(
            """
            SELECT f.achievement, f.kind, f.value, f.label FROM catalog_entry e
            JOIN catalog_facet f ON f.achievement = e.achievement WHERE e.revision > \(revision) AND e.is_listed = 1
            """
        ).reduce(into: [ID<Achievement>: [FacetRow]]()) { known, row in
            guard let kind = CatalogFilter.Kind(rawValue: try row.text("kind")) else { return }
            let filter = CatalogFilter(kind, try row.text("value"))
            known[try row.id("achievement"), default: []].append(FacetRow(filter: filter, label: try row.text("label")))
        }
        return try rows(
            """
            SELECT achievement, title, title_key, summary, minutes, published, is_listed, retired, revision,
                number
            FROM catalog_entry
            WHERE revision > \(revision) ORDER BY revision
            """
        ).map { row in
            let achievement: ID<Achievement> = try row.id("achievement")
            return CatalogChange(
                achievement: achievement,
                title: try row.text("title"),
                titleKey: try row.text("title_key"),
                summary: try row.text("summary"),
                minutes: try row.integer("minutes"),
                published: try row.instant("published"),
                isListed: try row.bool("is_listed"),
                retired: try row.instantIfAny("retired"),
                revision: try row.int64("revision"),
                number: try row.int64("number"),
                facets: facets[achievement] ?? []
            )
        }
    }

    /// The names of organizations, by their ids.
    func names(of organizations: [ID<Organization>]) throws -> [String: String] {
        guard !organizations.isEmpty else { return [:] }
        return try rows("SELECT id, name FROM organization WHERE id IN (\(list: organizations))").reduce(into: [:]) {
            $0[try $1.text("id")] = try $1.text("name")
        }
    }
}

extension Work {
    /// Puts a version that was just published into the catalog, in the place of the one before it.
    ///
    /// - Returns: The number of the title, which it keeps.
    func list(
        _ form: PublishedForm,
        version: ID<AchievementVersion>,
        of achievement: ID<Achievement>,
        in organization: ID<Organization>
    ) throws -> Int64 {
        let title = form.title
        let revision = try nextCatalogRevision()
        let entry = try first(
            """
            INSERT INTO catalog_entry (achievement, version, title, title_key, summary, minutes, published, is_listed,
                revision, number)
            VALUES (\(achievement), \(version), \(title.title), \(SearchWords.key(title.title)),
                \(title.about.summary), \(title.minutes), \(now), 1, \(revision), \(revision))
            ON CONFLICT (achievement) DO UPDATE SET version = excluded.version, title = excluded.title,
                title_key = excluded.title_key, summary = excluded.summary, minutes = excluded.minutes,
                published = excluded.published, is_listed = 1, revision = excluded.revision
            RETURNING number
            """
        )
        try run("DELETE FROM catalog_facet WHERE achievement = \(achievement)")
        let rows: [SQL] = form.facets(in: organization).map { row in
            "(\(achievement), \(row.filter.kind.rawValue), \(row.filter.value), \(row.label))"
        }
        let values = SQL.joined(rows, by: ", ")
        try run("INSERT INTO catalog_facet (achievement, kind, value, label) VALUES \(sql: values)")
        try learnWords(of: form)
        return try entry?.int64("number") ?? revision
    }

    /// Takes a title out of the catalog from a moment on, or puts it back.
    func setRetired(_ moment: Instant?, inCatalog achievement: ID<Achievement>) throws {
        let revision = try nextCatalogRevision()
        try run(
            """
            UPDATE catalog_entry SET retired = \(moment), revision = \(revision) WHERE achievement = \(achievement)
            """
        )
    }

    private func nextCatalogRevision() throws -> Int64 {
        let row = try first(
            """
            INSERT INTO catalog_revision (one, revision) VALUES (1, 1)
            ON CONFLICT (one) DO UPDATE SET revision = catalog_revision.revision + 1 RETURNING revision
            """
        )
        return try row?.int64("revision") ?? 1
    }
}
