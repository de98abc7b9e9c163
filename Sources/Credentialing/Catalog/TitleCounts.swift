/// How many people came how far with a title, over all organizations that offer it. Never shown as it is:
/// ``TitleFigures`` says what may be.
package struct TitleCounts: Hashable, Sendable {
    package var started: Int
    /// Of those, who submitted at least once.
    package var submitted: Int
    /// Of those, who was awarded at the first, at the second, and at a later attempt.
    package var first: Int
    package var second: Int
    package var later: Int
    /// People who got an answer, of the latest answers.
    package var answered: Int
    /// The median of the working days from submission to decision, of the latest answers.
    package var medianDays: Int?

    /// Counts of people.
    package init(
        started: Int,
        submitted: Int,
        first: Int,
        second: Int,
        later: Int,
        answered: Int,
        medianDays: Int?
    ) {
        self.started = started
        self.submitted = submitted
        self.first = first
        self.second = second
        self.later = later
        self.answered = answered
        self.medianDays = medianDays
    }

    /// The one in the middle, or of two the earlier; `nil` of none.
    package static func median(_ days: [Int]) -> Int? {
        days.isEmpty ? nil : days.sorted()[(days.count - 1) / 2]
    }
}

/// What of a title's counts may be shown (`decisions.md` §10): a figure that stands for too few people is left out, and so
/// is one by which such a figure could be worked out from the others.
///
/// Each figure is a sum of groups that no two share: who has not submitted, who submitted and has no award, and who was
/// awarded at which attempt. A figure is shown only when every group, and every union of groups, that the figures shown so
/// far tell apart has nobody in it or enough people. A group of nobody names nobody.
package struct TitleFigures: Hashable, Sendable {
    /// The fewest people that a figure may stand for, whatever is set.
    package static let leastSmallest = 5

    package private(set) var started: Int?
    package private(set) var submitted: Int?
    package private(set) var awarded: Int?
    package private(set) var first: Int?
    package private(set) var second: Int?
    package private(set) var later: Int?
    /// The median of the working days until the answer.
    package private(set) var days: Int?

    /// What may be shown when a figure has to stand for `smallest` people or more; `nil` when nothing may.
    package init?(_ counts: TitleCounts, smallest: Int) {
        let smallest = max(Self.leastSmallest, smallest)
        guard counts.started >= smallest else { return nil }
        let awarded = counts.first + counts.second + counts.later
        var shown = ShownGroups(total: counts.started, smallest: smallest)
        started = counts.started
        // Who passed matters more than who has begun to wait, so it comes first.
        if shown.canTell(\.awarded, awarded) { self.awarded = awarded }
        if shown.canTell(\.submitted, counts.submitted) { submitted = counts.submitted }
        if shown.canTell(\.first, counts.first) { first = counts.first }
        if shown.canTell(\.second, counts.second) { second = counts.second }
        if shown.canTell(\.later, counts.later) { later = counts.later }
        if counts.answered >= smallest { days = counts.medianDays }
    }
}

/// The figures that are shown so far, and what follows from them.
private struct ShownGroups {
    let total: Int
    let smallest: Int
    var submitted: Int?
    var awarded: Int?
    var first: Int?
    var second: Int?
    var later: Int?

    /// Adds a figure when nothing small follows from it and those before.
    mutating func canTell(_ figure: WritableKeyPath<ShownGroups, Int?>, _ count: Int) -> Bool {
        guard count >= smallest else { return false }
        var next = self
        next[keyPath: figure] = count
        guard next.isSafe else { return false }
        self = next
        return true
    }

    /// Every difference that can be worked out is nobody or enough people.
    private var isSafe: Bool {
        let attempts = [first, second, later].compactMap(\.self)
        let known = attempts.reduce(0, +)
        var differences: [Int] = []
        // The totals lie within each other; those that are not shown are passed over.
        let totals = [total, submitted, awarded].compactMap(\.self)
        for (index, outer) in totals.enumerated() {
            for inner in totals[(index + 1)...] { differences.append(outer - inner) }
            // Every choice of attempts lies within every total.
            for choice in 1..<(1 << attempts.count) where !attempts.isEmpty {
                let sum = attempts.enumerated().reduce(0) { $0 + (choice >> $1.offset & 1 == 1 ? $1.element : 0) }
                differences.append(outer - sum)
            }
        }
        return known <= total && differences.allSatisfy { $0 == 0 || $0 >= smallest }
    }
}
