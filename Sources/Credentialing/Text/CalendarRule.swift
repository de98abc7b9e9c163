/// What has to hold of the days on which an organization does not work, in a file and on a page alike.
package enum CalendarRule {
    /// The most days that one span may have.
    package static let longestClosure = 366
    /// The most days and spans: a calendar of a few school years has far less.
    package static let mostClosures = 500
    /// The most characters of a name.
    package static let longestName = 80

    /// What keeps a span out of a calendar.
    package enum Fault: Error, Hashable, Sendable {
        case name, order, length, number, repetition
    }

    /// Whether it may name a span: one line, because learners read it.
    package static func isName(_ name: String) -> Bool {
        !name.isEmpty && name.count <= longestName && !name.contains(where: \.isNewline)
    }

    /// Whether the days of a span are as they have to be.
    package static func fault(from first: LocalDate, to last: LocalDate) -> Fault? {
        if last < first { return .order }
        return last.daysSince1970 - first.daysSince1970 >= longestClosure ? .length : nil
    }
}

extension WorkingCalendar {
    /// The calendar with a further span of days off, in the order of their first days.
    ///
    /// - Throws: ``CalendarRule/Fault``.
    package func adding(_ closure: Closure) throws(CalendarRule.Fault) -> WorkingCalendar {
        guard CalendarRule.isName(closure.name) else { throw .name }
        if let fault = CalendarRule.fault(from: closure.from, to: closure.to) { throw fault }
        guard !closures.contains(where: { $0.from == closure.from && $0.to == closure.to }) else { throw .repetition }
        guard closures.count < CalendarRule.mostClosures else { throw .number }
        let all = (closures + [closure]).sorted { ($0.from, $0.to) < ($1.from, $1.to) }
        return WorkingCalendar(weekdays: weekdays, closures: all)
    }

    /// The calendar without a span; `nil` when it has no such.
    package func removing(_ closure: Closure) -> WorkingCalendar? {
        guard let place = closures.firstIndex(of: closure) else { return nil }
        var rest = closures
        rest.remove(at: place)
        return WorkingCalendar(weekdays: weekdays, closures: rest)
    }

    /// The calendar with other days of the week.
    package func working(on weekdays: Set<Int>) -> WorkingCalendar {
        WorkingCalendar(weekdays: weekdays, closures: closures)
    }
}
