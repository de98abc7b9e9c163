internal import Application
internal import Credentialing
internal import Synchronization

/// A clock that the loader sets, so that the demo's past lies in the past. Ids stay in the order in which they are made
/// within one moment.
final class DemoClock: Sendable {
    private let moment: Mutex<(now: Instant, count: Int64)>

    init(_ now: Instant) {
        moment = Mutex((now, 0))
    }

    /// Sets the clock to that many days before the beginning of the load.
    func set(to now: Instant) {
        moment.withLock { $0.now = now }
    }

    /// Moves on.
    func advance(hours: Int = 0, minutes: Int = 0) {
        moment.withLock { $0.now = $0.now.adding(seconds: (hours * 60 + minutes) * 60) }
    }

    var now: Instant { moment.withLock { $0.now } }

    /// The clock as the platform takes it.
    var clock: Clock {
        Clock(
            now: { self.now },
            newID: { instant in
                let count = self.moment.withLock { moment in
                    moment.count += 1
                    return moment.count
                }
                var generator = SystemRandomNumberGenerator()
                return UUIDv7.text(at: Instant(milliseconds: instant.milliseconds + count % 1000), random: &generator)
            },
            random: Clock.system.random
        )
    }
}
