internal import Credentialing
internal import Storage

extension Transaction {
    func catalog(
        _ query: CatalogQuery,
        from snapshot: CatalogSnapshot,
        pageSize: Int,
        for actor: Actor?,
        at now: Instant
    ) throws -> CatalogPage {
        var places: [Int]
        var reading = SearchReading()
        if !query.text.trimmed.isEmpty {
            let search = try CatalogSearch(query.text, in: self)
            let found = snapshot.open(search.found, at: now)
            let ordered = search.isWeighed ? found : found.sorted()
            places = snapshot.ranked(snapshot.narrowed(ordered, by: query.filters), for: search.question)
            reading = search.reading
        } else {
            places = snapshot.narrowed(snapshot.open(at: now), by: query.filters)
        }
        places = query.order.sorted(places, in: snapshot)
        let page = Stretch(total: places.count, wanted: query.page, size: pageSize)
        let shown = places.dropFirst(page.offset).prefix(pageSize).map { snapshot.titles[$0] }
        let options = snapshot.facets(of: places, beyond: query.filters)
        let names = try names(
            of: (options.map(\.0.filter) + query.filters).filter { $0.kind == .organization }.map { ID($0.value) }
        )
        return CatalogPage(
            entries: try entries(of: shown.map(\.achievement), for: actor, at: now),
            total: places.count,
            page: page.number,
            pageCount: page.count,
            facets: CatalogFacet.all(options, names: names),
            labels: snapshot.labels(of: query.filters, names: names),
            reading: reading
        )
    }

    /// Titles by their achievements, in that order, each in the version that its page shows to the reader; those that
    /// were retired just now are left out.
    func entries(
        of achievements: [ID<Achievement>],
        for actor: Actor?,
        at now: Instant
    ) throws -> [CatalogEntry] {
        guard !achievements.isEmpty else { return [] }
        var shown = try entries(of: achievements, "v.superseded IS NULL", at: now)
        let numbers = try shownNumbers(of: achievements, for: actor)
        let others = shown.values.filter { $0.number != numbers[$0.achievement, default: $0.number] }
        if !others.isEmpty {
            let which = others.map { entry -> SQL in
                "(a.id = \(entry.achievement) AND v.number = \(numbers[entry.achievement]))"
            }
            let either = SQL.joined(which, by: " OR ")
            shown.merge(try entries(of: others.map(\.achievement), "(\(sql: either))", at: now)) { $1 }
        }
        return achievements.compactMap { shown[$0] }
    }

    private func entries(
        of achievements: [ID<Achievement>],
        _ which: SQL,
        at now: Instant
    ) throws -> [ID<Achievement>: CatalogEntry] {
        try rows(
            """
            SELECT a.id AS achievement, a.slug, o.name AS organization, v.id AS version, v.number, v.title, v.summary,
                v.subject, v.level, v.minutes, v.language, v.evidence_words FROM achievement a
            JOIN achievement_version v ON v.achievement = a.id AND \(sql: which)
            JOIN organization o ON o.id = a.organization
            WHERE a.id IN (\(list: achievements)) AND (a.retired IS NULL OR a.retired > \(now))
            """
        ).reduce(into: [:]) { entries, row in
            let entry = try CatalogEntry(row)
            entries[entry.achievement] = entry
        }
    }
}

/// Which stretch of a list is shown.
struct Stretch {
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
            language: try row.text("language"),
            evidenceWords: try row.text("evidence_words"),
            organization: try row.text("organization")
        )
    }
}
