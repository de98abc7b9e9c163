/// Which statements one connection has prepared, under which names. The one that was not used for longest goes first.
struct PreparedStatements {
    private let limit: Int
    private var known: [String: (name: String, used: Int)] = [:]
    private var clock = 0

    init(limit: Int = 256) {
        self.limit = limit
    }

    /// The name under which a statement is prepared already.
    mutating func name(of key: String) -> String? {
        guard let entry = known[key] else { return nil }
        clock += 1
        known[key] = (entry.name, clock)
        return entry.name
    }

    /// A name for a new one, and the one to be dropped for it, when there are too many.
    mutating func add(_ key: String) -> (name: String, dropped: String?) {
        clock += 1
        let name = "s\(clock)"
        var dropped: String?
        if known.count >= limit, let oldest = known.min(by: { $0.value.used < $1.value.used }) {
            known[oldest.key] = nil
            dropped = oldest.value.name
        }
        known[key] = (name, clock)
        return (name, dropped)
    }

    /// Forgets one that could not be prepared.
    mutating func remove(_ key: String) {
        known[key] = nil
    }

    /// Forgets all.
    mutating func removeAll() {
        known = [:]
    }
}
