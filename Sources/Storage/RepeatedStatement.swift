/// One statement with the values of each row that it is to be run for.
package struct RepeatedStatement: Sendable {
    /// The text between the values: one stretch more than a row has values.
    package let stretches: [String]
    package private(set) var rows: [[SQLValue]] = []

    /// A statement without any row yet.
    init(_ stretches: [String]) {
        self.stretches = stretches
    }

    mutating func add(_ values: [SQLValue]) {
        rows.append(values)
    }

    /// The statement for one row, with numbered places.
    package func text(placeholder: Character) -> String {
        var text = stretches[0]
        for (index, stretch) in stretches.dropFirst().enumerated() { text += "\(placeholder)\(index + 1)" + stretch }
        return text
    }

    /// A plain insertion cut around what stands between its `VALUES (` and `)`: text up to there without these words, the
    /// stretches between the values, and what comes after them; `nil` for what else a statement may be.
    package var insertion: (head: String, row: [String], tail: String)? {
        guard stretches.count > 1, stretches[0].hasPrefix("INSERT INTO "),
            let values = stretches[0].firstRange(of: "VALUES (")
        else { return nil }
        var (row, tail) = (stretches, "")
        let head = String(stretches[0][..<values.lowerBound])
        row[0] = String(stretches[0][values.upperBound...])
        var last = row[row.count - 1][...]
        if let conflict = last.firstRange(of: "ON CONFLICT") {
            guard last.hasSuffix("DO NOTHING") else { return nil }
            tail = " " + last[conflict.lowerBound...]
            last = last[..<conflict.lowerBound]
        }
        while last.last?.isWhitespace == true { last.removeLast() }
        guard last.last == ")" else { return nil }
        row[row.count - 1] = String(last.dropLast())
        return (head, row, tail)
    }
}

/// Takes statements down instead of running them, so that many rows can be made on all cores and written at once.
/// Nothing can be read from it. Statements are kept in the order in which each was first asked for; what is run for
/// rows that others refer to has to be asked for first.
package final class NotedStatements: Transaction {
    package let dialect: Dialect
    package private(set) var statements: [RepeatedStatement] = []
    private var places: [[String]: Int] = [:]

    /// An empty sheet.
    package init(_ dialect: Dialect) {
        self.dialect = dialect
    }

    @discardableResult package func run(_ sql: SQL) throws -> Int {
        var stretches = [""]
        var values: [SQLValue] = []
        for part in sql.parts {
            switch part {
            case .text(let stretch): stretches[stretches.count - 1] += stretch
            case .value(let value):
                values.append(value)
                stretches.append("")
            }
        }
        let place = places[stretches] ?? statements.count
        if place == statements.count {
            places[stretches] = place
            statements.append(RepeatedStatement(stretches))
        }
        statements[place].add(values)
        return 1
    }

    package func rows(_ sql: SQL) throws -> [Row] {
        throw StoreProblem.other("what is only noted cannot be read")
    }

    package func run(_ repeated: RepeatedStatement) throws {
        throw StoreProblem.other("what is noted already cannot be noted again")
    }
}
