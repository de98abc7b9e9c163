/// Splits an XML 1.0 document into tags, text and the rest, by position in its bytes.
///
/// Small and strict on purpose: UTF-8 only, no entities of the document's own, nothing is ever loaded. Every byte is
/// looked at a fixed number of times.
struct XMLScanner {
    /// A piece of the document.
    enum Token {
        case startTag(StartTag)
        /// An end tag: its name.
        case endTag(name: Range<Int>)
        /// Character data up to the next markup, references not yet resolved.
        case text
        /// A CDATA section: what stands between its brackets.
        case cdata(Range<Int>)
        /// A comment or processing instruction.
        case ignored
        /// A document type declaration without declarations of its own.
        case documentType
    }

    /// A start tag: only names and values, by position.
    struct StartTag {
        var name: Range<Int>
        var attributes: [(name: Range<Int>, value: Range<Int>)] = []
        /// Whether it closes itself: `<svg/>`.
        var isEmpty = false
    }

    /// More attributes than this on one element is refused.
    static let maximumAttributes = 10_000

    let bytes: [UInt8]
    private(set) var position: Int

    /// A scanner at the first byte after a byte order mark.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = bytes.starts(with: XMLText.byteOrderMark) ? XMLText.byteOrderMark.count : 0
    }

    var isAtEnd: Bool { position == bytes.count }

    /// The next token and where it stands, or `nil` at the end.
    mutating func next() throws(SVGFault) -> (token: Token, range: Range<Int>)? {
        guard !isAtEnd else { return nil }
        let start = position
        let token = try token()
        return (token, start..<position)
    }

    private mutating func token() throws(SVGFault) -> Token {
        guard bytes[position] == UInt8(ascii: "<") else {
            let start = position
            skip { $0 != UInt8(ascii: "<") }
            // XML 1.0 §2.4: the end of a CDATA section cannot stand in text.
            guard !Self.holdsSectionEnd(bytes[start..<position]) else { throw .malformedMarkup }
            return .text
        }
        if accept("<!--") { return try comment() }
        if accept("<![CDATA[") { return .cdata(try through("]]>")) }
        if accept("<!DOCTYPE") { return try documentType() }
        if accept("<!") { throw .malformedMarkup }
        if accept("<?") { return try instruction() }
        if accept("</") { return try endTag() }
        position += 1
        return .startTag(try startTag())
    }

    private static func holdsSectionEnd(_ text: ArraySlice<UInt8>) -> Bool {
        zip(text, zip(text.dropFirst(), text.dropFirst(2))).contains { first, rest in
            first == UInt8(ascii: "]") && rest.0 == UInt8(ascii: "]") && rest.1 == UInt8(ascii: ">")
        }
    }

    private mutating func comment() throws(SVGFault) -> Token {
        _ = try through("--")
        try expect(">", or: .malformedMarkup)
        return .ignored
    }

    private mutating func instruction() throws(SVGFault) -> Token {
        let start = position - 2
        let target = try name(or: .malformedMarkup)
        guard bytes[target].elementsEqual("xml".utf8) else {
            _ = try through("?>")
            return .ignored
        }
        // The declaration stands at the very beginning or nowhere.
        guard start == (bytes.starts(with: XMLText.byteOrderMark) ? XMLText.byteOrderMark.count : 0) else {
            throw .malformedMarkup
        }
        try declaration()
        return .ignored
    }

    /// The rest of the XML declaration: version, then perhaps encoding and standalone (XML 1.0 §2.8).
    private mutating func declaration() throws(SVGFault) {
        var allowed = ["version", "encoding", "standalone"][...]
        var encoding: String?
        skipBlanks()
        while !accept("?>") {
            let (name, value) = try attribute()
            let label = String(decoding: bytes[name], as: UTF8.self)
            guard let place = allowed.firstIndex(of: label), allowed.count < 3 || place == 0 else {
                throw .malformedMarkup
            }
            allowed = allowed[(place + 1)...]
            if label == "encoding" { encoding = String(decoding: bytes[value], as: UTF8.self) }
            skipBlanks()
        }
        guard allowed.count < 3 else { throw .malformedMarkup }
        if let encoding, encoding.lowercased() != "utf-8" { throw .notUTF8 }
    }

    private mutating func documentType() throws(SVGFault) -> Token {
        while let byte = peek() {
            position += 1
            switch byte {
            case UInt8(ascii: ">"): return .documentType
            case UInt8(ascii: "["): throw .ownDeclarations
            case UInt8(ascii: "<"): throw .malformedMarkup
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                skip { $0 != byte }
                guard peek() == byte else { throw .truncated }
                position += 1
            default: break
            }
        }
        throw .truncated
    }

    private mutating func endTag() throws(SVGFault) -> Token {
        let name = try name(or: .malformedTag)
        skipBlanks()
        try expect(">", or: .malformedTag)
        return .endTag(name: name)
    }

    private mutating func startTag() throws(SVGFault) -> StartTag {
        var tag = StartTag(name: try name(or: .malformedTag))
        var seen: Set<ArraySlice<UInt8>> = []
        while true {
            let before = position
            skipBlanks()
            if accept(">") { return tag }
            if accept("/") {
                try expect(">", or: .malformedTag)
                tag.isEmpty = true
                return tag
            }
            guard !isAtEnd else { throw .truncated }
            guard position > before else { throw .malformedTag }
            let attribute = try attribute()
            guard seen.insert(bytes[attribute.name]).inserted else { throw .duplicateAttribute }
            guard seen.count <= Self.maximumAttributes else { throw .tooManyAttributes }
            tag.attributes.append(attribute)
        }
    }

    private mutating func attribute() throws(SVGFault) -> (name: Range<Int>, value: Range<Int>) {
        let name = try name(or: .malformedTag)
        skipBlanks()
        try expect("=", or: .malformedTag)
        skipBlanks()
        guard let quote = peek() else { throw .truncated }
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw .malformedTag }
        position += 1
        let start = position
        skip { $0 != quote && $0 != UInt8(ascii: "<") }
        let value = start..<position
        guard let end = peek() else { throw .truncated }
        guard end == quote else { throw .malformedTag }
        position += 1
        return (name, value)
    }
}

