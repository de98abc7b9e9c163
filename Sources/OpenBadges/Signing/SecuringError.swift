public import LinkedData

/// Why a document cannot be secured, or what a proof covers cannot be worked out.
public enum SecuringError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A part of the document would go unsigned, or it is not JSON-LD that can be read here.
    case unsigned(JSONLDError)
    /// The document is made so that its canonical form takes too much work.
    case tooComplex(RDFC10.WorkLimitExceeded)
    /// The document makes no statement.
    case nothingToSign
    /// The document has a proof already.
    case alreadySecured
    /// The contexts that a proof names are not those that the document begins with.
    case otherContexts
    /// A number has no exact canonical form.
    case inexactNumber(JCS.PrecisionLoss)
    /// The key cannot make this signature.
    case key(KeyError)

    /// One sentence for the report.
    public var description: String {
        switch self {
        case .unsigned(let error): error.description
        case .tooComplex(let error): error.description
        case .nothingToSign: "The document states nothing that could be signed."
        case .alreadySecured: "The document has a proof already."
        case .otherContexts: "The proof was made for other contexts than the document has."
        case .inexactNumber(let error): error.description
        case .key(let error): error.description
        }
    }
}
