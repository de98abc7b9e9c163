internal import Credentialing
internal import Storage

extension Transaction {
    func savedSearches(of person: ID<Person>) throws -> [SavedSearch] {
        try rows(
            "SELECT id, name, query FROM saved_search WHERE person = \(person) ORDER BY created, id"
        ).map { row in
            SavedSearch(id: try row.id("id"), name: try row.text("name"), query: try row.text("query"))
        }
    }
}

extension Work {
    func insertSavedSearch(_ name: String, query: String, of person: ID<Person>) throws {
        let id: ID<SavedSearch> = newID()
        try run(
            """
            INSERT INTO saved_search (id, person, name, query, created)
            VALUES (\(id), \(person), \(name), \(query), \(now))
            """
        )
    }

    /// Whether the person kept such a search, and it is gone now.
    @discardableResult
    func removeSavedSearch(_ id: ID<SavedSearch>, of person: ID<Person>) throws -> Bool {
        try run("DELETE FROM saved_search WHERE id = \(id) AND person = \(person)") == 1
    }
}
