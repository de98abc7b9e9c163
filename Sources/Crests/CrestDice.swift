internal import Crypto
internal import FoundationEssentials

/// A stream of choices from the SHA-256 of an id: the same id draws the same crest everywhere, for as long as crests are
/// drawn. The order in which choices are taken is part of the rule.
struct CrestDice {
    private let digest: [UInt8]
    /// The first four bytes are the seed ring.
    private var next = 4

    init(_ id: String) {
        digest = Array(SHA256.hash(data: Array(id.utf8)))
    }

    /// One byte decides.
    mutating func pick(_ range: ClosedRange<Int>) -> Int {
        let byte = Int(digest[next % 32])
        next += 1
        return range.lowerBound + byte % range.count
    }

    /// 0 to 1 in steps of a 255th.
    mutating func unit() -> Double { Double(pick(0...255)) / 255 }

    /// -1 or 1.
    mutating func side() -> Double { pick(0...1) == 0 ? -1 : 1 }

    /// The seed ring, clockwise from the top.
    var seeds: [Bool] {
        digest.prefix(4).flatMap { byte in
            (0..<8).map { (bit: Int) -> Bool in byte & (0x80 >> UInt8(bit)) != 0 }
        }
    }

    /// What sets one drawing's style sheet apart from another's on the same page.
    var name: String {
        "k" + digest.prefix(4).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
