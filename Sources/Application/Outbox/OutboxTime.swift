internal import Credentialing
internal import Storage

/// When a job is to be taken, also after the machine's clock was ahead for a while and was set back.
enum OutboxTime {
    /// Seconds by which clocks of several machines may differ.
    static let slack = 300

    /// No job is put off for longer than this, so one that is due later was put off by a clock that was ahead; and no
    /// worker has a job for longer than a lease.
    static func isDue(at now: Instant) -> SQL {
        let latest = now.adding(seconds: Platform.longestDelay + slack)
        let lease = now.adding(seconds: Platform.jobSeconds + slack)
        return """
            failed IS NULL AND (due <= \(now) OR due > \(latest))
            AND (claimed_until IS NULL OR claimed_until <= \(now) OR claimed_until > \(lease))
            """
    }
}
