internal import FoundationEssentials

/// A moment, in milliseconds of UTC since 1970 (`decisions.md` §9).
package struct Instant: Hashable, Comparable, Sendable, Codable {
    package let milliseconds: Int64

    /// A moment as stored.
    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// The machine's clock.
    package static var now: Instant {
        Instant(milliseconds: Int64((Date.now.timeIntervalSince1970 * 1000).rounded(.down)))
    }

    /// The moment that many seconds later, or earlier when negative.
    package func adding(seconds: Int) -> Instant {
        Instant(milliseconds: milliseconds + Int64(seconds) * 1000)
    }

    /// By time.
    package static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }
}
