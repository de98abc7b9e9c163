/// Bold, italic, code and links inside of one block, in one pass. Marks without a partner are shown as typed.
struct MarkdownInline {
    private struct Mark {
        let byte: UInt8
        /// 1 for italic, 2 for bold.
        let size: Int
        /// Where in `pieces` the opening tag goes, should it find its partner.
        let piece: Int
    }

    private struct Bracket {
        let piece: Int
        /// How many marks were open where the bracket stands.
        let marks: Int
    }

    private let text: [UInt8]
    private var position = 0
    private var pieces: [[UInt8]] = []
    private var plain: [UInt8] = []
    private var marks: [Mark] = []
    /// Where in `marks` those of a byte are, so that nobody searches for them.
    private var open: [UInt8: [Int]] = [:]
    private var brackets: [Bracket] = []
    private let nextTicks: [Int: Int]

    /// Appends a text with its markup.
    static func write(_ text: [UInt8], to output: inout [UInt8]) {
        var inline = MarkdownInline(text: text)
        inline.read()
        for piece in inline.pieces { output += piece }
    }

    private init(text: [UInt8]) {
        self.text = text
        nextTicks = Self.partners(ofTicksIn: text)
    }

    private mutating func read() {
        while position < text.count {
            let byte = text[position]
            switch byte {
            case UInt8(ascii: "\\"): readEscape()
            case UInt8(ascii: "`"): readCode()
            case UInt8(ascii: "*"), UInt8(ascii: "_"): readMarks(byte)
            case UInt8(ascii: "["): readOpeningBracket()
            case UInt8(ascii: "]"): readClosingBracket()
            case UInt8(ascii: "<"): readAddress()
            case UInt8(ascii: "\n"): readLineEnd()
            default: keep(byte)
            }
        }
        flush()
    }

    private mutating func keep(_ byte: UInt8) {
        SafeHTML.append(byte, to: &plain)
        position += 1
    }

    private mutating func flush() {
        guard !plain.isEmpty else { return }
        pieces.append(plain)
        plain = []
    }

    private mutating func add(_ markup: some Sequence<UInt8>) {
        flush()
        pieces.append(Array(markup))
    }

    private mutating func readEscape() {
        guard position + 1 < text.count, Self.isPunctuation(text[position + 1]) else {
            if position + 1 < text.count, text[position + 1] == UInt8(ascii: "\n") {
                add("<br>".utf8)
                position += 1
                return
            }
            return keep(text[position])
        }
        position += 1
        keep(text[position])
    }

    private mutating func readLineEnd() {
        if plain.last == UInt8(ascii: " "), plain.dropLast().last == UInt8(ascii: " ") {
            while plain.last == UInt8(ascii: " ") { plain.removeLast() }
            add("<br>".utf8)
        }
        keep(UInt8(ascii: "\n"))
    }

    private mutating func readCode() {
        let length = text[position...].prefix { $0 == UInt8(ascii: "`") }.count
        guard let end = nextTicks[position] else {
            for _ in 0..<length { keep(UInt8(ascii: "`")) }
            return
        }
        add("<code>".utf8)
        for byte in text[(position + length)..<end] {
            SafeHTML.append(byte == UInt8(ascii: "\n") ? UInt8(ascii: " ") : byte, to: &plain)
        }
        add("</code>".utf8)
        position = end + length
    }

    /// For the start of each run of backticks the start of the next run as long.
    private static func partners(ofTicksIn text: [UInt8]) -> [Int: Int] {
        var last: [Int: Int] = [:]
        var partners: [Int: Int] = [:]
        var end = text.count
        while end > 0 {
            guard text[end - 1] == UInt8(ascii: "`") else {
                end -= 1
                continue
            }
            var start = end - 1
            while start > 0, text[start - 1] == UInt8(ascii: "`") { start -= 1 }
            partners[start] = last[end - start]
            last[end - start] = start
            end = start
        }
        return partners
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}

// MARK: Bold and italic

extension MarkdownInline {
    private mutating func readMarks(_ byte: UInt8) {
        let length = text[position...].prefix { $0 == byte }.count
        let before = position > 0 ? text[position - 1] : UInt8(ascii: " ")
        let after = position + length < text.count ? text[position + length] : UInt8(ascii: " ")
        let isUnderscore = byte == UInt8(ascii: "_")
        let canOpen = !Self.isBlank(after) && !(isUnderscore && Self.isWord(before))
        let canClose = !Self.isBlank(before) && !(isUnderscore && Self.isWord(after))
        var rest = length
        if length <= 3 {
            if canClose {
                while rest > 0, let size = close(byte, atMost: rest) { rest -= size }
            }
            if canOpen {
                if rest >= 2 {
                    open(byte, size: 2)
                    rest -= 2
                }
                if rest == 1 {
                    open(byte, size: 1)
                    rest -= 1
                }
            }
        }
        position += length - rest
        for _ in 0..<rest { keep(byte) }
    }

    private mutating func open(_ byte: UInt8, size: Int) {
        add(repeatElement(byte, count: size))
        marks.append(Mark(byte: byte, size: size, piece: pieces.count - 1))
        open[byte, default: []].append(marks.count - 1)
    }

    /// Closes the latest open mark of the byte and tells its size; `nil` when there is none that fits.
    private mutating func close(_ byte: UInt8, atMost length: Int) -> Int? {
        guard let index = open[byte]?.last, marks[index].size <= length else { return nil }
        let mark = marks[index]
        // Nothing between the marks: they mean themselves.
        guard mark.piece < pieces.count - 1 || !plain.isEmpty else { return nil }
        dropMarks(to: index)
        while let bracket = brackets.last, bracket.marks > index { brackets.removeLast() }
        let tag = mark.size == 2 ? "strong" : "em"
        pieces[mark.piece] = Array("<\(tag)>".utf8)
        add("</\(tag)>".utf8)
        return mark.size
    }

    /// Forgets open marks; they stay as typed.
    private mutating func dropMarks(to count: Int) {
        while marks.count > count {
            let mark = marks.removeLast()
            open[mark.byte]?.removeLast()
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        !isBlank(byte) && !isPunctuation(byte)
    }
}

// MARK: Links

extension MarkdownInline {
    private mutating func readOpeningBracket() {
        let isImage = position > 0 && text[position - 1] == UInt8(ascii: "!")
        guard !isImage else { return keep(text[position]) }
        add([UInt8(ascii: "[")])
        brackets.append(Bracket(piece: pieces.count - 1, marks: marks.count))
        position += 1
    }

    private mutating func readClosingBracket() {
        guard let bracket = brackets.popLast() else { return keep(text[position]) }
        guard position + 1 < text.count, text[position + 1] == UInt8(ascii: "("),
            let (link, end) = MarkdownLink.destination(in: text, from: position + 2),
            bracket.piece < pieces.count - 1 || !plain.isEmpty
        else { return keep(text[position]) }
        dropMarks(to: bracket.marks)
        pieces[bracket.piece] = Array(link.openingTag)
        add("</a>".utf8)
        // A link holds no other link.
        brackets = []
        position = end
    }

    private mutating func readAddress() {
        guard brackets.isEmpty, let (link, end) = MarkdownLink.address(in: text, from: position + 1) else {
            return keep(text[position])
        }
        add(link.openingTag)
        for byte in link.address { SafeHTML.append(byte, to: &plain) }
        add("</a>".utf8)
        position = end
    }
}
