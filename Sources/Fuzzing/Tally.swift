/// How far the inputs of each kind came, and what the worst of them took.
package struct Tally: Sendable {
    /// For each kind the inputs tried, then those that passed each stage.
    package private(set) var counts: [InputKind: [Int]] = [:]
    /// The longest processor time of one input, in seconds, and its number.
    package private(set) var slowest: (seconds: Double, index: Int) = (0, 0)
    /// The most resident memory of any process, in bytes.
    package private(set) var peakMemory = 0

    /// Nothing yet.
    package init() {}

    /// Counts an input that passed so many stages.
    package mutating func count(_ kind: InputKind, passed: Int, seconds: Double = 0, index: Int = 0) {
        var row = counts[kind] ?? [Int](repeating: 0, count: kind.stages.count + 1)
        for stage in 0...min(passed, kind.stages.count) { row[stage] += 1 }
        counts[kind] = row
        if seconds > slowest.seconds { slowest = (seconds, index) }
        peakMemory = max(peakMemory, Usage.peakMemory)
    }

    /// All inputs.
    package var tried: Int { counts.values.reduce(0) { $0 + ($1.first ?? 0) } }
    /// The inputs that passed the first stage of their kind.
    package var pastFirst: Int { counts.values.reduce(0) { $0 + ($1.dropFirst().first ?? 0) } }

    /// The tally as lines that ``add(line:)`` reads.
    package var lines: [String] {
        counts.map { kind, row in "\(kind.rawValue) \(row.map(String.init).joined(separator: " "))" }.sorted()
            + ["slowest \(slowest.seconds) \(slowest.index)", "memory \(peakMemory)"]
    }

    /// Adds what another process wrote.
    package mutating func add(line: String) {
        let words = line.split(separator: " ")
        switch words.first {
        case "slowest":
            guard words.count == 3, let seconds = Double(words[1]), let index = Int(words[2]) else { return }
            if seconds > slowest.seconds { slowest = (seconds, index) }
        case "memory":
            peakMemory = max(peakMemory, words.dropFirst().first.flatMap { Int($0) } ?? 0)
        case let name?:
            guard let kind = InputKind(rawValue: String(name)) else { return }
            let row = words.dropFirst().compactMap { Int($0) }
            let sum = counts[kind] ?? [Int](repeating: 0, count: row.count)
            if row.count == sum.count { counts[kind] = zip(row, sum).map { $0 + $1 } }
        case nil: break
        }
    }

    /// One line for each kind, for people.
    package var table: String {
        InputKind.allCases.compactMap { kind in
            guard let row = counts[kind], let all = row.first else { return nil }
            let stages = zip(kind.stages, row.dropFirst()).map { "\($0) \($1)" }.joined(separator: ", ")
            return "\(kind.rawValue) \(all): \(stages)"
        }.joined(separator: "\n")
    }
}
