/// Brings the schema of a store to where the program needs it.
package struct Migrator: Sendable {
    /// Why a schema cannot be brought up to date.
    package enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
        /// A step that was taken has another text now.
        case changed(String)
        /// The database was made by a newer version of the program.
        case newer(String)
        /// The user may not make or change tables.
        case notAllowed(String)

        package var description: String {
            switch self {
            case .changed(let name):
                "The database was made with another text of \(name). Use the version of Proven that made it."
            case .notAllowed(let sentence):
                """
                The tables cannot be made or changed. \(sentence) Start Proven once as the user who owns them, or let \
                this one: GRANT USAGE, CREATE ON SCHEMA public TO it.
                """
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

    /// Whether any step was taken in a store.
    package func hasBegun(in store: some Store) async throws -> Bool {
        try await store.read { try !$0.takenSteps().isEmpty }
    }

    /// The steps that are missing in a store, which stays as it is.
    ///
    /// - Throws: ``Problem`` when the store is of another program than this one.
    package func missing(in store: some Store) async throws -> [String] {
        let wanted = migrations.filter { $0.dialect == nil || $0.dialect == store.dialect }
        return try await store.read { try $0.missing(of: wanted).map(\.name) }
    }

    /// Takes the steps that are missing, all in one transaction. Where none is missing, nothing is written, so that a
    /// server needs no right to change the schema; where several processes begin at once, one of them takes the steps.
    ///
    /// - Returns: the names of the steps taken.
    @discardableResult
    package func migrate(_ store: some Store, at milliseconds: Int64 = 0) async throws -> [String] {
        let wanted = migrations.filter { $0.dialect == nil || $0.dialect == store.dialect }
        if try await store.read({ try $0.missing(of: wanted) }).isEmpty { return [] }
        do { return try await take(wanted, in: store, at: milliseconds) } catch StoreProblem.notAllowed(let sentence) {
            throw Problem.notAllowed(sentence)
        }
    }

    private func take(_ wanted: [Migration], in store: some Store, at milliseconds: Int64) async throws -> [String] {
        try await store.write { transaction in
            for statement in transaction.migrationLock { _ = try transaction.rows(statement) }
            let missing = try transaction.missing(of: wanted)
            if missing.count == wanted.count { try transaction.makeListOfSteps() }
            for migration in missing { try transaction.take(migration, at: milliseconds) }
            return missing.map(\.name)
        }
    }
}

extension Transaction {
    /// The steps that were not taken yet.
    fileprivate func missing(of wanted: [Migration]) throws -> [Migration] {
        let taken = try takenSteps()
        if let unknown = Set(taken.keys).subtracting(wanted.map(\.name)).min() {
            throw Migrator.Problem.newer(unknown)
        }
        return try wanted.filter { migration in
            guard let known = taken[migration.name] else { return true }
            guard known == migration.checksum else { throw Migrator.Problem.changed(migration.name) }
            return false
        }
    }

    /// Checksums of the steps taken, by name.
    fileprivate func takenSteps() throws -> [String: String] {
        guard try count(listOfStepsExists) > 0 else { return [:] }
        return try rows("SELECT name, checksum FROM schema_migration ORDER BY name")
            .reduce(into: [String: String]()) { $0[try $1.text("name")] = try $1.text("checksum") }
    }

    fileprivate func makeListOfSteps() throws {
        try run(
            """
            CREATE TABLE IF NOT EXISTS schema_migration (
                name TEXT PRIMARY KEY, checksum TEXT NOT NULL, taken BIGINT NOT NULL
            )
            """
        )
    }

    fileprivate func take(_ migration: Migration, at milliseconds: Int64) throws {
        for statement in migration.statements(for: dialect) {
            try run(SQL(migration: statement))
        }
        try run(
            """
            INSERT INTO schema_migration (name, checksum, taken)
            VALUES (\(migration.name), \(migration.checksum), \(milliseconds))
            """
        )
    }

    private var listOfStepsExists: SQL {
        switch dialect {
        case .sqlite: SQLiteMigration.listExists
        case .postgres: PostgresMigration.listExists
        }
    }

    /// What keeps other processes from migrating at the same time.
    fileprivate var migrationLock: [SQL] {
        switch dialect {
        case .sqlite: SQLiteMigration.lock
        case .postgres: PostgresMigration.lock
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
