/// Writes JSON text: members in their own order, numbers as written.
public struct JSONWriter: Sendable {
    /// Whether to break lines and indent by two spaces.
    public var isPretty: Bool

    /// A writer; compact unless told otherwise.
    public init(isPretty: Bool = false) {
        self.isPretty = isPretty
    }

    /// The value as UTF-8 JSON. Linear in its size.
    public func bytes(of value: JSONValue) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(2048)
        write(value, indent: 0, into: &output)
        return output
    }

    /// The value as JSON text.
    public func text(of value: JSONValue) -> String {
        String(decoding: bytes(of: value), as: UTF8.self)
    }

    private func write(_ value: JSONValue, indent: Int, into output: inout [UInt8]) {
        switch value {
        case .null: output += "null".utf8
        case .bool(let flag): output += (flag ? "true" : "false").utf8
        case .number(let number): output += number.text.utf8
        case .string(let text): JSONText.append(text, to: &output)
        case .array(let elements):
            if !isPretty {
                output.append(UInt8(ascii: "["))
                for (position, element) in elements.enumerated() {
                    if position > 0 { output.append(UInt8(ascii: ",")) }
                    write(element, indent: 0, into: &output)
                }
                output.append(UInt8(ascii: "]"))
                return
            }
            writeItems(elements, brackets: ("[", "]"), indent: indent, into: &output) { element, output in
                write(element, indent: indent + 1, into: &output)
            }
        case .object(let object):
            if !isPretty {
                output.append(UInt8(ascii: "{"))
                var isFirst = true
                for member in object.members {
                    if !isFirst { output.append(UInt8(ascii: ",")) }
                    isFirst = false
                    JSONText.append(member.name, to: &output)
                    output.append(UInt8(ascii: ":"))
                    write(member.value, indent: 0, into: &output)
                }
                output.append(UInt8(ascii: "}"))
                return
            }
            writeItems(object.members, brackets: ("{", "}"), indent: indent, into: &output) { member, output in
                JSONText.append(member.name, to: &output)
                output.append(UInt8(ascii: ":"))
                if isPretty { output.append(UInt8(ascii: " ")) }
                write(member.value, indent: indent + 1, into: &output)
            }
        }
    }

    private func writeItems<Item>(
        _ items: [Item],
        brackets: (open: String, close: String),
        indent: Int,
        into output: inout [UInt8],
        write: (Item, inout [UInt8]) -> Void
    ) {
        output += brackets.open.utf8
        for (position, item) in items.enumerated() {
            if position > 0 { output.append(UInt8(ascii: ",")) }
            breakLine(indent + 1, into: &output)
            write(item, &output)
        }
        if !items.isEmpty { breakLine(indent, into: &output) }
        output += brackets.close.utf8
    }

    private func breakLine(_ indent: Int, into output: inout [UInt8]) {
        guard isPretty else { return }
        output.append(UInt8(ascii: "\n"))
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * 2))
    }
}

/// JSON string escapes in the one form of RFC 8785 §3.2.2.2.
enum JSONText {
    private static let escaped = ASCIISet(Array(0..<0x20) + Array("\"\\".utf8))

    static func append(_ text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        output.append(text, escaping: escaped) { byte, output in
            switch byte {
            case UInt8(ascii: "\""): output += "\\\"".utf8
            case UInt8(ascii: "\\"): output += "\\\\".utf8
            case 0x08: output += "\\b".utf8
            case 0x09: output += "\\t".utf8
            case 0x0A: output += "\\n".utf8
            case 0x0C: output += "\\f".utf8
            case 0x0D: output += "\\r".utf8
            default: output += "\\u00".utf8 + Hexadecimal.bytes(of: [byte])
            }
        }
        output.append(UInt8(ascii: "\""))
    }
}
