import OpenBadges

/// Changes to GZIP members: header flags, lengths, more members, and bombs.
enum GzipMutation {
    static func mutate(_ packed: [UInt8], using chance: inout SplitMix64) -> [UInt8] {
        var bytes = packed
        switch chance.below(10) {
        case 0 where bytes.count > 10:
            // RFC 1952 §2.3: header checksum, extra field, name and comment.
            let flags = UInt8(chance.below(64))
            bytes[3] = flags
            var fields: [UInt8] = []
            if flags & 4 != 0 { fields += [3, 0, 1, 2, 3] }
            if flags & 8 != 0 { fields += Array("name".utf8) + [0] }
            if flags & 16 != 0 { fields += Array("comment".utf8) + (chance.oneIn(2) ? [0] : []) }
            bytes.insert(contentsOf: fields, at: 10)
        case 1: bytes += packed
        case 2: bytes += [0]
        case 3: bytes.removeLast(min(bytes.count, 1 + chance.below(12)))
        case 4 where bytes.count > 4: bytes[bytes.count - 1 - chance.below(4)] ^= 0xFF
        case 5 where chance.oneIn(40):
            return (try? Gzip.compress([UInt8](repeating: 0, count: (17 + chance.below(8)) << 20))) ?? []
        case 5, 6:
            let count = chance.oneIn(2) ? chance.below(40_000) : 16_384 + chance.below(3) - 1
            let byte: UInt8 = chance.oneIn(2) ? 0 : 0xFF
            return (try? Gzip.compress([UInt8](repeating: byte, count: count))) ?? []
        case 7: return bytes
        default: bytes = ByteMutation.mutate(bytes, using: &chance)
        }
        return bytes
    }
}
