internal import Credentialing
internal import Storage

/// A status list as it is stored.
struct StoredStatusList: Sendable {
    let id: ID<StatusList>
    let issuer: ID<Issuer>
    let length: Int
    /// The signed credential that carries the list.
    let document: String
    let validUntil: Instant
}

extension Transaction {
    func statusList(_ id: ID<StatusList>) throws -> StoredStatusList {
        guard let row = try first("SELECT * FROM status_list WHERE id = \(id)") else { throw Refusal.notFound }
        return try StoredStatusList(row)
    }

    /// A list of the issuer's of which no more than half is taken, so that a random place is found at once.
    func roomyStatusList(of issuer: ID<Issuer>) throws -> StoredStatusList? {
        try first(
            """
            SELECT * FROM status_list
            WHERE issuer = \(issuer) AND purpose = 'revocation' AND taken * 2 <= length ORDER BY id LIMIT 1
            """
        ).map { try StoredStatusList($0) }
    }

    func insert(_ list: StoredStatusList, at now: Instant) throws {
        try run(
            """
            INSERT INTO status_list (id, issuer, purpose, length, document, signed, valid_until)
            VALUES (\(list.id), \(list.issuer), 'revocation', \(list.length), \(list.document), \(now),
                \(list.validUntil))
            """
        )
    }

    func update(_ list: StoredStatusList, at now: Instant) throws {
        try run(
            """
            UPDATE status_list
            SET document = \(list.document), signed = \(now), valid_until = \(list.validUntil), revision = revision + 1
            WHERE id = \(list.id)
            """
        )
    }

    /// Takes a place unless it is taken.
    func take(_ place: StatusPlace) throws -> Bool {
        let isNew =
            try run(
                """
                INSERT INTO status_entry (list, position) VALUES (\(place.list), \(place.position))
                ON CONFLICT (list, position) DO NOTHING
                """
            ) == 1
        guard isNew else { return false }
        try run("UPDATE status_list SET taken = taken + 1 WHERE id = \(place.list)")
        return true
    }

    /// Takes a place that nobody else asks for at the same time. How many are taken is told by ``countTaken(in:)``.
    func insert(_ place: StatusPlace) throws {
        try run("INSERT INTO status_entry (list, position) VALUES (\(place.list), \(place.position))")
    }

    /// Counts the places of a list that are taken.
    func countTaken(in list: ID<StatusList>) throws {
        try run(
            """
            UPDATE status_list SET taken = (SELECT COUNT(*) FROM status_entry e WHERE e.list = \(list))
            WHERE id = \(list)
            """
        )
    }

    /// Marks a credential as withdrawn.
    func setStatus(_ place: StatusPlace) throws {
        try run("UPDATE status_entry SET is_set = 1 WHERE list = \(place.list) AND position = \(place.position)")
    }

    /// The places of a list that are marked.
    func setPlaces(of list: ID<StatusList>) throws -> [Int] {
        try rows("SELECT position FROM status_entry WHERE list = \(list) AND is_set = 1 ORDER BY position")
            .map { try $0.integer("position") }
    }
}

extension StoredStatusList {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"),
            issuer: try row.id("issuer"),
            length: try row.integer("length"),
            document: try row.text("document"),
            validUntil: try row.instant("valid_until")
        )
    }
}
