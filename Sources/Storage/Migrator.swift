/// Brings the schema of a store to where the program needs it.
package struct Migrator: Sendable {
    /// Why a schema cannot be brought up to date.
    package enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
        /// A step that was taken has another text now.
        case changed(String)
        /// The database was made by a newer version of the program.
        case newer(String)

        package var description: String {
            switch self {
            case .changed(let name):
                "The database was made with another text of \(name). Use the version of Proven that made it."
            case .newer(let name):
                "The database has \(name), which this version of Proven does not know. Use the newer version."
            }
        }
    }

    private let migrations: [Migration]

    /// Steps in the order in which they are taken.
    package init(_ migrations: [Migration]) {
        self.migrations = migrations
    }

    /// Takes the steps that are missing, all in one transaction.
    ///
    /// - Returns: the names of the steps taken.
    @discardableResult
    package func migrate(_ store: some Store, at milliseconds: Int64 = 0) async throws -> [String] {
        let wanted = migrations.filter { $0.dialect == nil || $0.dialect == store.dialect }
        let dialect = store.dialect
        return try await store.write { transaction in
            try transaction.run(
                """
                CREATE TABLE IF NOT EXISTS schema_migration (
                    name TEXT PRIMARY KEY, checksum TEXT NOT NULL, taken BIGINT NOT NULL
                )
                """
            )
            let taken = try transaction.rows("SELECT name, checksum FROM schema_migration ORDER BY name")
                .reduce(into: [String: String]()) { $0[try $1.text("name")] = try $1.text("checksum") }
            if let unknown = Set(taken.keys).subtracting(wanted.map(\.name)).min() { throw Problem.newer(unknown) }
            var fresh: [String] = []
            for migration in wanted {
                let checksum = Checksum.text(of: migration.text)
                if let known = taken[migration.name] {
                    guard known == checksum else { throw Problem.changed(migration.name) }
                    continue
                }
                for statement in migration.statements(for: dialect) {
                    try transaction.run(SQL(migration: statement))
                }
                try transaction.run(
                    """
                    INSERT INTO schema_migration (name, checksum, taken)
                    VALUES (\(migration.name), \(checksum), \(milliseconds))
                    """
                )
                fresh.append(migration.name)
            }
            return fresh
        }
    }
}

/// FNV-1a, 64 bits: enough to notice that a text was changed by mistake.
enum Checksum {
    static func text(of text: String) -> String {
        let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return String(hash, radix: 16)
    }
}
