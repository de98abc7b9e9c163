internal import ContentFormat
internal import Credentialing
internal import LinkedData
internal import Storage

extension Transaction {
    /// A draft, for whoever may know of it; that is for the caller to look at.
    func titleDraft(_ id: ID<TitleDraft>) throws -> TitleDraft {
        guard let row = try first("\(sql: Self.draftColumns) AND d.id = \(id)") else { throw Refusal.notFound }
        return try TitleDraft(row)
    }

    /// The draft of an id when this person began it.
    func draft(_ id: ID<TitleDraft>, begunBy person: ID<Person>) throws -> ID<TitleDraft>? {
        try first("SELECT id FROM draft WHERE id = \(id) AND created_by = \(person)")?.id("id")
    }

    /// Published titles of some trees that are not retired, by their names.
    func publishedTitles(within paths: [OrganizationPath], limit: Int) throws -> [PublishedTitle] {
        let trees = paths.map { "(o.path >= \($0) AND o.path < \($0.upperBound))" as SQL }
        return try rows(
            """
            SELECT a.slug, v.title, v.number, v.published FROM achievement_version v
            CROSS JOIN achievement a CROSS JOIN organization o
            WHERE v.superseded IS NULL AND a.id = v.achievement AND o.id = a.organization AND a.retired IS NULL
                AND (\(sql: .joined(trees, by: " OR ")))
            ORDER BY v.title, v.id LIMIT \(limit)
            """
        ).map { row in
            PublishedTitle(
                slug: try row.text("slug"),
                title: try row.text("title"),
                number: try row.integer("number"),
                published: try row.instant("published")
            )
        }
    }

    /// Drafts of some trees, the last changed first; those that are published or dropped come after the others.
    func titleDrafts(within paths: [OrganizationPath], isOpen: Bool, limit: Int) throws -> [TitleDraft] {
        let trees = paths.map { "(o.path >= \($0) AND o.path < \($0.upperBound))" as SQL }
        let states: [TitleDraft.State] = isOpen ? [.writing, .inReview, .ready] : [.published, .dropped]
        return try rows(
            """
            \(sql: Self.draftColumns)
            AND (\(sql: .joined(trees, by: " OR "))) AND d.state IN (\(list: states.map(\.rawValue)))
            ORDER BY d.changed DESC, d.id DESC LIMIT \(limit)
            """
        ).map(TitleDraft.init)
    }

    private static var draftColumns: SQL {
        """
        SELECT d.id, d.organization, o.path, o.name AS organization_name, d.achievement, d.base, d.title, d.state,
            d.round, d.stage, d.changed, d.created_by, p.name AS author_name, d.published,
            CASE WHEN b.achievement = d.achievement THEN 1 ELSE 0 END AS is_revision,
            CASE WHEN d.state = 'writing' AND EXISTS (
                SELECT 1 FROM review_step r WHERE r.draft = d.id AND r.round = d.round AND r.outcome = 'returned'
            ) THEN 1 ELSE 0 END AS is_returned
        FROM draft d CROSS JOIN organization o JOIN person p ON p.id = d.created_by
        LEFT JOIN achievement_version b ON b.id = d.base
        WHERE o.id = d.organization
        """
    }

    func parts(of draft: ID<TitleDraft>) throws -> [String: StoredPart] {
        let stored = try rows(
            """
            SELECT x.place, x.revision, x.content, x.changed, p.name FROM draft_part x
            JOIN person p ON p.id = x.changed_by WHERE x.draft = \(draft)
            """
        ).map(StoredPart.init)
        return Dictionary(stored.map { ($0.place, $0) }) { $1 }
    }

    func part(_ place: String, of draft: ID<TitleDraft>) throws -> StoredPart? {
        try first(
            """
            SELECT x.place, x.revision, x.content, x.changed, p.name FROM draft_part x
            JOIN person p ON p.id = x.changed_by WHERE x.draft = \(draft) AND x.place = \(place)
            """
        ).map(StoredPart.init)
    }

    /// A part as it was; `nil` when what was typed in one go has taken its place.
    func part(_ place: String, of draft: ID<TitleDraft>, revision: Int) throws -> StoredPart? {
        try first(
            """
            SELECT x.place, x.revision, x.content, x.changed, p.name FROM draft_part_version x
            JOIN person p ON p.id = x.changed_by
            WHERE x.draft = \(draft) AND x.place = \(place) AND x.revision = \(revision)
            """
        ).map(StoredPart.init)
    }

    /// The last changes of a draft, or of one of its parts, the newest first.
    func partHistory(of draft: ID<TitleDraft>, place: String?, limit: Int) throws -> [StoredPart] {
        let only: SQL = place.map { "AND x.place = \($0)" } ?? ""
        return try rows(
            """
            SELECT x.place, x.revision, x.content, x.changed, p.name FROM draft_part_version x
            JOIN person p ON p.id = x.changed_by WHERE x.draft = \(draft) \(sql: only)
            ORDER BY x.changed DESC, x.place DESC, x.revision DESC LIMIT \(limit)
            """
        ).map(StoredPart.init)
    }

