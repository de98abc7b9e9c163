/// One row of a result, read by column name.
package struct Row: Sendable {
    private let columns: [String: Int]
    private let values: [SQLValue]

    /// A row as a store delivers it; rows of one result share their columns.
    package init(columns: [String: Int], values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    /// The value of a column.
    package func value(_ column: String) throws(RowProblem) -> SQLValue {
        guard let index = columns[column], index < values.count else { throw .noColumn(column) }
        return values[index]
    }

    /// A text that is not NULL.
    package func text(_ column: String) throws(RowProblem) -> String {
        guard let text = try textIfAny(column) else { throw .otherType(column) }
        return text
    }

    /// A text, or `nil` for NULL.
    package func textIfAny(_ column: String) throws(RowProblem) -> String? {
        switch try value(column) {
        case .null: return nil
        case .text(let text): return text
        case .integer: throw .otherType(column)
        }
    }

    /// A whole number that is not NULL.
    package func int64(_ column: String) throws(RowProblem) -> Int64 {
        guard let number = try int64IfAny(column) else { throw .otherType(column) }
        return number
    }

    /// A whole number, or `nil` for NULL.
    package func int64IfAny(_ column: String) throws(RowProblem) -> Int64? {
        switch try value(column) {
        case .null: return nil
        case .integer(let number): return number
        case .text: throw .otherType(column)
        }
    }

    /// A whole number that is not NULL.
    package func integer(_ column: String) throws(RowProblem) -> Int {
        Int(try int64(column))
    }

    /// A whole number, or `nil` for NULL.
    package func integerIfAny(_ column: String) throws(RowProblem) -> Int? {
        try int64IfAny(column).map { Int($0) }
    }

    /// A yes or no, stored as 1 or 0.
    package func bool(_ column: String) throws(RowProblem) -> Bool {
        try int64(column) != 0
    }
}

/// A mistake of the program in reading a row.
package enum RowProblem: Error, Hashable, Sendable {
    case noColumn(String)
    case otherType(String)
}
