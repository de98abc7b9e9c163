internal import GRDB
internal import Storage

/// Statements on one connection of SQLite, prepared once and kept.
struct SQLiteTransaction: Transaction {
    let database: Database

    var dialect: Dialect { .sqlite }

    func run(_ sql: Storage.SQL) throws -> Int {
        let (text, values) = sql.rendered(placeholder: "?")
        let statement = try database.cachedStatement(sql: text)
        try statement.execute(arguments: try Self.arguments(values))
        return statement.isReadonly ? 0 : database.changesCount
    }

    func rows(_ sql: Storage.SQL) throws -> [Storage.Row] {
        let (text, values) = sql.rendered(placeholder: "?")
        let statement = try database.cachedStatement(sql: text)
        let cursor = try GRDB.Row.fetchCursor(statement, arguments: try Self.arguments(values))
        // Of two columns with one name the first counts, on both databases.
        let columns = statement.columnNames.enumerated().reduce(into: [String: Int]()) { names, column in
            if names[column.element] == nil { names[column.element] = column.offset }
        }
        var rows: [Storage.Row] = []
        while let row = try cursor.next() {
            let values = try (0..<row.count).map { try SQLValue(row[$0] as DatabaseValue) }
            rows.append(Storage.Row(columns: columns, values: values))
        }
        return rows
    }

    func run(_ repeated: RepeatedStatement) throws {
        let statement = try database.cachedStatement(sql: repeated.text(placeholder: "?"))
        for row in repeated.rows {
            // As many values as places, because both were taken from the same statement.
            statement.setUncheckedArguments(try Self.arguments(row))
            try statement.execute()
        }
    }

    private static func arguments(_ values: [SQLValue]) throws(StoreProblem) -> StatementArguments {
        var arguments: [(any DatabaseValueConvertible)?] = []
        for value in values { arguments.append(try value.argument) }
        return StatementArguments(arguments)
    }
}

extension SQLValue {
    fileprivate var argument: (any DatabaseValueConvertible)? {
        get throws(StoreProblem) {
            switch self {
            case .null: return nil
            case .integer(let number): return number
            case .text(let text):
                guard !text.utf8.contains(0) else { throw .badText }
                return text
            }
        }
    }

    fileprivate init(_ value: DatabaseValue) throws {
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .integer(number)
        case .string(let text): self = .text(text)
        case .double, .blob: throw StoreProblem.other("a column holds a value that no table of ours has")
        }
    }
}
