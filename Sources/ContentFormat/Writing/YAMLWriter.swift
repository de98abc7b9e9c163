internal import LinkedData

/// Writes YAML that people like to read: blocks instead of brackets, long texts in lines, quotes only where YAML would
/// misread a word. What is written reads back to the same value.
struct YAMLWriter {
    private var output = ""

    /// The value as a YAML document.
    static func text(of value: JSONObject) -> String {
        var writer = YAMLWriter()
        for member in value { writer.write(member, indent: 0, isTop: true) }
        return writer.output
    }

    private mutating func write(_ member: JSONObject.Member, indent: Int, isTop: Bool = false) {
        let isBlock = member.value.isBlock
        // A blank line before the large parts of a title.
        if isTop, isBlock { output += "\n" }
        output += blanks(indent) + YAMLText.inline(member.name) + ":"
        write(member.value, indent: indent)
    }

    /// What follows after a key and its colon.
    private mutating func write(_ value: JSONValue, indent: Int) {
        switch value {
        case .object(let object) where !object.isEmpty:
            output += "\n"
            for member in object { write(member, indent: indent + 2) }
        case .array(let elements) where !elements.isEmpty:
            output += "\n"
            for element in elements { writeEntry(element, indent: indent + 2) }
        default: output += " " + scalar(value, indent: indent + 2) + "\n"
        }
    }

    private mutating func writeEntry(_ value: JSONValue, indent: Int) {
        guard case .object(let object) = value, let first = object.members.first else {
            output += blanks(indent) + "- " + scalar(value, indent: indent + 2) + "\n"
            return
        }
        output += blanks(indent) + "- " + YAMLText.inline(first.name) + ":"
        write(first.value, indent: indent + 2)
        for member in object.members.dropFirst() { write(member, indent: indent + 2) }
    }

    private func scalar(_ value: JSONValue, indent: Int) -> String {
        switch value {
        case .string(let text): YAMLText.scalar(text, indent: indent)
        case .number(let number): number.text
        case .bool(let flag): flag ? "true" : "false"
        case .null: "null"
        case .array: "[]"
        case .object: "{}"
        }
    }

    private func blanks(_ count: Int) -> String {
        String(repeating: " ", count: count)
    }
}

extension JSONValue {
    fileprivate var isBlock: Bool {
        switch self {
        case .array, .object: true
        default: false
        }
    }
}
