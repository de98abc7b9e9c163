/// Time-ordered ids (RFC 9562 §5.7): 48 bits of milliseconds, then 74 random bits.
package enum UUIDv7 {
    /// The text form, lower case with hyphens.
    package static func text(at instant: Instant, random: inout some RandomNumberGenerator) -> String {
        let time = UInt64(max(0, instant.milliseconds)) & 0xFFFF_FFFF_FFFF
        let high = time << 16 | 0x7000 | random.next() & 0x0FFF
        let low = 0x8000_0000_0000_0000 | random.next() & 0x3FFF_FFFF_FFFF_FFFF
        return String(unsafeUninitializedCapacity: 36) { bytes in
            var place = 0
            for digit in 0..<32 {
                // Hyphens after 8, 12, 16 and 20 digits.
                if digit == 8 || digit == 12 || digit == 16 || digit == 20 {
                    bytes[place] = 0x2D
                    place += 1
                }
                let word = digit < 16 ? high : low
                let value = UInt8(truncatingIfNeeded: word >> UInt64(60 - 4 * (digit % 16))) & 15
                bytes[place] = value < 10 ? 0x30 + value : 0x57 + value
                place += 1
            }
            return place
        }
    }
}
