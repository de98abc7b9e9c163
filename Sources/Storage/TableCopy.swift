/// A table as it is copied from one database to another: by the names of its columns, in the order of its key.
package struct CopiedTable: Hashable, Sendable {
    package let name: String
    /// In the order in which they were made.
    package let columns: [String]
    /// The columns of the primary key, in its order.
    let key: [String]
}

/// Copying whole tables, for backups. Names come from the database's own schema and from nowhere else; rows come as
/// values, so that what one database held the other can hold.
extension Transaction {
    /// Makes this transaction a reading that may take long and stands in nobody's way. Has to come before anything else.
    package func beginCopy() throws {
        for statement in isOnPostgres ? PostgresCopy.beginning : SQLiteCopy.beginning { _ = try rows(statement) }
    }

    /// Every table that holds records: not the list of steps, and not the index of the search, which differs.
    package func copiedTables() throws -> [CopiedTable] {
        var tables: [CopiedTable] = []
        var columns: [String] = []
        var key: [(place: Int, column: String)] = []
        let all = try rows(isOnPostgres ? PostgresCopy.columns : SQLiteCopy.columns)
        for (index, row) in all.enumerated() {
            let (table, column) = (try row.text("tab"), try row.text("col"))
            columns.append(column)
            if let place = try row.integerIfAny("place") { key.append((place, column)) }
            let isLast = index + 1 == all.count
            guard try isLast || all[index + 1].text("tab") != table else { continue }
            key.sort { $0.place < $1.place }
            guard !key.isEmpty else { throw StoreProblem.other("the table \(table) has no key") }
            tables.append(CopiedTable(name: table, columns: columns, key: key.map(\.column)))
            columns = []
            key = []
        }
        return tables
    }

    /// The next rows of a table in the order of its key.
    ///
    /// - Parameter last: the last row that was read, as its values by column; `nil` for the beginning.
    package func copy(_ table: CopiedTable, after last: Row?, limit: Int) throws -> [Row] {
        let key = SQL(migration: Self.list(table.key))
        let from = SQL(migration: "SELECT \(Self.list(table.columns)) FROM \(Self.quoted(table.name))")
        guard let last else { return try rows("\(sql: from) ORDER BY \(sql: key) LIMIT \(limit)") }
        let places = SQL.joined(try table.key.map { column in "\(try last.value(column))" }, by: ", ")
        return try rows(
            "\(sql: from) WHERE (\(sql: key)) > (\(sql: places)) ORDER BY \(sql: key) LIMIT \(limit)"
        )
    }

    /// Makes an empty database ready to take in rows in any order of tables.
    ///
    /// - Returns: what ``endLoading(_:)`` has to be given.
    package func beginLoading() throws -> [SQL] {
        guard isOnPostgres else {
            for statement in SQLiteCopy.loading { _ = try rows(statement) }
            return []
        }
        for statement in PostgresCopy.loading { _ = try rows(statement) }
        return try layReferencesAside()
    }

    /// Drops, on PostgreSQL, every rule that a row must be there for another.
    ///
    /// - Returns: what makes them again.
    func layReferencesAside() throws -> [SQL] {
        guard isOnPostgres else { return [] }
        let references = try rows(PostgresCopy.references)
        for row in references {
            try run(SQL(migration: "ALTER TABLE \(try row.text("tab")) DROP CONSTRAINT \(try row.text("name"))"))
        }
        return try references.map { row in
            let (table, name, rule) = (try row.text("tab"), try row.text("name"), try row.text("rule"))
            return SQL(migration: "ALTER TABLE \(table) ADD CONSTRAINT \(name) \(rule)")
        }
    }

    /// Looks whether every reference leads somewhere, now that all rows are there.
    ///
    /// - Throws: ``StoreProblem/constraint(_:)`` at once, or when the transaction ends.
    package func endLoading(_ references: [SQL]) throws {
        for statement in references { try run(statement) }
        try learnSizes()
    }

    /// Removes every row of a table that is about to be loaded.
    package func clear(_ table: CopiedTable) throws {
        try run(SQL(migration: "DELETE FROM \(Self.quoted(table.name))"))
    }

    /// Adds rows, each with a value for every one of the columns.
    package func load(_ values: [[SQLValue]], into table: String, columns: [String]) throws {
        guard !values.isEmpty else { return }
        let all = SQL.joined(
            values.map { row in "(\(sql: SQL.joined(row.map { "\($0)" }, by: ", ")))" },
            by: ", "
        )
        let into = SQL(migration: "INSERT INTO \(Self.quoted(table)) (\(Self.list(columns))) VALUES ")
        try run("\(sql: into)\(sql: all)")
    }

    private var isOnPostgres: Bool {
        switch dialect {
        case .sqlite: false
        case .postgres: true
        }
    }

    private static func list(_ names: [String]) -> String {
        names.map(quoted).joined(separator: ", ")
    }

    private static func quoted(_ name: String) -> String {
        "\"" + name.filter { $0 != "\"" && $0 != "\0" } + "\""
    }
}

extension SQLValue: SQLBindable {
    package var sqlValue: SQLValue { self }
}
