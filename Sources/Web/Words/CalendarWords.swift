internal import Credentialing

/// Working days as people say them.
enum CalendarWords {
    private static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    /// “Monday”, for 1.
    static func day(_ number: Int) -> String { days.indices.contains(number - 1) ? days[number - 1] : "" }

    /// “Monday to Friday”, or the days one by one when they do not follow each other.
    static func week(_ weekdays: Set<Int>) -> String {
        let sorted = weekdays.sorted()
        guard let first = sorted.first, let last = sorted.last else { return "" }
        if sorted.count > 2, last - first == sorted.count - 1 { return "\(day(first)) to \(day(last))" }
        let words = sorted.map(day)
        return words.count == 1 ? words[0] : words.dropLast().joined(separator: ", ") + " and " + day(last)
    }

    /// “Thursday, November 26, 2026”, or “Mon, Dec 21, 2026 to Mon, Jan 4, 2027”.
    static func span(from first: LocalDate, to last: LocalDate) -> String {
        guard first != last else { return "\(DateWords.weekday(first)), \(first.year)" }
        let year = first.year == last.year ? "" : ", \(first.year)"
        return "\(DateWords.short(first))\(year) to \(DateWords.short(last)), \(last.year)"
    }
}
