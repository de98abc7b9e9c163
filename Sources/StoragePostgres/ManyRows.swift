#if Postgres
    internal import Storage

    /// Many rows for one plain insertion, as a list of values for each column: the server reads the statement once, not
    /// once more for each row, and it stays the same however many rows there are.
    struct ManyRows {
        /// `INSERT INTO t (a, b) SELECT r.c1, 0 FROM unnest($1::text[]) AS r (c1)`.
        let text: String
        let parameters: BinaryLists

        /// `nil` when it is no plain insertion, or a column has numbers and texts.
        ///
        /// - Throws: ``StoreProblem`` for a text with U+0000.
        init?(_ repeated: RepeatedStatement, rows: ArraySlice<[SQLValue]>) throws(StoreProblem) {
            guard let insertion = repeated.insertion else { return nil }
            var (selected, lists, names) = (insertion.row[0], [String](), [String]())
            var parameters = BinaryLists()
            for (column, stretch) in insertion.row.dropFirst().enumerated() {
                switch Self.type(of: column, in: rows) {
                case .mixed: return nil
                case .none: selected += "NULL"
                case .some(let type):
                    try parameters.add(column, of: rows, as: type)
                    names.append("c\(column)")
                    lists.append("$\(lists.count + 1)::\(type.word)[]")
                    selected += "r.c\(column)"
                }
                selected += stretch
            }
            guard !lists.isEmpty else { return nil }
            text = """
                \(insertion.head)SELECT \(selected) FROM unnest(\(lists.joined(separator: ", "))) \
                AS r (\(names.joined(separator: ", ")))\(insertion.tail)
                """
            self.parameters = parameters
        }

        private enum Column {
            case none, mixed
            case some(BinaryLists.Element)
        }

        private static func type(of column: Int, in rows: ArraySlice<[SQLValue]>) -> Column {
            var found = Column.none
            for row in rows {
                switch (row[column], found) {
                case (.null, _): continue
                case (.integer, .none): found = .some(.integer)
                case (.text, .none): found = .some(.text)
                case (.integer, .some(.integer)), (.text, .some(.text)): continue
                default: return .mixed
                }
            }
            return found
        }
    }
#endif
