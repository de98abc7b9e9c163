/// JSON-LD 1.1 processing: expansion and deserialization to RDF (JSON-LD 1.1 Processing Algorithms and API, 2020).
///
/// Nothing is fetched: contexts come from a ``ContextLibrary``.
public enum JSONLD {
    /// How to process.
    public struct Options: Sendable {
        /// The IRI against which relative references resolve; `nil` leaves them relative.
        public var base: String?
        /// The contexts that documents may name.
        public var library: ContextLibrary
        /// Whether to refuse what JSON-LD would drop without a word, because no signature would cover it.
        public var isSafe: Bool
        /// Whether to refuse also what says the same as a plainly written document, but can be overlooked in reading:
        /// whole or shortened IRIs and aliases in place of names, `@graph`, `@included`, `@reverse` and `@nest`, and
        /// what is said of one id in several places.
        package var isPlain = false
        /// Whether to follow the rules of JSON-LD 1.0 where 1.1 changed them.
        public var isVersion10: Bool
        /// A context to apply before the document's own.
        public var expandContext: JSONValue?
        /// What becomes of base directions in RDF; without a choice they are dropped.
        public var direction: RDFDirection?

        /// Options; nothing but the bundled contexts unless told otherwise.
        public init(base: String? = nil, library: ContextLibrary = .bundled, isSafe: Bool = false) {
            self.base = base
            self.library = library
            self.isSafe = isSafe
            isVersion10 = false
        }
    }

    /// How RDF carries the base direction of text (API §8.3.1).
    public enum RDFDirection: Sendable {
        /// In the datatype, `https://www.w3.org/ns/i18n#language_direction`.
        case i18nDatatype
        /// In a blank node with `rdf:value`, `rdf:language` and `rdf:direction`.
        case compoundLiteral
    }

    /// The document with every term written out and no context (API §5.1, §9.1 `expand`).
    ///
    /// Linear in the size of the document for bundled contexts; a context in the document costs its own size each
    /// time it stands there.
    ///
    /// - Returns: An array of node objects.
    /// - Throws: ``JSONLDError`` with the code of the specification, or of safe mode.
    public static func expand(_ document: JSONValue, options: Options = Options()) throws(JSONLDError) -> JSONValue {
        .array(try ExpansionRun(options).expand(document))
    }

    /// The statements that the document makes (API §8.1).
    ///
    /// - Throws: ``JSONLDError`` with the code of the specification, or of safe mode.
    public static func toRDF(_ document: JSONValue, options: Options = Options()) throws(JSONLDError) -> Dataset {
        try toRDF(expanded: try ExpansionRun(options).expand(document), options: options)
    }

    /// The statements of a document that is expanded already.
    ///
    /// - Throws: ``JSONLDError`` in safe mode, for what has no form in RDF.
    public static func toRDF(expanded: [JSONValue], options: Options = Options()) throws(JSONLDError) -> Dataset {
        var conversion = RDFConversion(isSafe: options.isSafe, isPlain: options.isPlain, direction: options.direction)
        try conversion.convert(expanded)
        return conversion.dataset
    }
}
