import Storage

/// How PostgreSQL would find the rows of a statement.
struct PostgresPlan {
    let statement: String
    let steps: [String]

    init(of sql: SQL, in transaction: any Transaction) throws {
        statement = sql.rendered(placeholder: "$").text
        // A way that no condition leads is the last resort, however few rows there are.
        for kind in ["seqscan", "hashjoin", "mergejoin"] {
            try transaction.run(SQL(migration: "SET LOCAL enable_\(kind) = off"))
        }
        steps = try transaction.rows("EXPLAIN \(sql: sql)").map { try $0.text("QUERY PLAN") }
    }

    /// Tables that are read from end to end: `Seq Scan on person p`, or an index that is read without a condition on it.
    var scanned: [String] {
        var table = ""
        let scanned = steps.indices.compactMap { index -> String? in
            let step = steps[index]
            if let whole = step.firstMatch(of: #/Seq Scan on (\w+)/#) { return String(whole.output.1) }
            // The table stands a line above the index that its rows are found by.
            if let heap = step.firstMatch(of: #/Bitmap Heap Scan on (\w+)/#) { table = String(heap.output.1) }
            if let scan = step.firstMatch(of: #/Index (?:Only )?Scan (?:Backward )?using \w+ on (\w+)/#) {
                table = String(scan.output.1)
            } else if !step.contains("Bitmap Index Scan on") {
                return nil
            }
            guard !QueryPlan.readInOrder.keys.contains(where: step.contains) else { return nil }
            let facts = steps[(index + 1)...].prefix { !$0.contains("->") && !$0.contains("Plan") }
            return facts.contains { $0.contains("Index Cond:") } ? nil : table
        }
        return scanned.filter { QueryPlan.tiny[$0] == nil && QueryPlan.readInOrder[$0] == nil }
    }

    /// Forgets what the server knows of the tables of the schema, which depends on when it last looked: to it they are
    /// of some pages then, where the whole index of a table of two rows would be as good as a condition on it.
    static func forgetSizes(in transaction: any Transaction) throws {
        let own: SQL = "SELECT oid FROM pg_class WHERE relnamespace = current_schema()::regnamespace"
        try transaction.run("DELETE FROM pg_statistic WHERE starelid IN (\(sql: own))")
        try transaction.run(
            "UPDATE pg_class SET reltuples = -1, relpages = 0 WHERE oid IN (\(sql: own)) AND relkind IN ('r', 'i')"
        )
        try transaction.run("SET LOCAL random_page_cost = 4")
    }
}
