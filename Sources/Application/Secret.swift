internal import Crypto
internal import Foundation

/// Secrets in addresses and cookies, and the digests by which the database knows them.
package enum Secret {
    private static let letters = Array("abcdefghijklmnopqrstuvwxyz234567")

    /// Base32 in lower case without padding: 26 characters for 128 bits.
    package static func text(_ bytes: [UInt8]) -> String {
        var text = ""
        var buffer = 0
        var bits = 0
        for byte in bytes {
            buffer = buffer << 8 | Int(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(letters[buffer >> bits & 31])
                buffer &= (1 << bits) - 1
            }
        }
        if bits > 0 { text.append(letters[buffer << (5 - bits) & 31]) }
        return text
    }

    /// The bytes of a text that ``text(_:)`` wrote, or `nil` when it is something else.
    package static func bytes(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var buffer = 0
        var bits = 0
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z": buffer = buffer << 5 | Int(scalar.value - 0x61)
            case "2"..."7": buffer = buffer << 5 | Int(scalar.value - 0x32 + 26)
            default: return nil
            }
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(buffer >> bits & 0xFF))
                buffer &= (1 << bits) - 1
            }
        }
        return buffer == 0 && bits < 5 ? bytes : nil
    }

    /// SHA-256 in hexadecimal. Tokens have 128 random bits or more, so no salt or stretching is needed.
    package static func digest(_ token: String) -> String {
        SHA256.hash(data: Data(token.utf8)).map { byte in
            let text = String(byte, radix: 16)
            return byte < 16 ? "0" + text : text
        }.joined()
    }
}
