/// What one line begins.
enum MarkdownLine {
    struct Item {
        /// `nil` for a bullet.
        let number: Int?
        /// Blanks before the marker.
        let indentation: Int
        /// Blanks and marker before the text.
        let contentOffset: Int
        let text: ArraySlice<UInt8>
    }

    case blank
    case rule
    case heading(level: Int, text: ArraySlice<UInt8>)
    case fence
    case quotation(ArraySlice<UInt8>)
    case item(Item)
    case text

    init(_ line: ArraySlice<UInt8>, depth: Int) {
        let body = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        guard let first = body.first else {
            self = .blank
            return
        }
        let canNest = depth < Markdown.maximumDepth
        switch first {
        case UInt8(ascii: "#"): self = Self.heading(body) ?? .text
        case UInt8(ascii: "`") where Self.isFence(line): self = .fence
        case UInt8(ascii: ">") where canNest:
            let inner = body.dropFirst()
            self = .quotation(inner.first == UInt8(ascii: " ") ? inner.dropFirst() : inner)
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "_"):
            self = Self.isRule(body) ? .rule : Self.bullet(body, in: line, canNest: canNest) ?? .text
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self = Self.numbered(body, in: line, canNest: canNest) ?? .text
        default: self = .text
        }
    }

    /// Whether the line is part of a paragraph. A number other than 1 at the beginning of a broken line is part of its
    /// sentence.
    func goesOn(isFirst: Bool) -> Bool {
        switch self {
        case .text: true
        case .item(let item): !isFirst && (item.number ?? 1) != 1
        default: false
        }
    }

    static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
        line.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }

    static func indentation(of line: ArraySlice<UInt8>) -> Int {
        line.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
    }

    static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        let body = line.drop { $0 == UInt8(ascii: " ") }
        return body.prefix { $0 == UInt8(ascii: "`") }.count >= 3
            && !body.drop { $0 == UInt8(ascii: "`") }.contains(UInt8(ascii: "`"))
    }

    private static func heading(_ body: ArraySlice<UInt8>) -> MarkdownLine? {
        let level = body.prefix { $0 == UInt8(ascii: "#") }.count
        let rest = body.dropFirst(level)
        guard level <= 6, rest.first == UInt8(ascii: " ") else { return nil }
        return .heading(level: level, text: rest.drop { $0 == UInt8(ascii: " ") })
    }

    private static func isRule(_ body: ArraySlice<UInt8>) -> Bool {
        guard let mark = body.first, mark != UInt8(ascii: "+") else { return false }
        return body.allSatisfy { $0 == mark || $0 == UInt8(ascii: " ") } && body.count { $0 == mark } >= 3
    }

    private static func bullet(_ body: ArraySlice<UInt8>, in line: ArraySlice<UInt8>, canNest: Bool) -> MarkdownLine? {
        guard canNest, body.first != UInt8(ascii: "_"), body.dropFirst().first == UInt8(ascii: " ") else { return nil }
        return item(number: nil, marker: 1, body, in: line)
    }

    private static func numbered(_ body: ArraySlice<UInt8>, in line: ArraySlice<UInt8>, canNest: Bool) -> MarkdownLine?
    {
        let digits = body.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let rest = body.dropFirst(digits.count)
        guard canNest, digits.count <= 4, rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")"),
            rest.dropFirst().first == UInt8(ascii: " "), let number = Int(String(decoding: digits, as: UTF8.self))
        else { return nil }
        return item(number: number, marker: digits.count + 1, body, in: line)
    }

    private static func item(
        number: Int?,
        marker: Int,
        _ body: ArraySlice<UInt8>,
        in line: ArraySlice<UInt8>
    ) -> MarkdownLine {
        let indentation = line.count - body.count
        return .item(
            Item(
                number: number,
                indentation: indentation,
                contentOffset: indentation + marker + 1,
                text: body.dropFirst(marker + 1)
            )
        )
    }
}
