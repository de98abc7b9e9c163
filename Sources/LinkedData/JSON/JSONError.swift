/// Why some bytes are not the JSON that a signature can rest on, and where.
public struct JSONError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong.
    public enum Reason: Sendable, Equatable {
        /// The text ends before the value does.
        case unexpectedEnd
        /// A byte that cannot stand here.
        case unexpectedByte(UInt8)
        /// Something follows after the value.
        case trailingContent
        /// Two members of one object have the same name (RFC 8785 §3.1, RFC 7493 §2.3).
        case duplicateName(String)
        /// Bytes that are not UTF-8.
        case invalidUTF8
        /// A backslash followed by something JSON does not know.
        case invalidEscape
        /// Half of a surrogate pair (RFC 7493 §2.1).
        case loneSurrogate
        /// A control character that must be escaped.
        case controlCharacter
        /// A number with a leading zero, a missing digit or the like.
        case invalidNumber
        /// Arrays and objects nested deeper than the limit.
        case tooDeep(limit: Int)
        /// More bytes than the limit.
        case tooLarge(limit: Int)
        /// More values than the limit.
        case tooManyValues(limit: Int)
    }

    /// What is wrong.
    public let reason: Reason
    /// The line, from 1.
    public let line: Int
    /// The column in characters (Unicode scalars) of that line, from 1.
    public let column: Int

    init(_ reason: Reason, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        self.reason = reason
        var line = 1
        var column = 1
        for byte in bytes.prefix(offset) {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        self.line = line
        self.column = column
    }

    /// One sentence with the place.
    public var description: String {
        "Line \(line), column \(column): \(sentence)"
    }

    private var sentence: String {
        switch reason {
        case .unexpectedEnd: "the text ends in the middle of a value."
        case .unexpectedByte(let byte): "unexpected \(Self.name(of: byte))."
        case .trailingContent: "something follows after the end of the value."
        case .duplicateName(let name): "the name \"\(name)\" stands twice in one object."
        case .invalidUTF8: "the bytes are not UTF-8 text."
        case .invalidEscape: "a backslash is followed by something JSON does not know."
        case .loneSurrogate: "half of a surrogate pair stands alone."
        case .controlCharacter: "a control character must be written as an escape."
        case .invalidNumber: "this is not a JSON number."
        case .tooDeep(let limit): "values are nested more than \(limit) deep."
        case .tooManyValues(let limit): "there are more than \(limit) values."
        case .tooLarge(let limit): "the text is longer than \(limit) bytes."
        }
    }

    private static func name(of byte: UInt8) -> String {
        if (0x21...0x7E).contains(byte) { return "character '\(Character(UnicodeScalar(byte)))'" }
        return "byte 0x" + String(byte, radix: 16, uppercase: true)
    }
}
