/// The days on which an organization works: promises are counted in these.
package struct WorkingCalendar: Hashable, Sendable, Codable {
    /// Days on which nobody works, both ends included, such as winter break.
    package struct Closure: Hashable, Sendable, Codable {
        package let name: String
        package let from: LocalDate
        package let to: LocalDate

        /// A span of days with its name.
        package init(name: String, from: LocalDate, to: LocalDate) {
            self.name = name
            self.from = from
            self.to = to
        }
    }

    /// 1 for Monday to 7 for Sunday.
    package let weekdays: Set<Int>
    package let closures: [Closure]

    /// A calendar as an organization states it. Without any weekday every day counts, so that a promise has an end.
    package init(weekdays: Set<Int>, closures: [Closure] = []) {
        self.weekdays = weekdays.isEmpty ? Set(1...7) : weekdays
        self.closures = closures
    }

    /// Monday to Friday, with no holidays.
    package static let weekdays = WorkingCalendar(weekdays: [1, 2, 3, 4, 5])

    /// Whether the organization works on that day.
    package func isWorkingDay(_ date: LocalDate) -> Bool {
        weekdays.contains(date.weekday) && !closures.contains { $0.from <= date && date <= $0.to }
    }

    /// The working day that lies so many working days after a date; the date itself never counts. Closures longer than
    /// ten years end the search, so that a mistake in a calendar cannot hang it.
    package func date(after start: LocalDate, workingDays: Int) -> LocalDate {
        var date = start
        var left = max(0, workingDays)
        var steps = 0
        while left > 0, steps < 3660 {
            date = date.adding(days: 1)
            steps += 1
            if isWorkingDay(date) { left -= 1 }
        }
        return date
    }

    /// The working days from one date to another; the first date never counts. Spans of more than ten years end there.
    package func workingDays(from start: LocalDate, to end: LocalDate) -> Int {
        var date = start
        var count = 0
        var steps = 0
        while date < end, steps < 3660 {
            date = date.adding(days: 1)
            steps += 1
            if isWorkingDay(date) { count += 1 }
        }
        return count
    }

    /// The first closure that a span of days runs into, for telling the learner what does not count.
    package func closure(between start: LocalDate, and end: LocalDate) -> Closure? {
        closures.filter { $0.from <= end && start <= $0.to }.min { $0.from < $1.from }
    }
}
