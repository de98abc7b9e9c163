package import Credentialing
internal import Storage

extension Platform {
    /// A collection by its address: for everyone when it is published, else for those who may change it.
    package func collection(slug: String, for actor: Actor?) async throws -> CollectionReading {
        let now = clock.now()
        return try await read { try $0.collectionReading(slug, for: actor, at: now) }
    }

    /// The titles of a collection whole, in its order, for printing them together.
    package func collectionBooklet(
        slug: String,
        for actor: Actor?
    ) async throws -> (collection: CollectionReading, titles: [TitleReading]) {
        let (titles, now) = (titles, clock.now())
        return try await read { transaction in
            let collection = try transaction.collectionReading(slug, for: actor, at: now)
            let readings = try collection.lines.map { line in
                try transaction.titleReading(
                    of: line.entry.achievement,
                    number: nil,
                    for: actor,
                    titles: titles,
                    at: now
                )
            }
            return (collection, readings)
        }
    }

    /// The newest published collections, for the front of the catalog.
    package func collections(limit: Int = 50) async throws -> [CollectionHead] {
        try await read { try $0.publishedCollections(limit: limit) }
    }

    /// The newest published collection that holds a title, for the front page.
    package func collectionToStartWith() async throws -> CollectionReading? {
        let now = clock.now()
        return try await read { transaction in
            for head in try transaction.publishedCollections(limit: 5) {
                let found = try transaction.collectionReading(head.slug, for: nil, at: now)
                if !found.lines.isEmpty { return found }
            }
            return nil
        }
    }

    /// Collections that someone may change, published or not.
    package func ownCollections(of actor: Actor) async throws -> [CollectionHead] {
        let places = actor.memberships.filter { membership in
            Permission.refusal(of: .publishContent, standing: actor.standing(at: membership.path)) == nil
        }.map(\.organization)
        guard !places.isEmpty else { return [] }
        return try await read { try $0.collections(of: places) }
    }
}

extension Transaction {
    fileprivate func collectionReading(_ slug: String, for actor: Actor?, at now: Instant) throws -> CollectionReading {
        guard let found = try collection(slug: slug) else { throw Refusal.notFound }
        let path = try path(of: found.organization)
        let isOwn =
            actor.map { Permission.refusal(of: .publishContent, standing: $0.standing(at: path)) == nil } ?? false
        guard isOwn || found.words.isPublished else { throw Refusal.notFound }
        let titles = try collected(in: found.id)
        let notes = Dictionary(titles.map { ($0.achievement, $0.note) }) { first, _ in first }
        return CollectionReading(
            id: found.id,
            slug: slug,
            words: found.words,
            organization: found.name,
            revision: found.revision,
            isOwn: isOwn,
            lines: try entries(of: titles.map(\.achievement), for: actor, at: now).map { entry in
                CollectionLine(entry: entry, note: notes[entry.achievement] ?? "")
            }
        )
    }
}
