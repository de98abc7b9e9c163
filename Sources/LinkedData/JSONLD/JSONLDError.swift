/// Why a document is not JSON-LD, or not JSON-LD that a signature can cover whole.
public struct JSONLDError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The error codes of JSON-LD 1.1 API §9.3, and at the end those of safe mode and of our limits.
    public enum Code: String, Sendable {
        /// Two members of one object stand for the same keyword.
        case collidingKeywords = "colliding keywords"
        /// One node has two different values for `@index`.
        case conflictingIndexes = "conflicting indexes"
        /// Contexts refer to further contexts deeper than the limit.
        case contextOverflow = "context overflow"
        /// A term is defined by way of itself.
        case cyclicIRIMapping = "cyclic IRI mapping"
        /// A `@direction` is neither `ltr` nor `rtl`; in a context null is allowed, too.
        case invalidBaseDirection = "invalid base direction"
        /// The `@base` of a context is neither an IRI nor null, or is relative without a base before it.
        case invalidBaseIRI = "invalid base IRI"
        /// The `@container` of a term is not one of the allowed words or sets of words.
        case invalidContainerMapping = "invalid container mapping"
        /// A context has a keyword that JSON-LD 1.0 lacks, or imports one that imports another.
        case invalidContextEntry = "invalid context entry"
        /// A null context would clear protected terms where that is not allowed.
        case invalidContextNullification = "invalid context nullification"
        /// The `@language` of a context is neither text nor null.
        case invalidDefaultLanguage = "invalid default language"
        /// The value of `@id` is not text.
        case invalidIDValue = "invalid @id value"
        /// The value of `@import` is not text.
        case invalidImportValue = "invalid @import value"
        /// A value of `@included` is not a node.
        case invalidIncludedValue = "invalid @included value"
        /// The value of `@index` is not text.
        case invalidIndexValue = "invalid @index value"
        /// A term does not stand for an IRI, a blank node or a keyword.
        case invalidIRIMapping = "invalid IRI mapping"
        /// The JSON of a literal has no canonical form.
        case invalidJSONLiteral = "invalid JSON literal"
        /// A term stands for `@context`, for which none may.
        case invalidKeywordAlias = "invalid keyword alias"
        /// A value inside a language map is not text.
        case invalidLanguageMapValue = "invalid language map value"
        /// The `@language` of a term is neither text nor null.
        case invalidLanguageMapping = "invalid language mapping"
        /// The `@language` of a value is not text.
        case invalidLanguageTaggedString = "invalid language-tagged string"
        /// A value with a language is not text.
        case invalidLanguageTaggedValue = "invalid language-tagged value"
        /// A context is neither an object nor an IRI, nor null.
        case invalidLocalContext = "invalid local context"
        /// The `@nest` of a term is a keyword or no text, or what a document nests is not an object of properties.
        case invalidNestValue = "invalid @nest value"
        /// The `@prefix` of a term is not a truth value, or stands where no prefix can be.
        case invalidPrefixValue = "invalid @prefix value"
        /// The `@propagate` of a context is not a truth value.
        case invalidPropagateValue = "invalid @propagate value"
        /// The `@protected` of a context or term is not a truth value.
        case invalidProtectedValue = "invalid @protected value"
        /// The document behind the URL of a context is no context document.
        case invalidRemoteContext = "invalid remote context"
        /// A term with `@reverse` has `@id`, `@nest` or a container other than `@set` and `@index`.
        case invalidReverseProperty = "invalid reverse property"
        /// The object of `@reverse` holds a keyword.
        case invalidReversePropertyMap = "invalid reverse property map"
        /// The value of a reverse property is a value or a list instead of a node.
        case invalidReversePropertyValue = "invalid reverse property value"
        /// The value of `@reverse` is not an object.
        case invalidReverseValue = "invalid @reverse value"
        /// The context inside a term is not a valid one.
        case invalidScopedContext = "invalid scoped context"
        /// A `@set` or `@list` has members beside it that do not belong there.
        case invalidSetOrListObject = "invalid set or list object"
        /// The definition of a term is not text, an object or null, or has members not known.
        case invalidTermDefinition = "invalid term definition"
        /// The `@type` of a term is not an IRI or one of the allowed words.
        case invalidTypeMapping = "invalid type mapping"
        /// The value of `@type` is not text, or not a list of it.
        case invalidTypeValue = "invalid type value"
        /// The `@type` of a value is not an IRI.
        case invalidTypedValue = "invalid typed value"
        /// A value has members beside it that do not belong there.
        case invalidValueObject = "invalid value object"
        /// The `@value` is an object or a list where only text, a number or a truth value may stand.
        case invalidValueObjectValue = "invalid value object value"
        /// The `@version` of a context is not the number 1.1.
        case invalidVersionValue = "invalid @version value"
        /// The `@vocab` of a context is neither an IRI nor null.
        case invalidVocabMapping = "invalid vocab mapping"
        /// A context gives a keyword another meaning.
        case keywordRedefinition = "keyword redefinition"
        /// A context is named by a relative URL, and there is no base to complete it with.
        case loadingDocumentFailed = "loading document failed"
        /// A context that a document names is not in the ``ContextLibrary``.
        case loadingRemoteContextFailed = "loading remote context failed"
        /// A context says that it is of version 1.1, and is read by the rules of 1.0.
        case processingModeConflict = "processing mode conflict"
        /// A context gives a protected term another meaning.
        case protectedTermRedefinition = "protected term redefinition"

        /// Safe mode: a property that no context defines, so that no signature would cover it.
        case undefinedProperty = "undefined property"
        /// Safe mode: a type that no context defines.
        case undefinedType = "undefined type"
        /// Safe mode: an identifier that is not an absolute IRI.
        case relativeReference = "relative reference"
        /// Safe mode: a value that JSON-LD leaves out, such as a base direction or an index.
        case droppedValue = "dropped value"
        /// A bound of this processor: contexts or names that grow out of proportion to the document.
        case tooMuchWork = "too much work"
        /// Plain writing: something that would be signed, but that a reader could overlook or mistake.
        case unusualWriting = "unusual writing"
    }

    /// The kind of fault.
    public let code: Code
    /// What exactly, as a sentence without its period.
    public let detail: String
    /// The member names from the top of the document down to the fault; empty when it lies in a context.
    public private(set) var path: [String]

    init(_ code: Code, _ detail: String) {
        self.code = code
        self.detail = detail
        path = []
    }

    /// The same fault, seen from one member further up.
    func within(_ name: String) -> JSONLDError {
        var copy = self
        copy.path.insert(name, at: 0)
        return copy
    }

    /// The code, where, and what.
    public var description: String {
        let place = path.isEmpty ? "" : " at $." + path.joined(separator: ".")
        return "\(code.rawValue)\(place): \(detail)."
    }
}
