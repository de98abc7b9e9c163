import Foundation

/// One text of SQL for two databases: words that only one of them knows, or that mean something else there, stand in
/// pairs of files named after the databases, and nowhere else.
enum DialectRule {
    /// The parts of the code that are one database each.
    static let ownFolders = ["Sources/StorageSQLite/", "Sources/StoragePostgres/"]

    /// Where one of a pair is chosen.
    static let choosing: Set<String> = [
        "Sources/Storage/Migration.swift", "Sources/Storage/Migrator.swift", "Sources/Storage/TableCopy.swift",
        "Sources/Storage/SideIndexes.swift",
        "Sources/Application/Catalog/SearchRecords.swift", "Sources/Application/Outbox/OutboxRecords.swift",
    ]

    /// Whether a file may use the words of one database.
    static func isOfOneDialect(_ path: String) -> Bool {
        let stem = path.split(separator: "/").last?.split(separator: ".").first ?? ""
        return stem.hasSuffix("+SQLite") || stem.hasSuffix("+Postgres")
            || ownFolders.contains { path.hasPrefix($0) }
    }

    /// What is wrong with the text of a file.
    static func faults(text: String, path: String) -> [String] {
        guard !isOfOneDialect(path) else { return [] }
        let isSQL = path.hasSuffix(".sql")
        let statements = isSQL ? text.replacing(#/--[^\n]*/#, with: "") : Self.strings(in: text)
        var faults = statements.matches(of: words).map { "\(path) says \($0.output) in SQL" }
        if text.contains(#/\bswitch dialect\b|\bdialect [=!]= \./#), !choosing.contains(path) {
            faults.append("\(path) asks which database it is")
        }
        return faults
    }

    /// The pairs, by what they have in common.
    static func pairs(_ paths: [String]) -> (whole: [String], half: [String]) {
        func bases(_ suffix: String) -> Set<String> {
            Set(paths.filter { $0.contains(suffix + ".") }.map { $0.replacing(suffix + ".", with: ".") })
        }
        let (one, other) = (bases("+SQLite"), bases("+Postgres"))
        return (one.intersection(other).sorted(), one.symmetricDifference(other).sorted())
    }

    /// Texts that look like statements: literals that hold a verb of SQL, without what is bound in them.
    private static func strings(in text: String) -> String {
        let literals = text.matches(of: #/"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"/#).map { String($0.output) }
        return literals.filter { $0.contains(#/\b(?:SELECT|INSERT|UPDATE|DELETE|CREATE|ORDER BY|WHERE)\b/#) }
            .joined(separator: "\n").replacing(#/\\\((?:[^()]|\([^()]*\))*\)/#, with: "?")
    }

    private static var words: Regex<Substring> {
        #/
        \b(?:
            FOR\ UPDATE|SKIP\ LOCKED|ILIKE|LIKE|GLOB|MATCH|REGEXP|PRAGMA|COLLATE|AUTOINCREMENT|SERIAL|IFNULL|ISNULL|NVL|IIF
            |NOW|INTERVAL|DISTINCT\ ON|WITHOUT\ ROWID|ROWID|INSERT\ OR|REPLACE\ INTO|GROUP_CONCAT|STRING_AGG|GREATEST
            |LEAST|TOTAL|DATETIME|STRFTIME|JULIANDAY|PRINTF|INSTR|BM25|FTS5|TSVECTOR|TO_TS\w+|JSON_\w+|JSONB\w*
            |SQLITE_\w+|PG_\w+
        )\b|::\w+|@@
        /#.ignoresCase()
    }
}
