internal import Credentialing
internal import Storage

/// A collection as it is stored, without its titles.
struct StoredCollection {
    let id: ID<Collection>
    let organization: ID<Organization>
    let name: String
    let words: CollectionWords
    let revision: Int64
}

/// A title in its place in a collection.
struct Collected {
    let achievement: ID<Achievement>
    let slug: String
    var note: String
}

extension Transaction {
    func isCollection(_ slug: String) throws -> Bool {
        try first("SELECT id FROM collection WHERE slug = \(slug)") != nil
    }

    func collection(slug: String) throws -> StoredCollection? {
        try first(
            """
            SELECT c.id, c.organization, o.name, c.title, c.summary, c.revision, c.published FROM collection c
            JOIN organization o ON o.id = c.organization WHERE c.slug = \(slug)
            """
        ).map { row in
            StoredCollection(
                id: try row.id("id"),
                organization: try row.id("organization"),
                name: try row.text("name"),
                words: try CollectionWords(row),
                revision: try row.int64("revision")
            )
        }
    }

    func collectionCount(of organization: ID<Organization>) throws -> Int {
        try count("SELECT COUNT(*) AS n FROM collection WHERE organization = \(organization)")
    }

    /// The titles of a collection in their order.
    func collected(in collection: ID<Collection>) throws -> [Collected] {
        try rows(
            """
            SELECT t.achievement, t.note, a.slug FROM collection_title t JOIN achievement a ON a.id = t.achievement
            WHERE t.collection = \(collection) ORDER BY t.position
            """
        ).map { row in
            Collected(
                achievement: try row.id("achievement"),
                slug: try row.text("slug"),
                note: try row.text("note")
            )
        }
    }

    func publishedCollections(limit: Int) throws -> [CollectionHead] {
        try rows(
            """
            SELECT \(sql: Self.headColumns) FROM collection c JOIN organization o ON o.id = c.organization
            WHERE c.published IS NOT NULL ORDER BY c.published DESC, c.id DESC LIMIT \(limit)
            """
        ).map(CollectionHead.init)
    }

    func collections(of organizations: [ID<Organization>]) throws -> [CollectionHead] {
        try organizations.flatMap { organization in
            try rows(
                """
                SELECT \(sql: Self.headColumns) FROM collection c JOIN organization o ON o.id = c.organization
                WHERE c.organization = \(organization) ORDER BY c.created
                """
            ).map(CollectionHead.init)
        }
    }

    private static var headColumns: SQL {
        """
        c.id, c.slug, c.title, c.summary, c.published, o.name,
            (SELECT COUNT(*) FROM collection_title t WHERE t.collection = c.id) AS titles
        """
    }
}

extension Work {
    func insertCollection(
        _ id: ID<Collection>,
        slug: String,
        _ words: CollectionWords,
        of organization: ID<Organization>
    ) throws {
        try run(
            """
            INSERT INTO collection (id, organization, slug, title, summary, revision, created, changed)
            VALUES (\(id), \(organization), \(slug), \(words.title.trimmed), \(words.summary.trimmed), 1, \(now), \(now))
            """
        )
    }

    /// Whether the words were still at that revision, and are set now. What was published stays where it is in lists.
    func setWords(_ words: CollectionWords, of id: ID<Collection>, expecting revision: Int64) throws -> Bool {
        let published: SQL = words.isPublished ? "COALESCE(published, \(now))" : "NULL"
        return try run(
            """
            UPDATE collection SET title = \(words.title.trimmed), summary = \(words.summary.trimmed),
                published = \(sql: published), changed = \(now), revision = revision + 1
            WHERE id = \(id) AND revision = \(revision)
            """
        ) == 1
    }

    func setCollected(_ titles: [Collected], in collection: ID<Collection>) throws {
        try run("DELETE FROM collection_title WHERE collection = \(collection)")
        for (position, title) in titles.enumerated() {
            try run(
                """
                INSERT INTO collection_title (collection, position, achievement, note)
                VALUES (\(collection), \(position), \(title.achievement), \(title.note))
                """
            )
        }
        // Nobody is shown a collection without titles.
        if titles.isEmpty { try run("UPDATE collection SET published = NULL WHERE id = \(collection)") }
        try run("UPDATE collection SET changed = \(now) WHERE id = \(collection)")
    }
}

extension CollectionWords {
    fileprivate init(_ row: Row) throws {
        self.init(
            title: try row.text("title"),
            summary: try row.text("summary"),
            isPublished: try row.int64IfAny("published") != nil
        )
    }
}

extension CollectionHead {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.id("id"),
            slug: try row.text("slug"),
            words: try CollectionWords(row),
            organization: try row.text("name"),
            titleCount: try row.integer("titles")
        )
    }
}
