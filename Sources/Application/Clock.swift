package import Credentialing

/// Where time and chance come from, so that tests can hold them still.
package struct Clock: Sendable {
    /// The present moment.
    package let now: @Sendable () -> Instant
    /// A fresh UUIDv7.
    package let newID: @Sendable (Instant) -> String
    /// That many bytes from the system's generator.
    package let random: @Sendable (Int) -> [UInt8]

    /// Takes the three sources.
    package init(
        now: @escaping @Sendable () -> Instant,
        newID: @escaping @Sendable (Instant) -> String,
        random: @escaping @Sendable (Int) -> [UInt8]
    ) {
        self.now = now
        self.newID = newID
        self.random = random
    }

    /// The machine's clock and generator.
    package static let system = Clock(
        now: { Instant.now },
        newID: { instant in
            var generator = SystemRandomNumberGenerator()
            return UUIDv7.text(at: instant, random: &generator)
        },
        random: { count in
            var generator = SystemRandomNumberGenerator()
            return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        }
    )
}
