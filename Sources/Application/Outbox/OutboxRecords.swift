internal import Credentialing
internal import Foundation
internal import Storage

extension Transaction {
    func insert(_ job: Job, id: ID<Job>, created: Instant, due: Instant, once: String?) throws {
        if let once, try isTaken(once) { return }
        let payload = String(decoding: try JSONEncoder.stable.encode(job), as: UTF8.self)
        try run(
            """
            INSERT INTO outbox (id, job, payload, once_key, created, due)
            VALUES (\(id), \(job.name), \(payload), \(once), \(created), \(due))
            """
        )
    }

    private func isTaken(_ once: String) throws -> Bool {
        let waiting = try first("SELECT 1 AS one FROM outbox WHERE once_key = \(once)")
        let done = try first("SELECT 1 AS one FROM outbox_done WHERE once_key = \(once)")
        return waiting != nil || done != nil
    }
}

extension JSONEncoder {
    /// Names in order, so that the same value is the same text.
    static var stable: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
