/// Times of the same work, of which quantiles count.
struct Times: Sendable {
    private var milliseconds: [Double] = []

    mutating func note(_ duration: Duration) {
        milliseconds.append(duration / .milliseconds(1))
    }

    /// The time that so large a part of all stays within, in milliseconds.
    func quantile(_ part: Double) -> Double {
        let sorted = milliseconds.sorted()
        guard let last = sorted.indices.last else { return .nan }
        return sorted[min(last, Int((part * Double(sorted.count)).rounded(.up)) - 1)]
    }
}
