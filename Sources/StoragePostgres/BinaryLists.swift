#if Postgres
    internal import Storage

    /// Lists of values in the binary form of PostgreSQL's arrays: dimensions, whether one is missing, the type, how many
    /// and from where; then each with its length before it, all in the byte order of networks.
    struct BinaryLists {
        enum Element {
            case integer, text

            var word: String { self == .integer ? "int8" : "text" }
            var type: PostgresType { self == .integer ? .int8 : .text }
            /// The number of the type of such lists.
            var listType: UInt32 { self == .integer ? 1016 : 1009 }
        }

        private(set) var types: [UInt32] = []
        private var lists: [[UInt8]] = []

        var count: Int32 { Int32(lists.count) }

        /// - Throws: ``StoreProblem`` for a text with U+0000, as one value alone would be refused.
        mutating func add(
            _ column: Int,
            of rows: ArraySlice<[SQLValue]>,
            as element: Element
        ) throws(StoreProblem) {
            var bytes: [UInt8] = []
            for number in [1, 1, Int32(bitPattern: element.type.rawValue), Int32(rows.count), 1] {
                Self.append(number, to: &bytes)
            }
            for row in rows {
                switch row[column] {
                case .null: Self.append(Int32(-1), to: &bytes)
                case .integer(let number):
                    Self.append(Int32(8), to: &bytes)
                    Self.append(number, to: &bytes)
                case .text(let text):
                    guard !text.utf8.contains(0) else { throw .badText }
                    Self.append(Int32(text.utf8.count), to: &bytes)
                    bytes.append(contentsOf: text.utf8)
                }
            }
            types.append(element.listType)
            lists.append(bytes)
        }

        private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
            withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
        }

        /// What libpq takes: where each begins, how long it is, and that it is in binary form.
        func withPointers<Result>(
            _ body: (UnsafePointer<UnsafePointer<CChar>?>?, [Int32], [Int32]) -> Result
        ) -> Result {
            let all = lists.flatMap { $0 }
            let lengths = lists.map { Int32($0.count) }
            return all.withUnsafeBytes { raw in
                let bytes = raw.bindMemory(to: CChar.self)
                var pointers: [UnsafePointer<CChar>?] = []
                var offset = 0
                for list in lists {
                    pointers.append(bytes.baseAddress.map { UnsafePointer($0 + offset) })
                    offset += list.count
                }
                return pointers.withUnsafeBufferPointer {
                    body($0.baseAddress, lengths, Array(repeating: 1, count: lists.count))
                }
            }
        }
    }
#endif
