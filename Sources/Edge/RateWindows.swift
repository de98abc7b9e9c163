package import Credentialing

/// Counts tries in memory, by place and purpose, in windows of time. One server, one count: behind several servers each
/// counts alone, which only makes the limit wider.
package actor RateWindows {
    /// How many tries are let through in how many seconds.
    package struct Limit: Sendable, Hashable {
        package let name: String
        package let tries: Int
        package let seconds: Int

        /// A limit with the purpose it counts for.
        package init(_ name: String, tries: Int, seconds: Int) {
            self.name = name
            self.tries = tries
            self.seconds = seconds
        }
    }

    private struct Window {
        var begun: Instant
        var count: Int
        let seconds: Int

        func ends() -> Instant { begun.adding(seconds: seconds) }
    }

    private var windows: [String: Window] = [:]
    private let mostWindows: Int

    /// Keeps at most that many windows; the oldest go first.
    package init(mostWindows: Int = 50_000) {
        self.mostWindows = mostWindows
    }

    /// How many windows are open.
    var size: Int { windows.count }

    /// Counts a try. `nil` lets it through; a number says after how many seconds the next may be made.
    package func count(_ limit: Limit, by key: String, at now: Instant) -> Int? {
        let name = limit.name + "\u{0}" + key
        var window = windows[name] ?? Window(begun: now, count: 0, seconds: limit.seconds)
        // A window that begins later than now was begun by a clock that was ahead.
        if window.ends() <= now || window.begun > now.adding(seconds: 60) {
            window = Window(begun: now, count: 0, seconds: limit.seconds)
        }
        window.count += 1
        windows[name] = window
        if windows.count > mostWindows { prune(at: now) }
        guard window.count > limit.tries else { return nil }
        return max(1, Int((window.ends().milliseconds - now.milliseconds + 999) / 1000))
    }

    /// Takes back a try that turned out to be none.
    package func giveBack(_ limit: Limit, by key: String) {
        let name = limit.name + "\u{0}" + key
        if let count = windows[name]?.count, count > 0 { windows[name]?.count = count - 1 }
    }

    private func prune(at now: Instant) {
        windows = windows.filter { $0.value.ends() > now }
        guard windows.count > mostWindows else { return }
        let oldest = windows.sorted { $0.value.begun < $1.value.begun }.prefix(windows.count - mostWindows / 2)
        for entry in oldest { windows[entry.key] = nil }
    }
}