    func comments(of draft: ID<TitleDraft>) throws -> [DraftComment] {
        try rows(
            """
            SELECT c.id, c.place, c.round, c.author, p.name, c.text, c.created, c.settled FROM draft_comment c
            JOIN person p ON p.id = c.author WHERE c.draft = \(draft) ORDER BY c.created, c.id LIMIT 1000
            """
        ).map(DraftComment.init)
    }
}

extension Work {
    func insert(
        draft id: ID<TitleDraft>,
        _ document: DraftDocument,
        in organization: ID<Organization>,
        achievement: ID<Achievement>?,
        base: ID<AchievementVersion>?,
        by person: ID<Person>
    ) throws {
        let title = document[DraftPlace.title]["title"]?.string ?? ""
        try run(
            """
            INSERT INTO draft (id, organization, achievement, base, title, state, created, created_by, changed, tidied)
            VALUES (\(id), \(organization), \(achievement), \(base), \(title), 'writing', \(now), \(person), \(now),
                \(now))
            """
        )
        for (place, content) in document.parts.sorted(by: { $0.key < $1.key }) where !content.isEmpty {
            try insert(place, content, of: id, revision: 1, by: person)
        }
        try insert(DraftPlace.outline, document.outline.content, of: id, revision: 1, by: person)
    }

    private func insert(
        _ place: String,
        _ content: JSONObject,
        of draft: ID<TitleDraft>,
        revision: Int,
        by person: ID<Person>
    ) throws {
        let text = JSONWriter().text(of: .object(content))
        try run(
            """
            INSERT INTO draft_part (draft, place, revision, content, changed, changed_by)
            VALUES (\(draft), \(place), \(revision), \(text), \(now), \(person))
            ON CONFLICT (draft, place) DO UPDATE SET revision = excluded.revision, content = excluded.content,
                changed = excluded.changed, changed_by = excluded.changed_by
            """
        )
        try run(
            """
            INSERT INTO draft_part_version (draft, place, revision, content, changed, changed_by)
            VALUES (\(draft), \(place), \(revision), \(text), \(now), \(person))
            """
        )
        if place == DraftPlace.files { try noteFiles(of: content, draft: draft, revision: revision) }
    }

    /// Keeps what a part says now, and what it said.
    ///
    /// - Returns: the new revision.
    func keep(
        _ content: JSONObject,
        at place: String,
        after before: StoredPart?,
        of draft: TitleDraft,
        by person: ID<Person>
    ) throws -> Int {
        let revision = (before?.revision ?? 0) + 1
        try insert(place, content, of: draft.id, revision: revision, by: person)
        let title = place == DraftPlace.title ? content["title"]?.string : nil
        try run(
            """
            UPDATE draft SET changed = \(now), title = \(title ?? draft.title), tidied = COALESCE(tidied, \(now))
            WHERE id = \(draft.id)
            """
        )
        return revision
    }

    func setState(_ state: TitleDraft.State, of draft: ID<TitleDraft>) throws {
        try run("UPDATE draft SET state = \(state.rawValue), changed = \(now) WHERE id = \(draft)")
    }

    func insert(comment id: ID<DraftComment>, _ text: String, at place: String, of draft: TitleDraft, by: ID<Person>)
        throws
    {
        try run(
            """
            INSERT INTO draft_comment (id, draft, place, round, author, text, created)
            VALUES (\(id), \(draft.id), \(place), \(draft.round), \(by), \(text), \(now))
            """
        )
    }

    /// - Returns: whether there was such a comment that was not settled.
    func settle(comment id: ID<DraftComment>, of draft: ID<TitleDraft>, by person: ID<Person>) throws -> Bool {
        try run(
            """
            UPDATE draft_comment SET settled = \(now), settled_by = \(person)
            WHERE id = \(id) AND draft = \(draft) AND settled IS NULL
            """
        ) == 1
    }
}

extension TitleDraft {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.id("id"),
            organization: try row.id("organization"),
            path: OrganizationPath(try row.text("path")),
            organizationName: try row.text("organization_name"),
            achievement: try row.idIfAny("achievement"),
            base: try row.idIfAny("base"),
            isRevision: try row.bool("is_revision"),
            title: try row.text("title"),
            state: try row.value("state"),
            round: try row.integer("round"),
            stage: try row.integerIfAny("stage"),
            changed: try row.instant("changed"),
            author: try row.id("created_by"),
            authorName: try row.text("author_name"),
            published: try row.idIfAny("published"),
            isReturned: try row.bool("is_returned")
        )
    }
}

extension StoredPart {
    fileprivate init(_ row: Row) throws {
        self.init(
            place: try row.text("place"),
            revision: try row.integer("revision"),
            content: (try? JSONParser(maximumDepth: 40).parse(try row.text("content")))?.object ?? JSONObject(),
            changed: try row.instant("changed"),
            changedBy: try row.text("name")
        )
    }
}

extension DraftComment {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.id("id"),
            place: try row.text("place"),
            round: try row.integer("round"),
            author: try row.id("author"),
            authorName: try row.text("name"),
            text: try row.text("text"),
            created: try row.instant("created"),
            isSettled: try row.instantIfAny("settled") != nil
        )
    }
}
