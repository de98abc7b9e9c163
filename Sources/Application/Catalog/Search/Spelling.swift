/// Slips of the fingers: what a word may have been meant to be.
enum Spelling {
    /// How many slips a word may have: none in short ones, where every slip makes another word.
    static func allowance(for word: String) -> Int {
        switch word.count {
        case ...3: 0
        case 4...5: 1
        default: 2
        }
    }

    /// The word and each way to leave out one of its letters.
    static func keys(of word: String) -> Set<String> {
        var keys: Set<String> = [word]
        for index in word.indices {
            var shorter = word
            shorter.remove(at: index)
            keys.insert(shorter)
        }
        return keys
    }

    /// The keys under which words stand from which this one may differ by its allowance.
    static func keysToAsk(for word: String) -> Set<String> {
        switch allowance(for: word) {
        case 0: [word]
        case 1: keys(of: word)
        default: keys(of: word).reduce(into: []) { $0.formUnion(keys(of: $1)) }
        }
    }

    /// The fewest letters to put in, leave out, change, or swap with the next, that make one word of the other.
    static func distance(_ one: String, _ other: String) -> Int {
        // Nearly all words are plain letters here, and bytes are compared much faster than letters.
        if one.utf8.allSatisfy({ $0 < 128 }), other.utf8.allSatisfy({ $0 < 128 }) {
            return distance(Array(one.utf8), Array(other.utf8))
        }
        return distance(Array(one), Array(other))
    }

    private static func distance<Letter: Equatable>(_ one: [Letter], _ other: [Letter]) -> Int {
        var before: [Int] = []
        var last = Array(0...other.count)
        for row in 1..<(one.count + 1) {
            var line = [row] + [Int](repeating: 0, count: other.count)
            for column in 1..<(other.count + 1) {
                let isEqual = one[row - 1] == other[column - 1]
                line[column] = min(last[column] + 1, line[column - 1] + 1, last[column - 1] + (isEqual ? 0 : 1))
                let isSwap =
                    row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1]
                if isSwap { line[column] = min(line[column], before[column - 2] + 1) }
            }
            (before, last) = (last, line)
        }
        return last[other.count]
    }

    /// The nearest of several words, or `nil` when none is near enough. Of equally near ones, that which begins with
    /// the same letter, then the weightier, then the first by letters.
    static func nearest(to word: String, among candidates: [(word: String, weight: Int)]) -> String? {
        let allowed = allowance(for: word)
        let length = word.count
        return candidates.compactMap { candidate -> (slips: Int, start: Int, weight: Int, word: String)? in
            // Each letter more or less is a slip by itself.
            guard allowed > 0, abs(candidate.word.count - length) <= allowed else { return nil }
            let slips = distance(word, candidate.word)
            guard slips <= allowed, slips > 0 else { return nil }
            let start = candidate.word.first == word.first ? 0 : 1
            return (slips, start, -candidate.weight, candidate.word)
        }.min { ($0.slips, $0.start, $0.weight, $0.word) < ($1.slips, $1.start, $1.weight, $1.word) }?.word
    }
}
