#if Postgres
    internal import CPostgres
    internal import Storage

    /// The answer to one statement, freed when it is let go.
    final class PostgresResult {
        private let result: OpaquePointer

        init(_ result: OpaquePointer) {
            self.result = result
        }

        deinit {
            PQclear(result)
        }

        /// What the server did, in a word or two: `INSERT 0 2`, `COMMIT`.
        var command: String { PQcmdStatus(result).map { String(cString: $0) } ?? "" }

        /// Rows that a change touched; none for a query.
        var changes: Int {
            guard !command.hasPrefix("SELECT"), let text = PQcmdTuples(result) else { return 0 }
            return Int(String(cString: text)) ?? 0
        }

        /// All rows.
        func rows() throws(StoreProblem) -> [Row] {
            let width = PQnfields(result)
            var columns: [String: Int] = [:]
            var types: [UInt32] = []
            for column in 0..<width {
                types.append(PQftype(result, column))
                // Of two columns with one name the first counts, on both databases.
                guard let name = PQfname(result, column).map({ String(cString: $0) }), columns[name] == nil else {
                    continue
                }
                columns[name] = Int(column)
            }
            var rows: [Row] = []
            rows.reserveCapacity(Int(PQntuples(result)))
            for row in 0..<PQntuples(result) {
                var values: [SQLValue] = []
                values.reserveCapacity(Int(width))
                for column in 0..<width { values.append(try value(row, column, type: types[Int(column)])) }
                rows.append(Row(columns: columns, values: values))
            }
            return rows
        }

        private func value(_ row: Int32, _ column: Int32, type: UInt32) throws(StoreProblem) -> SQLValue {
            guard PQgetisnull(result, row, column) == 0 else { return .null }
            let length = Int(PQgetlength(result, row, column))
            guard let start = PQgetvalue(result, row, column) else { return .null }
            let text = String(
                decoding: UnsafeRawBufferPointer(start: start, count: length),
                as: UTF8.self
            )
            switch PostgresType(rawValue: type) {
            case .int8, .int4, .int2, .numeric:
                // Sums of BIGINT come as NUMERIC. A fraction is no value that a table of ours has.
                guard let number = Int64(text) else { throw Self.foreignValue }
                return .integer(number)
            case .bool: return .integer(text == "t" ? 1 : 0)
            case .text, .varchar, .bpchar, .name, .unknown: return .text(text)
            case nil: throw Self.foreignValue
            }
        }

        private static let foreignValue = StoreProblem.other("a column holds a value that no table of ours has")
    }

    /// Types by the numbers that PostgreSQL has for them, which never change.
    enum PostgresType: UInt32 {
        case bool = 16
        case name = 19
        case int8 = 20
        case int2 = 21
        case int4 = 23
        case text = 25
        case unknown = 705
        case bpchar = 1042
        case varchar = 1043
        case numeric = 1700
    }
#endif
