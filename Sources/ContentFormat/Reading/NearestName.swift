/// What somebody may have meant to write.
enum NearestName {
    /// " Did you mean “…”?", or nothing when no known name is near.
    static func hint(for word: String, among known: [String]) -> String {
        guard word.count <= 40 else { return "" }
        let near = known.map { (name: $0, distance: distance(Array(word.lowercased()), Array($0.lowercased()))) }
            .filter { $0.distance <= max(1, $0.name.count / 3) }
            .min { $0.distance < $1.distance }
        return near.map { " Did you mean “\($0.name)”?" } ?? ""
    }

    /// How many letters must be added, removed, changed or swapped with their neighbor.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var line = [row + 1]
            for (column, other) in right.enumerated() {
                var best = min(line[column] + 1, last[column + 1] + 1, last[column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                line.append(best)
            }
            beforeLast = last
            last = line
        }
        return last[right.count]
    }
}
