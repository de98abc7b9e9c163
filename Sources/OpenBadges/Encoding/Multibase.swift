/// Bytes as text behind a letter that names the encoding (Controlled Identifiers 1.0 §2.4).
package enum Multibase {
    /// Base58, with the letter `z`.
    package static func base58(_ bytes: some Collection<UInt8>) -> String {
        "z" + Base58.encode(bytes)
    }

    /// Base64url without padding, with the letter `u`.
    package static func base64URL(_ bytes: some Sequence<UInt8>) -> String {
        "u" + Base64URL.encode(bytes)
    }

    /// The bytes of a `z` or `u` text; `nil` for any other letter and for a text that is not in its alphabet.
    package static func decode(_ text: String) -> [UInt8]? {
        switch text.utf8.first {
        case UInt8(ascii: "z"): Base58.decode(text.dropFirst())
        case UInt8(ascii: "u"): Base64URL.decode(text.dropFirst())
        default: nil
        }
    }
}
