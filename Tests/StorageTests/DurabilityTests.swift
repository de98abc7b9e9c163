import Foundation
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

    @Test func `once closed, everything is in the one file, also after reading`() async throws {
        let path = ChosenStore.temporaryPath()
        let store = try SQLiteStore(path: path)
        try await store.write { transaction in
            try transaction.run("CREATE TABLE kept (id TEXT PRIMARY KEY)")
            try transaction.run("INSERT INTO kept (id) VALUES ('row')")
        }
        _ = try await store.read { try $0.count("SELECT COUNT(*) AS n FROM kept") }
        try store.close()
        let moved = ChosenStore.temporaryPath()
        try FileManager.default.moveItem(atPath: path, toPath: moved)
        let again = try SQLiteStore(path: moved)
        #expect(try await again.read { try $0.rows("SELECT id FROM kept").map { try $0.text("id") } } == ["row"])
        try again.close()
    }
}
