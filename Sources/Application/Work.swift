package import Credentialing
internal import Crypto
internal import Foundation
package import Storage

/// One write transaction with the moment it began. Records are extensions of `Transaction`, which this is; what only
/// a change may do stands here: new ids, the audit trail, the outbox.
package struct Work: Transaction {
    private let transaction: any Transaction
    /// The moment of the whole change.
    package let now: Instant
    private let clock: Clock
    private let auditSalt: String

    init(transaction: any Transaction, now: Instant, clock: Clock, auditSalt: String) {
        self.transaction = transaction
        self.now = now
        self.clock = clock
        self.auditSalt = auditSalt
    }

    package var dialect: Dialect { transaction.dialect }

    @discardableResult package func run(_ sql: SQL) throws -> Int {
        try transaction.run(sql)
    }

    package func rows(_ sql: SQL) throws -> [Row] {
        try transaction.rows(sql)
    }

    package func run(_ repeated: RepeatedStatement) throws {
        try transaction.run(repeated)
    }

    /// A fresh UUIDv7.
    package func newID<Entity>(_ entity: Entity.Type = Entity.self) -> ID<Entity> {
        ID(clock.newID(now))
    }

    /// 128 random bits as 26 letters and digits, for what must not be guessed.
    package func newSecret() -> String {
        Secret.text(clock.random(16))
    }

    /// Random bytes.
    package func random(_ count: Int) -> [UInt8] {
        clock.random(count)
    }

    /// Writes the audit trail, in the transaction of what it records.
    package func audit(_ event: AuditEvent, by actor: ID<Person>?) throws {
        try insert(event, id: newID(), at: now, by: actor, facts: facts(of: event))
    }

    /// The facts of an event, with salted digests for its personal values.
    func facts(of event: AuditEvent) -> [String: String] {
        event.values.reduce(into: event.facts) { $0[$1.key + "Digest"] = digest(of: $1.value) }
    }

    /// The salted digest under which a personal value stands in the chain.
    private func digest(of value: String) -> String {
        SHA256.hash(data: Data((auditSalt + "\u{0}" + value).utf8)).prefix(16).map { byte in
            let text = String(byte, radix: 16)
            return byte < 16 ? "0" + text : text
        }.joined()
    }

    /// Puts a job into the outbox. With a `once` key the same job is not taken twice.
    package func enqueue(_ job: Job, due: Instant? = nil, once: String? = nil) throws {
        try insert(job, id: newID(), created: now, due: due ?? now, once: once)
    }
}
