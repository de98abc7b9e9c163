/// Base58 in Bitcoin's alphabet (draft-msporny-base58), the `z` form of Multibase.
package enum Base58 {
    private static let alphabet = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)
    private static let values: [Int8] = {
        var values = [Int8](repeating: -1, count: 256)
        for (value, letter) in alphabet.enumerated() { values[Int(letter)] = Int8(value) }
        return values
    }()

    /// The text of some bytes. Quadratic in their number: meant for keys and signatures.
    package static func encode(_ bytes: some Collection<UInt8>) -> String {
        let zeros = bytes.prefix { $0 == 0 }.count
        // Five digits at a time, which is what fits in a word: a signature has 18 of them instead of 88.
        let base: UInt64 = 58 * 58 * 58 * 58 * 58
        var groups: [UInt64] = []
        for byte in bytes.dropFirst(zeros) {
            var carry = UInt64(byte)
            for position in groups.indices {
                carry += groups[position] << 8
                groups[position] = carry % base
                carry /= base
            }
            if carry > 0 { groups.append(carry) }
        }
        var digits: [UInt8] = []
        for var group in groups {
            for _ in 0..<5 {
                digits.append(UInt8(group % 58))
                group /= 58
            }
        }
        while digits.last == 0 { digits.removeLast() }
        let text = repeatElement(alphabet[0], count: zeros) + digits.reversed().map { alphabet[Int($0)] }
        return String(decoding: Array(text), as: UTF8.self)
    }

    /// The bytes of a text, or `nil` when a letter is not of the alphabet or the text is longer than the limit.
    package static func decode(_ text: some StringProtocol, maximumLength: Int = 4096) -> [UInt8]? {
        let letters = Array(text.utf8)
        guard letters.count <= maximumLength else { return nil }
        let zeros = letters.prefix { $0 == alphabet[0] }.count
        var bytes: [UInt8] = []
        for letter in letters.dropFirst(zeros) {
            guard values[Int(letter)] >= 0 else { return nil }
            var carry = Int(values[Int(letter)])
            for position in bytes.indices {
                carry += Int(bytes[position]) * 58
                bytes[position] = UInt8(carry & 0xFF)
                carry >>= 8
            }
            while carry > 0 {
                bytes.append(UInt8(carry & 0xFF))
                carry >>= 8
            }
        }
        return [UInt8](repeating: 0, count: zeros) + bytes.reversed()
    }
}
