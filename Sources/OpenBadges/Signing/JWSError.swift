public import LinkedData

/// Why a text is not a JWS this library can check, or a payload could not be signed.
public enum JWSError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Not three parts of base64url, or a header without the members it needs.
    case malformed(String)
    /// The header is not strict JSON.
    case header(JSONError)
    /// The text is longer than allowed, in bytes.
    case tooLarge(limit: Int)
    /// The header marks extensions as critical, none of which this library knows (RFC 7515 §4.1.11).
    case criticalNotUnderstood([String])
    /// The payload is not encoded (RFC 7797).
    case unencodedPayload
    /// The algorithm proves nothing here: `none` and those with shared secrets.
    case algorithmRefused(String)
    /// An algorithm this library does not know.
    case algorithmUnsupported(String)
    /// The key in the header holds its private part, or the key given cannot do this.
    case key(KeyError)

    /// One sentence for the report.
    public var description: String {
        switch self {
        case .malformed(let why): "The signed text is malformed: \(why)."
        case .header(let error): "The header of the signed text is not valid JSON. \(error.description)"
        case .tooLarge(let limit): "The signed text is longer than \(limit) bytes."
        case .criticalNotUnderstood(let names):
            "The signed text demands extensions that are not supported: \(names.joined(separator: ", "))."
        case .unencodedPayload: "The signed text leaves its payload unencoded, which is not supported."
        case .algorithmRefused(let name): "The algorithm \(name) proves nothing about who signed, so it is refused."
        case .algorithmUnsupported(let name): "The signature algorithm \(name) is not supported."
        case .key(let error): error.description
        }
    }
}
