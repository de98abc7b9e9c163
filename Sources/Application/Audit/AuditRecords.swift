internal import Credentialing
internal import Foundation
internal import Storage

extension Transaction {
    func insert(
        _ event: AuditEvent,
        id: ID<AuditEvent>,
        at: Instant,
        by actor: ID<Person>?,
        facts: [String: String]
    ) throws {
        let text = String(decoding: try JSONEncoder.stable.encode(facts), as: UTF8.self)
        try insertRow(of: event, id: id, at: at, by: actor, facts: text)
        try run("INSERT INTO audit_unsealed (event) VALUES (\(id))")
    }

    /// The row alone, with its values: whoever calls this seals it in the same transaction, or says that it waits.
    func insertRow(
        of event: AuditEvent,
        id: ID<AuditEvent>,
        at: Instant,
        by actor: ID<Person>?,
        facts: String
    ) throws {
        try run(
            """
            INSERT INTO audit_event (id, at, actor, event, subject_kind, subject, organization, facts)
            VALUES (\(id), \(at), \(actor), \(event.kind.rawValue), \(event.subjectKind), \(event.subject),
                \(event.organization), \(facts))
            """
        )
        for (name, value) in event.values.sorted(by: { $0.key < $1.key }) {
            try run("INSERT INTO audit_value (event, name, value) VALUES (\(id), \(name), \(value))")
        }
    }
}
