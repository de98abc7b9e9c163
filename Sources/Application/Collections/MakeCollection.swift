package import Credentialing
internal import Storage

extension Platform {
    /// Begins a collection of an organization, without titles.
    ///
    /// - Parameter actor: An author or administrator of the organization; nobody for the command line.
    /// - Returns: its address for good.
    @discardableResult
    package func makeCollection(
        _ words: CollectionWords,
        in organization: ID<Organization>,
        by actor: Actor?
    ) async throws -> String {
        try words.check()
        return try await write { work in
            let path = try work.path(of: organization)
            if let actor, let refusal = Permission.refusal(of: .publishContent, standing: actor.standing(at: path)) {
                throw refusal
            }
            guard try work.collectionCount(of: organization) < 100 else {
                throw Refusal.limit("An organization keeps at most 100 collections. Change one that is there.")
            }
            let id: ID<Collection> = work.newID()
            let slug = try work.freeSlug(for: words.title)
            try work.insertCollection(id, slug: slug, words, of: organization)
            try work.audit(.collection(id, of: organization, "made"), by: actor?.person)
            return slug
        }
    }

    /// Organizations for which someone may make collections, by name.
    package func collectionPlaces(for actor: Actor) async throws -> [(id: ID<Organization>, name: String)] {
        let own = actor.memberships.filter { membership in
            Permission.refusal(of: .publishContent, standing: actor.standing(at: membership.path)) == nil
        }
        return try await read { transaction in
            let names = try transaction.names(of: own.map(\.organization))
            return names.map { (ID($0.key), $0.value) }.sorted { $0.name < $1.name }
        }
    }
}

extension CollectionWords {
    /// A title and a summary of bounded length.
    func check() throws {
        guard !title.trimmed.isEmpty else { throw Refusal.doesNotFit("Give the collection a name.") }
        guard title.count <= Collection.longest.title else {
            throw Refusal.doesNotFit("The name has at most \(Collection.longest.title) characters.")
        }
        guard summary.count <= Collection.longest.summary else {
            throw Refusal.doesNotFit("The summary has at most \(Collection.longest.summary) characters.")
        }
    }
}

extension Transaction {
    /// An address made of the words of a title that no collection has.
    fileprivate func freeSlug(for title: String) throws -> String {
        let words = SearchTokens.words(of: title).joined(separator: "-").utf8.prefix(50)
        let plain = String(
            words.compactMap { byte in
                let isPlain = byte < 128
                return isPlain ? Character(UnicodeScalar(byte)) : nil
            }
        )
        let base = plain.isEmpty || plain == "new" ? "collection" : plain
        var slug = base
        var attempt = 1
        while try isCollection(slug) {
            attempt += 1
            slug = "\(base)-\(attempt)"
        }
        return slug
    }
}

extension AuditEvent {
    static func collection(_ id: ID<Collection>, of organization: ID<Organization>, _ act: String) -> AuditEvent {
        AuditEvent(.collectionChanged, "collection", id, organization: organization, facts: ["act": act])
    }
}
