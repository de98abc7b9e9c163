/// A quick hash of texts for the tables of one process.
///
/// The tables are asked several times for each statement, and the standard library's hash costs more than all the rest
/// of an answer. Two words are multiplied and the halves of the product folded, as in wyhash. The secret differs from
/// process to process, so that nobody can prepare texts that collide.
enum ByteHash {
    private static let secret = (
        UInt64.random(in: .min ... .max) | 1, UInt64.random(in: .min ... .max) | 1, UInt64.random(in: .min ... .max)
    )

    @inline(__always)
    static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }

    /// The hash of two words.
    @inline(__always)
    static func hash(_ first: UInt64, _ second: UInt64) -> UInt64 {
        let secret = secret
        return fold(fold(first ^ secret.0, second ^ secret.1), secret.2 | 1)
    }

    /// The hash of some bytes.
    static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let secret = secret
        var state = secret.2 ^ UInt64(truncatingIfNeeded: bytes.count)
        var position = 0
        while position + 16 <= bytes.count {
            state = fold(word(bytes, position) ^ secret.0, word(bytes, position + 8) ^ state)
            position += 16
        }
        var first: UInt64 = 0
        var second: UInt64 = 0
        if position + 8 <= bytes.count {
            first = word(bytes, position)
            position += 8
        }
        while position < bytes.count {
            second = second << 8 | UInt64(bytes[position])
            position += 1
        }
        return fold(fold(first ^ secret.0, second ^ state), secret.1)
    }

    /// The hash of a text's UTF-8 bytes.
    @inline(__always)
    static func hash(_ text: String) -> UInt64 {
        if let hash = text.utf8.withContiguousStorageIfAvailable({ hash($0) }) { return hash }
        var text = text
        return text.withUTF8 { hash($0) }
    }

    @inline(__always)
    private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> UInt64 {
        UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: position, as: UInt64.self)
    }
}

/// Places of entries by their hashes: open addressing, where the caller keeps the entries and compares them.
struct HashedPlaces {
    /// Where an entry stands and one more, or 0; beside it the upper half of its hash.
    private var slots: [(place: UInt32, tag: UInt32)]
    private var mask: Int
    private(set) var count = 0

    /// Room for so many entries before the table grows.
    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = Array(repeating: (0, 0), count: size)
        mask = size - 1
    }

    /// The place of the entry with that hash for which `isSame` holds.
    @inline(__always)
    func find(_ hash: UInt64, _ isSame: (Int) -> Bool) -> Int? {
        let tag = UInt32(truncatingIfNeeded: hash >> 32)
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let entry = slots[slot]
            if entry.place == 0 { return nil }
            if entry.tag == tag, isSame(Int(entry.place) - 1) { return Int(entry.place) - 1 }
            slot = (slot + 1) & mask
        }
    }

    /// Notes an entry that is known to be new; `hashOf` gives the hash of one that is there when the table grows.
    @inline(__always)
    mutating func insert(_ hash: UInt64, at place: Int, hashOf: (Int) -> UInt64) {
        if count * 2 >= slots.count { grow(hashOf) }
        put(hash, place)
        count += 1
    }

    private mutating func put(_ hash: UInt64, _ place: Int) {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot].place != 0 { slot = (slot + 1) & mask }
        slots[slot] = (UInt32(place) + 1, UInt32(truncatingIfNeeded: hash >> 32))
    }

    private mutating func grow(_ hashOf: (Int) -> UInt64) {
        let old = slots
        slots = Array(repeating: (0, 0), count: old.count * 2)
        mask = slots.count - 1
        for entry in old where entry.place != 0 { put(hashOf(Int(entry.place) - 1), Int(entry.place) - 1) }
    }
}
