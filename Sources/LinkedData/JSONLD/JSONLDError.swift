/// Why a document is not JSON-LD, or not JSON-LD that a signature can cover whole.
public struct JSONLDError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The error codes of JSON-LD 1.1 API §9.3, and at the end those of safe mode and of our limits.
    public enum Code: String, Sendable {
        case collidingKeywords = "colliding keywords"
        case conflictingIndexes = "conflicting indexes"
        case contextOverflow = "context overflow"
        case cyclicIRIMapping = "cyclic IRI mapping"
        case invalidBaseDirection = "invalid base direction"
        case invalidBaseIRI = "invalid base IRI"
        case invalidContainerMapping = "invalid container mapping"
        case invalidContextEntry = "invalid context entry"
        case invalidContextNullification = "invalid context nullification"
        case invalidDefaultLanguage = "invalid default language"
        case invalidIDValue = "invalid @id value"
        case invalidImportValue = "invalid @import value"
        case invalidIncludedValue = "invalid @included value"
        case invalidIndexValue = "invalid @index value"
        case invalidIRIMapping = "invalid IRI mapping"
        case invalidJSONLiteral = "invalid JSON literal"
        case invalidKeywordAlias = "invalid keyword alias"
        case invalidLanguageMapValue = "invalid language map value"
        case invalidLanguageMapping = "invalid language mapping"
        case invalidLanguageTaggedString = "invalid language-tagged string"
        case invalidLanguageTaggedValue = "invalid language-tagged value"
        case invalidLocalContext = "invalid local context"
        case invalidNestValue = "invalid @nest value"
        case invalidPrefixValue = "invalid @prefix value"
        case invalidPropagateValue = "invalid @propagate value"
        case invalidProtectedValue = "invalid @protected value"
        case invalidRemoteContext = "invalid remote context"
        case invalidReverseProperty = "invalid reverse property"
        case invalidReversePropertyMap = "invalid reverse property map"
        case invalidReversePropertyValue = "invalid reverse property value"
        case invalidReverseValue = "invalid @reverse value"
        case invalidScopedContext = "invalid scoped context"
        case invalidSetOrListObject = "invalid set or list object"
        case invalidTermDefinition = "invalid term definition"
        case invalidTypeMapping = "invalid type mapping"
        case invalidTypeValue = "invalid type value"
        case invalidTypedValue = "invalid typed value"
        case invalidValueObject = "invalid value object"
        case invalidValueObjectValue = "invalid value object value"
        case invalidVersionValue = "invalid @version value"
        case invalidVocabMapping = "invalid vocab mapping"
        case keywordRedefinition = "keyword redefinition"
        case loadingDocumentFailed = "loading document failed"
        case loadingRemoteContextFailed = "loading remote context failed"
        case processingModeConflict = "processing mode conflict"
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
