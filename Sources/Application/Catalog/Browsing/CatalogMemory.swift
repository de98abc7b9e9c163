internal import Credentialing
internal import Storage
internal import Synchronization

/// The catalog in memory. Every reading asks the database for the number of the last change, which is one row, and for
/// the titles that changed since; so several servers on one database all list what is published.
package final class CatalogMemory: Sendable {
    private let held: Mutex<CatalogSnapshot> = Mutex(CatalogSnapshot())

    /// Nothing held yet.
    package init() {}

    /// The catalog as the transaction sees it, or newer by what another one has just read. Nobody waits for it: a reading
    /// that finds a change takes it in by itself, and the newest is held.
    func snapshot(in transaction: any Transaction) throws -> CatalogSnapshot {
        let known = held.withLock { $0 }
        let revision = try transaction.catalogRevision()
        guard revision > known.revision else { return known }
        let newer = known.taking(try transaction.catalogChanges(since: known.revision), revision: revision)
        held.withLock { if newer.revision > $0.revision { $0 = newer } }
        return newer
    }
}
