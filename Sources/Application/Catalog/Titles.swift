internal import ContentFormat
package import Credentialing
internal import LinkedData
package import Storage
internal import Synchronization

/// Published versions as values. They are frozen, so what was read once stays right; the least is forgotten when many
/// are held, by dropping all.
package final class Titles: Sendable {
    private let held: Mutex<[ID<AchievementVersion>: MicroCredential]> = Mutex([:])
    private let limit = 500

    /// Nothing held yet.
    package init() {}

    /// The content of a version. Throws when there is none, or when it cannot be read.
    package func title(_ id: ID<AchievementVersion>, in transaction: any Transaction) throws -> MicroCredential {
        if let known = held.withLock({ $0[id] }) { return known }
        guard let row = try transaction.first("SELECT content FROM achievement_version WHERE id = \(id)") else {
            throw Refusal.notFound
        }
        let title = try MicroCredential(canonicalText: try row.text("content"))
        held.withLock { titles in
            if titles.count >= limit { titles.removeAll(keepingCapacity: true) }
            titles[id] = title
        }
        return title
    }
}
