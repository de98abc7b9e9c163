/// One place of an RDF statement: an IRI, a blank node or a literal (RDF 1.1 Concepts §3).
public enum Term: Sendable, Hashable {
    /// An absolute IRI, without angle brackets.
    case iri(String)
    /// A blank node, by its label without `_:`.
    case blank(String)
    /// A literal.
    case literal(Literal)

    /// Equal when every character is the same; canonically equivalent texts are different terms.
    public static func == (left: Term, right: Term) -> Bool {
        switch (left, right) {
        case (.iri(let left), .iri(let right)), (.blank(let left), .blank(let right)): left.isExactly(right)
        case (.literal(let left), .literal(let right)): left == right
        default: false
        }
    }

    /// Hashes the bytes of the term.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .iri(let text):
            ExactText(text).hash(into: &hasher)
        case .blank(let label):
            hasher.combine(UInt8(1))
            ExactText(label).hash(into: &hasher)
        case .literal(let literal):
            literal.hash(into: &hasher)
        }
    }

    /// Whether this is a blank node.
    public var isBlank: Bool {
        if case .blank = self { true } else { false }
    }
}

/// A value with its datatype, and its language when it is text in one (RDF 1.1 Concepts §3.3).
public struct Literal: Sendable, Hashable {
    /// The value as text.
    public let lexical: String
    /// The datatype's IRI: `rdf:langString` exactly when there is a language.
    public let datatype: String
    /// The language tag (BCP 47), as written.
    public let language: String?

    /// A literal of that datatype; `xsd:string` unless told otherwise.
    public init(_ lexical: String, datatype: String = RDFVocabulary.string) {
        self.lexical = lexical
        self.datatype = datatype
        language = nil
    }

    /// Text in a language.
    public init(_ lexical: String, language: String) {
        self.lexical = lexical
        datatype = RDFVocabulary.langString
        self.language = language
    }

    /// Equal when value, datatype and language have the same characters.
    public static func == (left: Literal, right: Literal) -> Bool {
        guard left.lexical.isExactly(right.lexical), left.datatype.isExactly(right.datatype) else { return false }
        switch (left.language, right.language) {
        case (nil, nil): return true
        case (let left?, let right?): return left.isExactly(right)
        default: return false
        }
    }

    /// Hashes the bytes of the value and the kind of literal.
    public func hash(into hasher: inout Hasher) {
        ExactText(lexical).hash(into: &hasher)
        hasher.combine(datatype.utf8.count)
        if let language { ExactText(language).hash(into: &hasher) }
    }
}