extension XMLScanner {
    /// The name of the next tag, when only markup other than tags stands before it.
    mutating func upcomingTagName() throws(SVGFault) -> Range<Int>? {
        skipBlanks()
        while peek() == UInt8(ascii: "<") {
            if position + 1 < bytes.count, XMLText.startsName(bytes[position + 1]) {
                position += 1
                return try name(or: .malformedTag)
            }
            _ = try token()
            skipBlanks()
        }
        return nil
    }

    /// A name; its characters beyond ASCII are taken as they are.
    mutating func name(or fault: SVGFault) throws(SVGFault) -> Range<Int> {
        let start = position
        guard let first = peek() else { throw .truncated }
        guard XMLText.startsName(first) else { throw fault }
        skip(XMLText.continuesName)
        return start..<position
    }

    mutating func skipBlanks() {
        skip(XMLText.isBlank)
    }

    private func peek() -> UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    private mutating func skip(_ passes: (UInt8) -> Bool) {
        while position < bytes.count, passes(bytes[position]) { position += 1 }
    }

    private mutating func accept(_ text: StaticString) -> Bool {
        guard isNext(text) else { return false }
        position += text.utf8CodeUnitCount
        return true
    }

    private mutating func expect(_ text: StaticString, or fault: SVGFault) throws(SVGFault) {
        guard !accept(text) else { return }
        throw isAtEnd ? .truncated : fault
    }

    private func isNext(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard bytes.count - position >= count else { return false }
        return text.withUTF8Buffer { bytes[position..<position + count].elementsEqual($0) }
    }

    /// Moves past the next occurrence of a text; the range is what stood before it.
    private mutating func through(_ text: StaticString) throws(SVGFault) -> Range<Int> {
        let start = position
        while !isAtEnd {
            if isNext(text) {
                defer { position += text.utf8CodeUnitCount }
                return start..<position
            }
            position += 1
        }
        throw .truncated
    }
}
