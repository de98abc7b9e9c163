/// Reads the N-Quads grammar (RDF 1.1 N-Quads §4), statement by statement.
struct NQuadsParser {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var line = 1

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func dataset(maximumStatements: Int) throws(NQuadsError) -> Dataset {
        var dataset = Dataset()
        var statementsLeft = maximumStatements
        while true {
            skipBlanks()
            guard let byte = peek else { return dataset }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                newLine()
            } else if byte == UInt8(ascii: "#") {
                skipComment()
            } else {
                statementsLeft -= 1
                guard statementsLeft >= 0 else { throw failure("there are more than \(maximumStatements) statements") }
                dataset.insert(try statement())
            }
        }
    }

    private mutating func statement() throws(NQuadsError) -> Quad {
        let subject = try resource("the subject")
        skipBlanks()
        guard peek == UInt8(ascii: "<") else { throw failure("the predicate must be an IRI in angle brackets") }
        let predicate = Term.iri(try iri())
        skipBlanks()
        let object = peek == UInt8(ascii: "\"") ? Term.literal(try literal()) : try resource("the object")
        skipBlanks()
        let graph = peek == UInt8(ascii: ".") ? nil : try resource("the graph name")
        skipBlanks()
        guard peek == UInt8(ascii: ".") else { throw failure("a statement must end with a period") }
        position += 1
        skipBlanks()
        if peek == UInt8(ascii: "#") { skipComment() }
        guard peek == nil || peek == UInt8(ascii: "\n") || peek == UInt8(ascii: "\r") else {
            throw failure("only one statement may stand in a line")
        }
        return Quad(subject, predicate, object, graph: graph)
    }

    private mutating func resource(_ place: String) throws(NQuadsError) -> Term {
        switch peek {
        case UInt8(ascii: "<"): return .iri(try iri())
        case UInt8(ascii: "_"): return .blank(try label())
        default: throw failure("\(place) must be an IRI in angle brackets or a blank node")
        }
    }

    private mutating func iri() throws(NQuadsError) -> String {
        position += 1
        let text = try text(until: UInt8(ascii: ">"), isIRI: true)
        guard IRI.hasScheme(text) else { throw failure("an IRI must be absolute") }
        guard IRI.isWellFormed(text) else { throw failure("an IRI has a character that it may not have") }
        return text
    }

    private mutating func literal() throws(NQuadsError) -> Literal {
        position += 1
        let lexical = try text(until: UInt8(ascii: "\""), isIRI: false)
        if peek == UInt8(ascii: "@") {
            position += 1
            let start = position
            while let byte = peek, LanguageTag.isByte(byte) { position += 1 }
            let tag = String(decoding: bytes[start..<position], as: UTF8.self)
            guard LanguageTag.isWellFormed(tag) else { throw failure("a language tag is not well formed") }
            return Literal(lexical, language: tag)
        }
        guard peek == UInt8(ascii: "^") else { return Literal(lexical) }
        position += 1
        guard peek == UInt8(ascii: "^") else { throw failure("a datatype stands behind two carets") }
        position += 1
        guard peek == UInt8(ascii: "<") else { throw failure("a datatype must be an IRI in angle brackets") }
        return Literal(lexical, datatype: try iri())
    }

    /// Blank node label: letters, digits, `_`, `:`, beyond the first also `-` and dots inside (grammar rule 141s).
    private mutating func label() throws(NQuadsError) -> String {
        position += 1
        guard peek == UInt8(ascii: ":") else { throw failure("a blank node begins with _:") }
        position += 1
        let start = position
        while let byte = peek, Self.isLabelByte(byte) {
            guard let length = UTF8Sequence.length(in: bytes, at: position) else {
                throw failure("the bytes are not UTF-8 text")
            }
            position += length
        }
        while position > start, bytes[position - 1] == UInt8(ascii: ".") { position -= 1 }
        let first = position > start ? bytes[start] : UInt8(ascii: "-")
        guard first != UInt8(ascii: "-"), first != UInt8(ascii: ".") else {
            throw failure("a blank node label is not well formed")
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private static func isLabelByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "-"),
            UInt8(ascii: "."), 0x80...0xFF:
            true
        default: false
        }
    }

    private mutating func text(until end: UInt8, isIRI: Bool) throws(NQuadsError) -> String {
        var text: [UInt8] = []
        while let byte = peek {
            switch byte {
            case end:
                position += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                try escape(into: &text, isIRI: isIRI)
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                throw failure("the line ends inside \(isIRI ? "an IRI" : "a literal")")
            default:
                guard let length = UTF8Sequence.length(in: bytes, at: position) else {
                    throw failure("the bytes are not UTF-8 text")
                }
                text.append(contentsOf: bytes[position..<(position + length)])
                position += length
            }
        }
        throw failure("the text ends inside \(isIRI ? "an IRI" : "a literal")")
    }

    private mutating func escape(into text: inout [UInt8], isIRI: Bool) throws(NQuadsError) {
        position += 1
        guard let letter = peek else { throw failure("the text ends inside an escape") }
        position += 1
        switch letter {
        case UInt8(ascii: "u"): text.append(contentsOf: try unicodeEscape(digits: 4))
        case UInt8(ascii: "U"): text.append(contentsOf: try unicodeEscape(digits: 8))
        case _ where isIRI: throw failure("an IRI has an escape that it may not have")
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"): text.append(letter)
        default: throw failure("an escape is not one of N-Quads")
        }
    }

    private mutating func unicodeEscape(digits: Int) throws(NQuadsError) -> [UInt8] {
        var code: UInt32 = 0
        for _ in 0..<digits {
            guard let byte = peek, let digit = Hexadecimal.value(of: byte), code <= 0x0FFF_FFFF else {
                throw failure("an escape needs \(digits) hexadecimal digits")
            }
            code = code << 4 | UInt32(digit)
            position += 1
        }
        guard let scalar = UnicodeScalar(code), let encoded = UTF8.encode(scalar) else {
            throw failure("an escape names no character")
        }
        return Array(encoded)
    }

    private var peek: UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    private mutating func skipBlanks() {
        while let byte = peek, byte == 0x20 || byte == 0x09 { position += 1 }
    }

    private mutating func skipComment() {
        while let byte = peek, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") { position += 1 }
    }

    private mutating func newLine() {
        if bytes[position] == UInt8(ascii: "\n") { line += 1 }
        position += 1
    }

    private func failure(_ reason: String) -> NQuadsError {
        NQuadsError(reason: reason, line: line)
    }
}
