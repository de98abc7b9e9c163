/// Damage to bytes that knows nothing of their structure.
enum ByteMutation {
    static func mutate(_ bytes: [UInt8], using chance: inout SplitMix64) -> [UInt8] {
        var bytes = bytes
        for _ in 0...chance.below(4) {
            guard !bytes.isEmpty else { return [UInt8(truncatingIfNeeded: chance.next())] }
            let place = chance.below(bytes.count)
            switch chance.below(7) {
            case 0: bytes[place] ^= 1 << UInt8(chance.below(8))
            case 1: bytes[place] = chance.pick([0, 0xFF, 0x7F, 0x80, 0x22, 0x5C, 0x7B, 0x5B, 0x3C, 0x2E, 0x0A], or: 0)
            case 2: bytes.insert(UInt8(truncatingIfNeeded: chance.next()), at: place)
            case 3: bytes.remove(at: place)
            case 4: bytes.removeSubrange(place..<min(bytes.count, place + chance.below(40)))
            case 5: bytes = Array(bytes[..<place])
            default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + chance.below(60))], at: place)
            }
        }
        return bytes
    }
}
