#if Postgres
    internal import Storage

    /// Values as libpq takes them: texts that end with a zero byte, and the type of each.
    struct PostgresParameters {
        /// Zero leaves the type of a NULL to the server.
        let types: [UInt32]
        private let bytes: [CChar]
        private let offsets: [Int?]

        /// - Throws: ``StoreProblem`` for a text with U+0000, which would be cut off there without a word.
        init(_ values: [SQLValue]) throws(StoreProblem) {
            var (types, bytes, offsets): ([UInt32], [CChar], [Int?]) = ([], [], [])
            for value in values {
                switch value {
                case .null:
                    types.append(0)
                    offsets.append(nil)
                case .integer(let number):
                    types.append(PostgresType.int8.rawValue)
                    offsets.append(bytes.count)
                    bytes.append(contentsOf: String(number).utf8.lazy.map { CChar(bitPattern: $0) })
                    bytes.append(0)
                case .text(let text):
                    guard !text.utf8.contains(0) else { throw .badText }
                    types.append(PostgresType.text.rawValue)
                    offsets.append(bytes.count)
                    bytes.append(contentsOf: text.utf8.lazy.map { CChar(bitPattern: $0) })
                    bytes.append(0)
                }
            }
            (self.types, self.bytes, self.offsets) = (types, bytes, offsets)
        }

        var count: Int32 { Int32(offsets.count) }

        /// The values for the time of a call.
        func withPointers<Result>(_ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result) -> Result {
            bytes.withUnsafeBufferPointer { bytes in
                let pointers = offsets.map { offset in
                    offset.flatMap { offset in bytes.baseAddress.map { UnsafePointer($0 + offset) } }
                }
                return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
            }
        }
    }
#endif
