import Storage
import StorageSQLite
import StoreKit
import Testing

struct DurabilityTests {
    @Test func `commits wait for the disk, and the log is written ahead`() async throws {
        let store = try SQLiteStore(path: ChosenStore.temporaryPath())
        let modes = try await store.write { transaction in
            (
                try transaction.first("PRAGMA synchronous")?.integer("synchronous"),
                try transaction.first("PRAGMA journal_mode")?.text("journal_mode"),
                try transaction.first("PRAGMA foreign_keys")?.integer("foreign_keys")
            )
        }
        #expect(modes.0 == 2, "2 is FULL")
        #expect(modes.1 == "wal")
        #expect(modes.2 == 1)
    }
}
