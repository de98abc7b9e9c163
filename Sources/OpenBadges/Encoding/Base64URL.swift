/// Base64 with the URL-safe alphabet and no padding (RFC 4648 §5), as JOSE and Multibase `u` use it.
package enum Base64URL {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    private static let values: [Int8] = {
        var values = [Int8](repeating: -1, count: 256)
        for (value, letter) in alphabet.enumerated() { values[Int(letter)] = Int8(value) }
        return values
    }()

    /// The text of some bytes.
    package static func encode(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        var held = 0
        var bits = 0
        for byte in bytes {
            held = (held << 8 | Int(byte)) & 0xFFFF
            bits += 8
            while bits >= 6 {
                bits -= 6
                text.append(alphabet[held >> bits & 63])
            }
        }
        if bits > 0 { text.append(alphabet[held << (6 - bits) & 63]) }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes of a text, or `nil` when it is not exactly what ``encode(_:)`` writes (padding, blanks, stray bits).
    package static func decode(_ text: some StringProtocol) -> [UInt8]? {
        let letters = text.utf8
        guard letters.count % 4 != 1 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(letters.count * 3 / 4)
        var held = 0
        var bits = 0
        for letter in letters {
            let value = values[Int(letter)]
            guard value >= 0 else { return nil }
            held = (held << 6 | Int(value)) & 0xFFFF
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(held >> bits & 0xFF))
            }
        }
        // Two texts must not stand for the same bytes: the bits left over are zero.
        guard held & (1 << bits - 1) == 0 else { return nil }
        return bytes
    }
}
