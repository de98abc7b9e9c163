/// Time-ordered ids (RFC 9562 §5.7): 48 bits of milliseconds, then 74 random bits.
package enum UUIDv7 {
    /// The text form, lower case with hyphens.
    package static func text(at instant: Instant, random: inout some RandomNumberGenerator) -> String {
        let time = UInt64(max(0, instant.milliseconds)) & 0xFFFF_FFFF_FFFF
        let high = time << 16 | 0x7000 | random.next() & 0x0FFF
        let low = 0x8000_0000_0000_0000 | random.next() & 0x3FFF_FFFF_FFFF_FFFF
        let digits = hexadecimal(high) + hexadecimal(low)
        let cuts = [0, 8, 12, 16, 20, 32]
        return zip(cuts, cuts.dropFirst()).map { String(digits[$0..<$1]) }.joined(separator: "-")
    }

    private static func hexadecimal(_ value: UInt64) -> [Character] {
        let text = String(value, radix: 16)
        return Array(repeatElement("0", count: 16 - text.count)) + Array(text)
    }
}
