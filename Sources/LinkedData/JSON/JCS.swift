/// JSON Canonicalization Scheme, RFC 8785.
public enum JCS {
    /// A number that the canonical form would change.
    public struct PrecisionLoss: Error, Sendable, Equatable, CustomStringConvertible {
        /// The number as written.
        public let number: String

        /// One sentence.
        public var description: String {
            "The number \(number) cannot be kept exactly in canonical JSON; write it as a string."
        }
    }

    /// The canonical bytes: no blanks, names sorted by UTF-16 code units, numbers as ECMAScript writes them.
    ///
    /// O(n log n) in the members of the largest object.
    ///
    /// - Throws: ``PrecisionLoss`` for a number beyond the range of a double, and for an integer that a double
    ///   would round to another one (RFC 8785 §3.1 and RFC 7493 §2.2 ask for numbers that doubles can hold).
    public static func canonicalize(_ value: JSONValue) throws(PrecisionLoss) -> [UInt8] {
        var output: [UInt8] = []
        try write(value, into: &output)
        return output
    }

    private static func write(_ value: JSONValue, into output: inout [UInt8]) throws(PrecisionLoss) {
        switch value {
        case .null: output += "null".utf8
        case .bool(let flag): output += (flag ? "true" : "false").utf8
        case .number(let number): output += try text(of: number).utf8
        case .string(let text): JSONText.append(text, to: &output)
        case .array(let elements):
            output.append(UInt8(ascii: "["))
            for (position, element) in elements.enumerated() {
                if position > 0 { output.append(UInt8(ascii: ",")) }
                try write(element, into: &output)
            }
            output.append(UInt8(ascii: "]"))
        case .object(let object):
            output.append(UInt8(ascii: "{"))
            for (position, member) in object.members.sorted(by: { precedes($0.name, $1.name) }).enumerated() {
                if position > 0 { output.append(UInt8(ascii: ",")) }
                JSONText.append(member.name, to: &output)
                output.append(UInt8(ascii: ":"))
                try write(member.value, into: &output)
            }
            output.append(UInt8(ascii: "}"))
        }
    }

    /// RFC 8785 §3.2.3: names are compared as UTF-16, which differs from UTF-8 order beyond the basic plane.
    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf16.lexicographicallyPrecedes(right.utf16)
    }

    /// A number in canonical form.
    static func text(of number: JSONNumber) throws(PrecisionLoss) -> String {
        let value = number.double
        guard let text = ECMAScriptNumber.text(of: value) else { throw PrecisionLoss(number: number.text) }
        let isUnsafe = value.magnitude > 9_007_199_254_740_991 && number.isIntegerLiteral
        guard !isUnsafe || text == number.text else { throw PrecisionLoss(number: number.text) }
        return text
    }
}
