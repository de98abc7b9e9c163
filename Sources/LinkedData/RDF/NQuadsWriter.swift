/// The terms of a dataset as canonical N-Quads bytes, each written once, and lines put together from them.
struct NQuadsWriter {
    private var arena: [UInt8] = []
    /// Where each term's bytes begin; blank nodes have none, because their label is the caller's affair.
    private var starts: [Int] = []

    init(_ dataset: Dataset) {
        starts.reserveCapacity(dataset.terms.count + 1)
        arena.reserveCapacity(dataset.terms.count * 64)
        for place in dataset.terms.indices {
            starts.append(arena.count)
            Self.append(dataset.terms[place], to: &arena)
        }
        starts.append(arena.count)
    }

    /// Appends a statement as one line with its line break; `blank` writes the label of a blank node.
    @inline(__always)
    func append(_ row: Dataset.Row, to output: inout [UInt8], blank: (Int32, inout [UInt8]) -> Void) {
        append(row.subject, to: &output, blank: blank)
        output.append(UInt8(ascii: " "))
        append(row.predicate, to: &output, blank: blank)
        output.append(UInt8(ascii: " "))
        append(row.object, to: &output, blank: blank)
        output.append(UInt8(ascii: " "))
        if row.graph >= 0 {
            append(row.graph, to: &output, blank: blank)
            output.append(UInt8(ascii: " "))
        }
        output.append(UInt8(ascii: "."))
        output.append(UInt8(ascii: "\n"))
    }

    @inline(__always)
    private func append(_ number: Int32, to output: inout [UInt8], blank: (Int32, inout [UInt8]) -> Void) {
        let start = starts[Int(number)]
        let end = starts[Int(number) + 1]
        if start == end {
            blank(number, &output)
        } else {
            arena.withUnsafeBufferPointer { output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[start..<end])) }
        }
    }

    private static func append(_ term: Term, to output: inout [UInt8]) {
        switch term {
        case .blank: break
        case .iri(let text): appendIRI(text, to: &output)
        case .literal(let literal):
            output.append(UInt8(ascii: "\""))
            appendEscaped(literal.lexical, to: &output)
            output.append(UInt8(ascii: "\""))
            if let language = literal.language {
                output.append(UInt8(ascii: "@"))
                output += language.utf8
            } else if literal.datatype != RDFVocabulary.string {
                output += "^^".utf8
                appendIRI(literal.datatype, to: &output)
            }
        }
    }

    private static func appendIRI(_ text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "<"))
        output += text.utf8
        output.append(UInt8(ascii: ">"))
    }

    /// RDF Dataset Canonicalization §5: seven characters have short escapes, other controls and DEL `\uXXXX`.
    private static func appendEscaped(_ text: String, to output: inout [UInt8]) {
        output.append(text, escaping: escaped) { byte, output in
            switch byte {
            case 0x08: output += "\\b".utf8
            case 0x09: output += "\\t".utf8
            case 0x0A: output += "\\n".utf8
            case 0x0C: output += "\\f".utf8
            case 0x0D: output += "\\r".utf8
            case UInt8(ascii: "\""): output += "\\\"".utf8
            case UInt8(ascii: "\\"): output += "\\\\".utf8
            default:
                output += "\\u00".utf8
                output += Hexadecimal.text(of: [byte]).uppercased().utf8
            }
        }
    }

    private static let escaped = ASCIISet(Array(0..<0x20) + [0x7F] + Array("\"\\".utf8))
}
