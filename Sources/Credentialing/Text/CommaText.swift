/// Values between commas, one record a line (RFC 4180), as spreadsheets write and read them.
package enum CommaText {
    /// One record with the line on which it begins.
    package struct Record: Hashable, Sendable {
        package let line: Int
        package let values: [String]
    }

    /// Where a text does not keep to the form.
    package struct Fault: Error, Hashable, Sendable {
        package let line: Int
        package let sentence: String
    }

    /// The records of a text. Lines without a value are passed over.
    ///
    /// - Parameter separator: what stands between values, in ASCII.
    package static func records(of text: String, separator: Unicode.Scalar = ",") throws(Fault) -> [Record] {
        var reader = Reader(bytes: Array(text.utf8), separator: UInt8(ascii: separator))
        return try reader.records()
    }

    /// One record as a line. A value that a spreadsheet would take for a formula gets an apostrophe in front of it.
    package static func line(_ values: [String]) -> String {
        values.map { quoted(guarded($0)) }.joined(separator: ",") + "\r\n"
    }

    /// The value without the apostrophe that keeps a spreadsheet from calculating it.
    package static func unguarded(_ value: String) -> String {
        guard value.first == "'", let next = value.dropFirst().unicodeScalars.first, risky.contains(next) else {
            return value
        }
        return String(value.dropFirst())
    }

    /// What formulas begin with (OWASP, CSV injection).
    private static let risky: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]

    private static func guarded(_ value: String) -> String {
        guard let first = value.unicodeScalars.first, risky.contains(first) else { return value }
        return "'" + value
    }

    private static func quoted(_ value: String) -> String {
        let needsQuotes = value.unicodeScalars.contains { ",;\"\r\n\t".unicodeScalars.contains($0) }
        return needsQuotes ? "\"" + value.replacing("\"", with: "\"\"") + "\"" : value
    }

    private struct Reader {
        let bytes: [UInt8]
        let separator: UInt8
        var index = 0
        var line = 1

        mutating func records() throws(Fault) -> [Record] {
            var records: [Record] = []
            while index < bytes.count {
                let begin = line
                var values: [String] = []
                repeat { values.append(try value()) } while try goesOn()
                if values.contains(where: { !$0.isEmpty }) { records.append(Record(line: begin, values: values)) }
            }
            return records
        }

        /// Whether another value of the record follows; steps over what ends this one.
        private mutating func goesOn() throws(Fault) -> Bool {
            guard index < bytes.count else { return false }
            if bytes[index] == separator {
                index += 1
                return true
            }
            stepOverLineEnd()
            return false
        }

        private mutating func stepOverLineEnd() {
            if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
            index += 1
            line += 1
        }

        private var isAtEnd: Bool {
            index >= bytes.count || bytes[index] == separator || bytes[index] == 0x0D || bytes[index] == 0x0A
        }

        private mutating func value() throws(Fault) -> String {
            guard index < bytes.count, bytes[index] == 0x22 else {
                let start = index
                while !isAtEnd { index += 1 }
                return String(decoding: bytes[start..<index], as: UTF8.self).trimmed
            }
            return try quotedValue().trimmed
        }

        private mutating func quotedValue() throws(Fault) -> String {
            let begin = line
            var value: [UInt8] = []
            index += 1
            while index < bytes.count {
                let byte = bytes[index]
                if byte == 0x22 {
                    if index + 1 < bytes.count, bytes[index + 1] == 0x22 {
                        value.append(byte)
                        index += 2
                        continue
                    }
                    index += 1
                    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
                    guard isAtEnd else {
                        throw Fault(line: line, sentence: "A quotation mark ends in the middle of a value.")
                    }
                    return String(decoding: value, as: UTF8.self)
                }
                if byte == 0x0A || byte == 0x0D {
                    value.append(0x0A)
                    stepOverLineEnd()
                } else {
                    value.append(byte)
                    index += 1
                }
            }
            throw Fault(line: begin, sentence: "A quotation mark is opened here and never closed.")
        }
    }
}
