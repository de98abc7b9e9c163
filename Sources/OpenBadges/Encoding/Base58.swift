/// Base58 in Bitcoin's alphabet (draft-msporny-base58), the `z` form of Multibase.
package enum Base58 {
    private static let alphabet = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)
    private static let values: [Int8] = {
        var values = [Int8](repeating: -1, count: 256)
        for (value, letter) in alphabet.enumerated() { values[Int(letter)] = Int8(value) }
        return values
    }()
    /// Five digits go through the sums at a time, which is what fits beside four bytes in a word: a signature takes 16
    /// times 18 steps instead of 64 times 88.
    private static let powers: [UInt64] = [1, 58, 58 * 58, 58 * 58 * 58, 58 * 58 * 58 * 58, 58 * 58 * 58 * 58 * 58]

    /// The text of some bytes. Quadratic in their number: meant for keys and signatures.
    package static func encode(_ bytes: some Collection<UInt8>) -> String {
        let zeros = bytes.prefix { $0 == 0 }.count
        let rest = bytes.dropFirst(zeros)
        let base = powers[5]
        let alphabet = alphabet
        var groups: [UInt64] = []
        groups.reserveCapacity(rest.count / 3 + 1)
        var chunk: UInt64 = 0
        var left = rest.count
        for byte in rest {
            chunk = chunk << 8 | UInt64(byte)
            left -= 1
            guard left % 4 == 0 else { continue }
            var carry = chunk
            for position in groups.indices {
                carry += groups[position] << 32
                groups[position] = carry % base
                carry /= base
            }
            while carry > 0 {
                groups.append(carry % base)
                carry /= base
            }
            chunk = 0
        }
        var letters: [UInt8] = []
        letters.reserveCapacity(zeros + groups.count * 5)
        for var group in groups {
            for _ in 0..<5 {
                letters.append(alphabet[Int(group % 58)])
                group /= 58
            }
        }
        while letters.last == alphabet[0] { letters.removeLast() }
        for _ in 0..<zeros { letters.append(alphabet[0]) }
        letters.reverse()
        return String(decoding: letters, as: UTF8.self)
    }

    /// The bytes of a text, or `nil` when a letter is not of the alphabet or the text is longer than the limit.
    package static func decode(_ text: some StringProtocol, maximumLength: Int = 4096) -> [UInt8]? {
        let letters = Array(text.utf8)
        let (alphabet, values, powers) = (alphabet, values, powers)
        guard letters.count <= maximumLength else { return nil }
        let zeros = letters.prefix { $0 == alphabet[0] }.count
        var words: [UInt32] = []
        words.reserveCapacity(letters.count / 5 + 1)
        var group: UInt64 = 0
        var digits = 0
        for (position, letter) in letters.enumerated().dropFirst(zeros) {
            guard values[Int(letter)] >= 0 else { return nil }
            group = group * 58 + UInt64(values[Int(letter)])
            digits += 1
            guard digits == 5 || position == letters.count - 1 else { continue }
            var carry = group
            for place in words.indices {
                carry += UInt64(words[place]) * powers[digits]
                words[place] = UInt32(truncatingIfNeeded: carry)
                carry >>= 32
            }
            if carry > 0 { words.append(UInt32(truncatingIfNeeded: carry)) }
            (group, digits) = (0, 0)
        }
        var bytes = [UInt8](repeating: 0, count: zeros)
        bytes.reserveCapacity(zeros + words.count * 4)
        for word in words.reversed() {
            for shift in [24, 16, 8, 0] as [UInt32] {
                let byte = UInt8(truncatingIfNeeded: word >> shift)
                if byte != 0 || bytes.count > zeros { bytes.append(byte) }
            }
        }
        return bytes
    }
}
