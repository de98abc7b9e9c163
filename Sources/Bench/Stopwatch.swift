/// Times of the same work on different inputs, of which the median counts.
struct Stopwatch {
    private var seconds: [Double] = []

    /// Does the work and notes how long it took.
    mutating func time<Result>(_ work: () throws -> Result) rethrows -> Result {
        let start = ContinuousClock.now
        let result = try work()
        note(ContinuousClock.now - start)
        return result
    }

    mutating func note(_ duration: Duration) {
        seconds.append(duration / .seconds(1))
    }

    /// The median in seconds.
    var median: Double {
        let sorted = seconds.sorted()
        return sorted.isEmpty ? .nan : (sorted[sorted.count / 2] + sorted[(sorted.count - 1) / 2]) / 2
    }
}
