internal import Application
internal import Credentialing
internal import Synchronization

/// Chance that is the same for the same seed (SplitMix64), so that a made-up district can be made again.
struct Chance: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// - Parameter stream: sets apart what is decided independently of each other.
    init(seed: UInt64, stream: Int) {
        state = seed &+ UInt64(truncatingIfNeeded: stream) &* 0xD134_2543_DE82_EF95
        _ = next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A whole number from 0 to below a bound.
    mutating func below(_ bound: Int) -> Int {
        Int.random(in: 0..<max(1, bound), using: &self)
    }

    /// A whole number of a range.
    mutating func among(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &self)
    }

    /// One of a list that is not empty.
    mutating func one<Element>(of list: [Element]) -> Element {
        list[below(list.count)]
    }

    /// Whether something happens that does in so many of a hundred cases.
    mutating func percent(_ share: Int) -> Bool {
        below(100) < share
    }

    /// A fresh id as of a moment.
    mutating func id<Entity>(at moment: Instant) -> ID<Entity> {
        ID(UUIDv7.text(at: moment, random: &self))
    }
}

extension Clock {
    /// Ids and bytes by chance of a seed; the moment stands still.
    static func seeded(_ seed: UInt64, stream: Int, at moment: Instant) -> Clock {
        let chance = Held(Chance(seed: seed, stream: stream))
        return Clock(
            now: { moment },
            newID: { instant in chance.value.withLock { UUIDv7.text(at: instant, random: &$0) } },
            random: { count in
                chance.value.withLock { held in (0..<count).map { _ in UInt8.random(in: 0...255, using: &held) } }
            }
        )
    }
}

/// Chance that several closures share.
private final class Held: Sendable {
    let value: Mutex<Chance>

    init(_ chance: Chance) {
        value = Mutex(chance)
    }
}
