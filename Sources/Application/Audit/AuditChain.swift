internal import Credentialing
internal import Storage

/// One link of the chain: its place, and the hash over the link before and the row.
struct AuditLink: Hashable, Sendable {
    let sequence: Int
    let hash: String

    /// What the first link follows.
    static let beginning = AuditLink(sequence: 0, hash: "")

    /// The link of a row that comes after this one. Fields are set apart by their lengths, so that no two rows give the
    /// same text.
    func following(_ entry: AuditEntry) -> AuditLink {
        let fields = [hash] + entry.fields
        let text = fields.map { "\($0.utf8.count):\($0)" }.joined()
        return AuditLink(sequence: sequence + 1, hash: Secret.digest(text))
    }
}

/// A row of the audit trail, as it is hashed.
struct AuditEntry: Hashable, Sendable {
    let id: String
    let fields: [String]

    /// A row that is about to be written.
    init(_ event: AuditEvent, id: ID<AuditEvent>, at: Instant, by actor: ID<Person>?, facts: String) {
        self.id = id.text
        fields = [
            id.text, String(at.milliseconds), actor?.text ?? "", event.kind.rawValue, event.subjectKind, event.subject,
            event.organization?.text ?? "", facts,
        ]
    }

    init(_ row: Row) throws {
        id = try row.text("id")
        fields = [
            id, String(try row.int64("at")), try row.textIfAny("actor") ?? "", try row.text("event"),
            try row.text("subject_kind"), try row.text("subject"), try row.textIfAny("organization") ?? "",
            try row.text("facts"),
        ]
    }
}

extension Transaction {
    func lastSeal() throws -> AuditLink {
        let row = try first("SELECT sequence, hash FROM audit_seal WHERE sequence > 0 ORDER BY sequence DESC LIMIT 1")
        guard let row else { return .beginning }
        return AuditLink(sequence: try row.integer("sequence"), hash: try row.text("hash"))
    }

    /// Begins with the few that wait: a planner who may choose reads the whole trail in its order instead.
    func unsealed(_ limit: Int) throws -> [AuditEntry] {
        try rows(
            """
            SELECT e.* FROM (SELECT event FROM audit_unsealed ORDER BY event LIMIT \(limit)) u
            JOIN audit_event e ON e.id = u.event
            """
        ).map(AuditEntry.init).sorted { $0.id < $1.id }
    }

    func insert(_ link: AuditLink, of entry: AuditEntry) throws {
        try insertSeal(link, of: entry)
        try run("DELETE FROM audit_unsealed WHERE event = \(entry.id)")
    }

    func insertSeal(_ link: AuditLink, of entry: AuditEntry) throws {
        try run("INSERT INTO audit_seal (sequence, event, hash) VALUES (\(link.sequence), \(entry.id), \(link.hash))")
    }

    /// Links with their rows, from one place in the chain on.
    func sealed(after sequence: Int, limit: Int) throws -> [(link: AuditLink, entry: AuditEntry)] {
        try rows(
            """
            SELECT s.sequence, s.hash, e.* FROM audit_seal s JOIN audit_event e ON e.id = s.event
            WHERE s.sequence > \(sequence) ORDER BY s.sequence LIMIT \(limit)
            """
        ).map { row in
            (
                AuditLink(sequence: try row.integer("sequence"), hash: try row.text("hash")), try AuditEntry(row)
            )
        }
    }
}
