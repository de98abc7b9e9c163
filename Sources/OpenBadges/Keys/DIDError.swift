/// Why a DID or the document behind it cannot be used.
public enum DIDError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The text is not a DID of the method asked for, or not a URL that one can be made from.
    case malformed(String)
    /// The document does not have the shape of a DID document. The text completes "The key document is malformed: …".
    case malformedDocument(String)
    /// The document is about another subject than the one asked for.
    case otherSubject(expected: String, found: String)

    /// One sentence for the report.
    public var description: String {
        switch self {
        case .malformed(let why): "The identifier cannot be used: \(why)."
        case .malformedDocument(let why): "The key document is malformed: \(why)."
        case .otherSubject(let expected, let found): "The key document of \(expected) says it is about \(found)."
        }
    }
}
