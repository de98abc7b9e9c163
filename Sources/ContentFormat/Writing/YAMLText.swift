/// One text in YAML.
enum YAMLText {
    /// Columns after which a long text goes on in the next line.
    private static let width = 100

    /// A text after its key or hyphen; the lines of a block stand at the indent.
    static func scalar(_ text: String, indent: Int) -> String {
        if text.contains("\n") { return literal(text, indent: indent) ?? quoted(text) }
        if text.utf8.count + indent > width { return folded(text, indent: indent) ?? quoted(text) }
        return inline(text)
    }

    /// A text within its line.
    static func inline(_ text: String) -> String {
        isPlain(text) ? text : quoted(text)
    }

    /// The lines as they are. The reader drops the line break at the end of a block, so one is added here.
    private static func literal(_ text: String, indent: Int) -> String? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.first, let last = lines.last, isBlockStart(first), !isBlank(last),
            text.unicodeScalars.allSatisfy({ $0 == "\n" || isPrintable($0) }),
            !lines.contains(where: { $0.first == "\t" || (isBlank($0) && !$0.isEmpty) })
        else { return nil }
        let margin = String(repeating: " ", count: indent)
        return "|" + lines.map { $0.isEmpty ? "\n" : "\n" + margin + $0 }.joined()
    }

    /// One long line, broken at single spaces between words.
    private static func folded(_ text: String, indent: Int) -> String? {
        guard isBlockStart(Substring(text)), text.last != " ", text.unicodeScalars.allSatisfy(isPrintable),
            !text.contains("  "), !text.contains("\t")
        else { return nil }
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, indent + line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " " + word
        }
        lines.append(line)
        return ">" + lines.map { "\n" + margin + $0 }.joined()
    }

    /// A block's first line fixes its indent, so it must begin with neither a blank nor nothing.
    private static func isBlockStart(_ line: Substring) -> Bool {
        guard let first = line.first else { return false }
        return first != " " && first != "\t"
    }

    private static func isBlank(_ line: Substring) -> Bool {
        line.allSatisfy { $0 == " " || $0 == "\t" }
    }

    private static func quoted(_ text: String) -> String {
        var output = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\t": output += "\\t"
            case let scalar where isPrintable(scalar): output.unicodeScalars.append(scalar)
            default: output += "\\U" + padded(String(scalar.value, radix: 16))
            }
        }
        return output + "\""
    }

    private static func padded(_ digits: String) -> String {
        String(repeating: "0", count: 8 - digits.count) + digits
    }

    /// Characters that stand for themselves in YAML 1.1 and do not break lines.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    /// Whether the text needs no quotes, for any reader of YAML: it begins with a letter, is no word with another
    /// meaning, and holds nothing that ends it.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, text.last != " ",
            Reading.misreading(of: text) == nil, text.unicodeScalars.allSatisfy(isPrintable)
        else { return false }
        let isNumberWord = ["nan", "inf"].contains(text.lowercased())
        return !isNumberWord && !text.contains(": ") && !text.contains(" #") && text.last != ":"
    }
}
