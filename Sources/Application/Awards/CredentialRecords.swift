internal import Credentialing
internal import Storage

/// A signed credential as it is stored.
struct StoredCredential: Sendable {
    let id: ID<Credential>
    let award: ID<Award>
    let issuerKey: String
    let place: StatusPlace
    /// The signed document, as it is served.
    let document: String
    let isPublic: Bool
    let issued: Instant
    let supersededBy: ID<Credential>?
}

/// A bit that belongs to one credential.
struct StatusPlace: Hashable, Sendable {
    let list: ID<StatusList>
    let position: Int
}

extension Transaction {
    func credential(_ id: ID<Credential>) throws -> StoredCredential {
        guard let row = try first("\(sql: Self.credentials) WHERE c.id = \(id)") else { throw Refusal.notFound }
        return try StoredCredential(row)
    }

    /// All credentials of an award, the newest first.
    func credentials(of award: ID<Award>) throws -> [StoredCredential] {
        try rows("\(sql: Self.credentials) WHERE c.award = \(award) ORDER BY c.issued DESC, c.superseded_by")
            .map { try StoredCredential($0) }
            .sorted { $0.supersededBy == nil && $1.supersededBy != nil }
    }

    /// The credential that stands for an award now.
    func currentCredential(of award: ID<Award>) throws -> StoredCredential? {
        try first("\(sql: Self.credentials) WHERE c.award = \(award) AND c.superseded_by IS NULL")
            .map { try StoredCredential($0) }
    }

    /// Each with what its document is packed on.
    private static var credentials: SQL {
        "SELECT c.*, b.content AS base_content FROM credential c LEFT JOIN document_base b ON b.id = c.base"
    }

    /// Sees to it that documents can be packed on a base.
    func keep(_ base: DocumentBase) throws {
        try run(
            """
            INSERT INTO document_base (id, content) VALUES (\(base.id), \(base.content))
            ON CONFLICT (id) DO NOTHING
            """
        )
    }

    /// Stores a credential, packed on a base that is kept.
    func insert(_ credential: StoredCredential, on base: DocumentBase) throws {
        try run(
            """
            INSERT INTO credential (id, award, issuer_key, status_list, status_position, document, base, is_public,
                issued)
            VALUES (\(credential.id), \(credential.award), \(credential.issuerKey), \(credential.place.list),
                \(credential.place.position), \(try PackedDocument.pack(credential.document, on: base)),
                \(base.id), \(credential.isPublic), \(credential.issued))
            """
        )
    }

    /// The older credential stays valid and leads to the newer one.
    func supersede(_ old: ID<Credential>, by new: ID<Credential>) throws {
        try run("UPDATE credential SET superseded_by = \(new) WHERE id = \(old) AND superseded_by IS NULL")
    }

    /// Opens the current credential of an award to everyone, or closes all of them.
    func share(_ award: ID<Award>, isPublic: Bool) throws -> Int {
        guard isPublic else {
            return try run("UPDATE credential SET is_public = 0 WHERE award = \(award) AND is_public = 1")
        }
        return try run(
            "UPDATE credential SET is_public = 1 WHERE award = \(award) AND superseded_by IS NULL AND is_public = 0"
        )
    }
}

extension StoredCredential {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"),
            award: try row.id("award"),
            issuerKey: try row.text("issuer_key"),
            place: StatusPlace(list: try row.id("status_list"), position: try row.integer("status_position")),
            document: try PackedDocument.unpack(row.text("document"), on: row.textIfAny("base_content")),
            isPublic: try row.bool("is_public"),
            issued: try row.instant("issued"),
            supersededBy: try row.idIfAny("superseded_by")
        )
    }
}
