import Storage

/// How SQLite would find the rows of a statement.
struct QueryPlan {
    /// Tables that stay tiny whatever a district does: one row per lease, setting or issuer. Everything else grows.
    static let tiny: Set<String> = ["lease", "installation", "issuer"]

    /// Indexes of which a page shows every row anyhow, with the reason: reading them whole is what is asked for.
    static let wholeOnPurpose = ["achievement_version_current": "the catalog lists and counts every current title"]

    let statement: String
    let steps: [String]

    init(of sql: SQL, in transaction: any Transaction) throws {
        statement = sql.rendered(placeholder: "?").text
        steps = try transaction.rows("EXPLAIN QUERY PLAN \(sql: sql)").map { try $0.text("detail") }
    }

    /// Tables that are read from end to end. `SCAN` names what the statement calls the table; an index that covers the
    /// statement is still a scan, and one that is built for it (`AUTOMATIC`) reads the table once to build it.
    var scanned: [String] {
        let names = Self.tables(in: statement)
        return steps.compactMap { step -> String? in
            let words = step.split(separator: " ").map(String.init)
            guard words.count > 1 else { return nil }
            let isScan = words[0] == "SCAN" || words.contains("AUTOMATIC")
            guard isScan, words[1] != "CONSTANT", !words.contains(where: Self.wholeOnPurpose.keys.contains) else {
                return nil
            }
            return names[words[1]] ?? words[1]
        }.filter { !Self.tiny.contains($0) && !$0.hasPrefix("catalog_search") }
    }

    /// The tables of a statement by the names it gives them.
    private static func tables(in statement: String) -> [String: String] {
        var names: [String: String] = [:]
        for match in statement.matches(of: #/\b(?:FROM|JOIN|INTO|UPDATE)\s+([a-z_]+)(?:\s+(?:AS\s+)?([a-z_]+)\b)?/#) {
            let table = String(match.output.1)
            names[table] = table
            if let alias = match.output.2 { names[String(alias)] = table }
        }
        return names
    }
}
