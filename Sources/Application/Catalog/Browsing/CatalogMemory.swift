internal import Credentialing
internal import Storage
internal import Synchronization

/// The catalog in memory. Every reading asks the database for the number of the last change, which is one row, and for
/// the titles that changed since; so several servers on one database all list what is published.
package final class CatalogMemory: Sendable {
    private let held: Mutex<CatalogSnapshot> = Mutex(CatalogSnapshot())

    /// Nothing held yet.
    package init() {}

    /// The catalog as the transaction sees it, or newer by what another one has just read, without what is retired at a
    /// moment.
    func snapshot(in transaction: any Transaction, at now: Instant) throws -> CatalogSnapshot {
        try snapshot(in: transaction).open(at: now)
    }

    private func snapshot(in transaction: any Transaction) throws -> CatalogSnapshot {
        let known = held.withLock { $0 }
        let revision = try transaction.catalogRevision()
        guard revision > known.revision else { return known }
        let changes = try transaction.catalogChanges(since: known.revision)
        return held.withLock { snapshot in
            // Another reading may have come first; what it has is newer than what this one began with.
            guard snapshot.revision == known.revision else { return snapshot }
            snapshot.take(changes, revision: revision)
            return snapshot
        }
    }
}
