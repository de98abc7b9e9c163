internal import Foundation
internal import GRDB
package import Storage

/// A store on SQLite: many readers, one writer, every commit on the disk before it is answered.
package struct SQLiteStore: Store {
    private let writer: any DatabaseWriter

    /// Opens or makes the database file.
    ///
    /// - Throws: ``StoreProblem`` when the file cannot be opened or is no database.
    package init(path: String, readers: Int = 5) throws {
        var configuration = Self.configuration
        configuration.maximumReaderCount = readers
        writer = try Self.mapping {
            let pool = try DatabasePool(path: path, configuration: configuration)
            // Set after opening: GRDB puts NORMAL in place when it turns the write-ahead log on.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            return pool
        }
    }

    /// Makes a database file that is filled once, by this process alone, and thrown away when that does not come to its
    /// end: nothing waits for the disk, and nothing can be rolled back.
    package static func filling(path: String) throws -> SQLiteStore {
        try mapping {
            var configuration = configuration
            configuration.prepareDatabase { database in
                try database.execute(
                    sql: """
                        PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
                        PRAGMA temp_store = MEMORY; PRAGMA cache_size = -400000
                        """
                )
            }
            return SQLiteStore(writer: try DatabaseQueue(path: path, configuration: configuration))
        }
    }

    private init(writer: any DatabaseWriter) {
        self.writer = writer
    }

    /// A database that lives as long as the value, for tests.
    package static func inMemory() throws -> SQLiteStore {
        SQLiteStore(writer: try mapping { try DatabaseQueue(configuration: configuration) })
    }

    package var dialect: Dialect { .sqlite }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Value
    ) async throws -> Value {
        try await Self.mapping {
            try await writer.writeWithoutTransaction { database in
                var result: Value?
                try database.inTransaction(.immediate) {
                    result = try body(SQLiteTransaction(database: database))
                    return .commit
                }
                guard let result else { throw StoreProblem.other("a transaction ended without a result") }
                return result
            }
        }
    }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> Value
    ) async throws -> Value {
        try await Self.mapping { try await writer.read { try body(SQLiteTransaction(database: $0)) } }
    }

    package func figures() async -> StoreFigures {
        var figures = StoreFigures()
        figures.bytes = try? await writer.read { database in
            let pages = try Int64.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            return pages * (try Int64.fetchOne(database, sql: "PRAGMA page_size") ?? 0)
        }
        return figures
    }

    /// Closes the file after the running transactions. Unless another process has it open, everything is in the one file
    /// then, and it can be moved.
    package func close() throws {
        // Whoever closes last takes the write-ahead log into the file, and a connection that only reads cannot.
        if let pool = writer as? DatabasePool { pool.invalidateReadOnlyConnections() }
        try writer.close()
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.label = "proven"
        return configuration
    }

    private static func mapping<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let error as DatabaseError { throw StoreProblem(error) }
    }

    private static func mapping<Value>(_ body: () async throws -> Value) async throws -> Value {
        do { return try await body() } catch let error as DatabaseError { throw StoreProblem(error) }
    }
}

extension StoreProblem {
    init(_ error: DatabaseError) {
        switch error.resultCode {
        case .SQLITE_CONSTRAINT: self = .constraint(error.message ?? "")
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy("Another process holds the database for too long.")
        case .SQLITE_FULL: self = .full
        case .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN: self = .cannotWrite
        // The message names tables and columns, never values: arguments are left out.
        default: self = .other("\(error.resultCode): \(error.message ?? "") in \(error.sql ?? "")")
        }
    }
}
