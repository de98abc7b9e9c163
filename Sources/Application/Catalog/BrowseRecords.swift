internal import Credentialing
internal import Storage

extension Transaction {
    func catalog(_ query: CatalogQuery, pageSize: Int) throws -> CatalogPage {
        let words = query.words
        if words.isEmpty {
            guard query.text.trimmed.isEmpty else { return CatalogPage(entries: [], total: 0, page: 1, pageCount: 1) }
            return try listed(query, pageSize: pageSize)
        }
        // At most 500 hits are ranked and narrowed; a catalog where more match wants a narrower question.
        let hits = try search(words, limit: 500)
        let found = try entries(of: hits).filter { entry in
            (query.subject.map { $0 == entry.subject } ?? true) && (query.level.map { $0 == entry.level } ?? true)
        }
        let order = Dictionary(uniqueKeysWithValues: hits.enumerated().map { ($1, $0) })
        let ranked = found.sorted { (order[$0.achievement] ?? 0) < (order[$1.achievement] ?? 0) }
        let page = Page(total: ranked.count, wanted: query.page, size: pageSize)
        return CatalogPage(
            entries: Array(ranked.dropFirst(page.offset).prefix(pageSize)),
            total: ranked.count,
            page: page.number,
            pageCount: page.count
        )
    }

    /// By title, narrowed by columns of the version.
    private func listed(_ query: CatalogQuery, pageSize: Int) throws -> CatalogPage {
        var conditions: [SQL] = ["v.superseded IS NULL", "a.retired IS NULL"]
        if let subject = query.subject { conditions.append("v.subject = \(subject.rawValue)") }
        if let level = query.level { conditions.append("v.level = \(level.rawValue)") }
        let filter = SQL.joined(conditions, by: " AND ")
        let total = try count(
            """
            SELECT COUNT(*) AS n FROM achievement_version v JOIN achievement a ON a.id = v.achievement
            WHERE \(sql: filter)
            """
        )
        let page = Page(total: total, wanted: query.page, size: pageSize)
        let entries = try rows(
            """
            SELECT \(sql: Self.entryColumns) FROM achievement_version v
            JOIN achievement a ON a.id = v.achievement JOIN organization o ON o.id = a.organization
            WHERE \(sql: filter) ORDER BY v.title, v.id LIMIT \(pageSize) OFFSET \(page.offset)
            """
        ).map(CatalogEntry.init)
        return CatalogPage(entries: entries, total: total, page: page.number, pageCount: page.count)
    }

    private func entries(of achievements: [ID<Achievement>]) throws -> [CatalogEntry] {
        try rows(
            """
            SELECT \(sql: Self.entryColumns) FROM achievement a
            JOIN achievement_version v ON v.achievement = a.id AND v.superseded IS NULL
            JOIN organization o ON o.id = a.organization
            WHERE a.id IN (\(list: achievements)) AND a.retired IS NULL
            """
        ).map(CatalogEntry.init)
    }

    static var entryColumns: SQL {
        """
        a.id AS achievement, a.slug, o.name AS organization, v.id AS version, v.number, v.title, v.summary, v.subject,
        v.level, v.minutes, v.evidence_words
        """
    }
}

/// Which stretch of a list is shown.
private struct Page {
    let number: Int
    let count: Int
    let offset: Int

    init(total: Int, wanted: Int, size: Int) {
        count = max(1, (total + size - 1) / size)
        number = min(max(1, wanted), count)
        offset = (number - 1) * size
    }
}

extension CatalogEntry {
    init(_ row: Row) throws {
        self.init(
            achievement: try row.id("achievement"),
            version: try row.id("version"),
            number: try row.integer("number"),
            slug: try row.text("slug"),
            title: try row.text("title"),
            summary: try row.text("summary"),
            subject: try row.value("subject"),
            level: try row.value("level"),
            minutes: try row.integer("minutes"),
            evidenceWords: try row.text("evidence_words"),
            organization: try row.text("organization")
        )
    }
}
