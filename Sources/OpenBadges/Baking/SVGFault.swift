/// What is wrong with an SVG file, or why it is not read (XML 1.0, Namespaces in XML 1.0).
public enum SVGFault: Error, Sendable, Equatable, CustomStringConvertible {
    /// The bytes are not UTF-8, or the file says it is in another encoding.
    case notUTF8
    /// A character that XML does not allow.
    case forbiddenCharacter
    /// The file ends in the middle of something.
    case truncated
    /// A tag is not written as XML asks.
    case malformedTag
    /// An element has the same attribute twice.
    case duplicateAttribute
    /// An element has more attributes, or declares more namespaces, than is reasonable.
    case tooManyAttributes
    /// A comment, instruction, declaration or CDATA section is not written as XML asks, or stands in the wrong place.
    case malformedMarkup
    /// The file defines entities or other declarations of its own, which are not read, for safety.
    case ownDeclarations
    /// An entity that XML does not define, or a number that is no character.
    case unknownEntity
    /// An end tag does not match its start tag.
    case mismatchedTags
    /// Elements nested deeper than the limit.
    case tooDeep(limit: Int)
    /// A prefix is not declared, or is declared to mean nothing.
    case undeclaredPrefix
    /// The outermost element is not `svg`.
    case notSVG
    /// Something follows after the end of the outermost element, or text stands before it.
    case strayContent
    /// The credential element holds other elements.
    case elementsInCredential

    /// The end of a sentence.
    public var description: String {
        switch self {
        case .notUTF8: "it is not in the UTF-8 encoding"
        case .forbiddenCharacter: "it holds a character that XML does not allow"
        case .truncated: "it ends too early"
        case .malformedTag: "a tag is not well formed"
        case .duplicateAttribute: "an element has the same attribute twice"
        case .tooManyAttributes: "an element has too many attributes"
        case .malformedMarkup: "a comment, instruction, declaration or CDATA section is not well formed"
        case .ownDeclarations: "it brings its own document type declarations, which are not read for safety"
        case .unknownEntity: "it uses an entity that is not defined"
        case .mismatchedTags: "an end tag does not match its start tag"
        case .tooDeep(let limit): "elements are nested more than \(limit) deep"
        case .undeclaredPrefix: "a name has a prefix that is not declared"
        case .notSVG: "its outermost element is not svg"
        case .strayContent: "something stands outside of its outermost element"
        case .elementsInCredential: "the credential holds other elements"
        }
    }
}
