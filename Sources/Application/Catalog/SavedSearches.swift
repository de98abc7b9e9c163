package import Credentialing
internal import Storage

/// A question to the catalog under a name of its owner's.
package struct SavedSearch: Hashable, Sendable {
    package let id: ID<SavedSearch>
    package let name: String
    /// The query of the address, such as `q=exit+tickets&role=teacher`.
    package let query: String
}

extension Platform {
    /// Searches that one person keeps.
    package static let savedSearchLimit = 20

    /// Keeps a search under a name; the same name again takes the place of the first.
    package func saveSearch(_ name: String, query: String, by actor: Actor) async throws {
        let name = name.trimmed
        guard !name.isEmpty else { throw Refusal.doesNotFit("Give the search a name.") }
        guard name.count <= 80 else { throw Refusal.doesNotFit("The name has at most 80 characters.") }
        guard query.utf8.count <= 4000 else { throw Refusal.doesNotFit("This search is too long to be kept.") }
        try await write { work in
            let own = try work.savedSearches(of: actor.person)
            if let known = own.first(where: { $0.name == name }) {
                try work.removeSavedSearch(known.id, of: actor.person)
            } else if own.count >= Self.savedSearchLimit {
                throw Refusal.limit("You keep \(own.count) searches already. Take one away first.")
            }
            try work.insertSavedSearch(name, query: query, of: actor.person)
        }
    }

    /// The searches that someone keeps, in the order in which they were kept.
    package func savedSearches(of actor: Actor) async throws -> [SavedSearch] {
        try await read { try $0.savedSearches(of: actor.person) }
    }

    /// Forgets a search.
    package func removeSavedSearch(_ id: ID<SavedSearch>, by actor: Actor) async throws {
        try await write { work in
            guard try work.removeSavedSearch(id, of: actor.person) else { throw Refusal.notFound }
        }
    }
}
