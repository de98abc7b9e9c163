internal import Application

/// Numbers that are counted only so far.
enum CountWords {
    /// “312” or “more than 1,000”.
    static func number(_ count: CappedCount) -> String {
        count.isMore ? "more than \(grouped(CappedCount.most))" : grouped(count.number)
    }

    /// “One person”, “312 people” or “More than 1,000 people”.
    static func people(_ count: CappedCount) -> String {
        if count.number == 1 { return "One person" }
        return count.isMore ? "More than \(grouped(CappedCount.most)) people" : "\(grouped(count.number)) people"
    }

    /// “12,000”.
    static func grouped(_ number: Int) -> String {
        var digits = Substring(String(number))
        var groups: [Substring] = []
        while digits.count > 3 {
            groups.insert(digits.suffix(3), at: 0)
            digits = digits.dropLast(3)
        }
        return ([digits] + groups).joined(separator: ",")
    }
}
