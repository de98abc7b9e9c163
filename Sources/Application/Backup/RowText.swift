internal import Storage

/// Rows of a table as lines of text: a JSON array each, of texts, whole numbers and null. The first line of a file has
/// the names of the columns.
enum RowText {
    /// A row as a line, with its end.
    static func line(_ values: [SQLValue]) -> [UInt8] {
        var line: [UInt8] = [UInt8(ascii: "[")]
        for (index, value) in values.enumerated() {
            if index > 0 { line.append(UInt8(ascii: ",")) }
            switch value {
            case .null: line += Array("null".utf8)
            case .integer(let number): line += Array(String(number).utf8)
            case .text(let text): append(text, to: &line)
            }
        }
        line += [UInt8(ascii: "]"), UInt8(ascii: "\n")]
        return line
    }

    /// The values of a line without its end, or `nil` when it is not one that ``line(_:)`` makes.
    static func values(_ line: [UInt8]) -> [SQLValue]? {
        var reader = RowReader(line)
        return reader.values()
    }

    private static func append(_ text: String, to line: inout [UInt8]) {
        line.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): line += [UInt8(ascii: "\\"), byte]
            case 0x0A: line += Array("\\n".utf8)
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                line += Array(("\\u00" + (byte < 16 ? "0" : "") + digits).utf8)
            default: line.append(byte)
            }
        }
        line.append(UInt8(ascii: "\""))
    }
}

/// Reads one line, strictly.
private struct RowReader {
    private let line: [UInt8]
    private var position = 0

    init(_ line: [UInt8]) {
        self.line = line
    }

    mutating func values() -> [SQLValue]? {
        guard take("[") else { return nil }
        var values: [SQLValue] = []
        while true {
            guard let value = value() else { return nil }
            values.append(value)
            if take(",") { continue }
            guard take("]"), position == line.count else { return nil }
            return values
        }
    }

    private mutating func value() -> SQLValue? {
        if take("\"") { return text().map(SQLValue.text) }
        if line[position...].starts(with: "null".utf8) {
            position += 4
            return .null
        }
        let digits = line[position...].prefix { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }
        position += digits.count
        return Int64(String(decoding: digits, as: UTF8.self)).map(SQLValue.integer)
    }

    private mutating func text() -> String? {
        var bytes: [UInt8] = []
        while position < line.count {
            let stretch = line[position...].prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
            bytes += stretch
            position += stretch.count
            if take("\"") { return String(validating: bytes, as: UTF8.self) }
            guard take("\\"), let byte = escaped() else { return nil }
            bytes.append(byte)
        }
        return nil
    }

    private mutating func escaped() -> UInt8? {
        if take("\"") { return UInt8(ascii: "\"") }
        if take("\\") { return UInt8(ascii: "\\") }
        if take("n") { return 0x0A }
        guard take("u"), position + 4 <= line.count else { return nil }
        let digits = String(decoding: line[position..<position + 4], as: UTF8.self)
        position += 4
        return UInt8(digits, radix: 16).flatMap { $0 < 0x20 ? $0 : nil }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < line.count, line[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }
}
