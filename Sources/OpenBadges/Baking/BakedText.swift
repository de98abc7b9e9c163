import LinkedData

/// The two forms in which a credential is baked (Open Badges 3.0 §5.3): a compact JWS, or JSON with its proof inside.
enum BakedText: Equatable {
    case compactJWS
    case json

    /// The form of the credential, checked no further than its outer shape.
    ///
    /// - Throws: ``BakingError/notACredential``, so that a wrong file is not baked by mistake.
    init(of credential: [UInt8]) throws(BakingError) {
        if Self.isCompactJWS(credential) {
            self = .compactJWS
        } else if case .object? = try? JSONValue(parsing: credential) {
            self = .json
        } else {
            throw .notACredential
        }
    }

    /// Three parts of base64url letters (RFC 7515 §7.1), none of them empty: an unsigned token is no credential.
    private static func isCompactJWS(_ text: [UInt8]) -> Bool {
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 3 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isBase64URL) }
    }

    private static func isBase64URL(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
