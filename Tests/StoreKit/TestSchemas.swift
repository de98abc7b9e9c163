internal import Foundation
internal import Storage
internal import Synchronization

/// Schemas with the tables of the product, used by one test after another: emptying one takes milliseconds, making one
/// takes a tenth of a second.
final class TestSchemas: Sendable {
    static let shared = TestSchemas()

    private let free: Mutex<[String]> = Mutex([])

    /// An empty migrated store that goes back when the test lets go of it.
    func store(migratedBy migrator: Migrator) async throws -> any Store {
        if let schema = free.withLock({ $0.popLast() }) {
            let store = try TestPostgres.store(in: schema)
            try await store.write { _ = try $0.run(Self.emptying) }
            return TwiceStore(store) { self.giveBack(schema) }
        }
        let schema = try await TestPostgres.freshSchema()
        let store = try TestPostgres.store(in: schema)
        try await migrator.migrate(store)
        return TwiceStore(store) { self.giveBack(schema) }
    }

    private func giveBack(_ schema: String) {
        free.withLock { $0.append(schema) }
    }

    /// Rules between tables are not looked at while everything goes.
    private static let emptying: SQL = """
        DO $$
        DECLARE name TEXT;
        BEGIN
            SET LOCAL session_replication_role = replica;
            FOR name IN SELECT tablename FROM pg_tables
                WHERE schemaname = current_schema() AND tablename <> 'schema_migration'
            LOOP
                EXECUTE format('DELETE FROM %I', name);
            END LOOP;
        END $$
        """
}
