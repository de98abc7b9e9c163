package import Credentialing

extension WorkingCalendar {
    /// Reads the YAML file in which an organization states on which days it works. As with titles nothing is guessed,
    /// and all that is wrong is told with its line.
    package init(yaml bytes: [UInt8], name: String) throws(FormatProblems) {
        let reading = Reading()
        let fields = Fields(Tree.yaml(bytes, reporting: reading), as: "the file", reading: reading)
        let calendar = Self.read(fields)
        fields.reportUnknown()
        guard reading.isClean else { throw FormatProblems(name: name, problems: reading.problems) }
        self = calendar
    }

    private static func read(_ fields: Fields) -> WorkingCalendar {
        if !fields.has("calendar") {
            fields.miss("calendar", "The first line must be “calendar: 1”, the version of the format.")
        }
        let version = fields.optionalNumber("calendar") ?? 1
        if version != 1 {
            fields.miss("calendar", "The file is of format version \(version); this program reads version 1.")
        }
        let weekdays: [Weekday?] = fields.choices("weekdays")
        if !fields.has("weekdays") {
            fields.miss("weekdays", "“weekdays” is missing: the days of the week on which people work.")
        } else if weekdays.isEmpty {
            fields.miss("weekdays", "“weekdays” must name at least one day, or no promise would ever fall due.")
        }
        let holidays = fields.list("holidays") { holiday(reading: $0) }.compactMap(\.self)
        let closures = fields.list("closures") { closure(reading: $0) }.compactMap(\.self)
        if holidays.count + closures.count > CalendarRule.mostClosures {
            let most = CalendarRule.mostClosures
            fields.miss("closures", "Holidays and closures are more than \(most). Leave out past years.")
        }
        return WorkingCalendar(
            weekdays: Set(weekdays.compactMap { $0?.number }),
            closures: (holidays + closures).sorted { $0.from < $1.from }
        )
    }

    private static func holiday(reading fields: Fields) -> Closure? {
        let name = name(reading: fields)
        guard let date = fields.date("date") else { return nil }
        return Closure(name: name, from: date, to: date)
    }

    private static func closure(reading fields: Fields) -> Closure? {
        let name = name(reading: fields)
        let bounds = (from: fields.date("from"), to: fields.date("to"))
        guard let from = bounds.from, let to = bounds.to else { return nil }
        switch CalendarRule.fault(from: from, to: to) {
        case .order: fields.miss("to", "This closure ends on \(to), before it begins on \(from). Swap the two.")
        case .length: fields.miss("to", "This closure is longer than a year. Look at the years of its two days.")
        default: break
        }
        return Closure(name: name, from: from, to: to)
    }

    private static func name(reading fields: Fields) -> String {
        let name = fields.text("name")
        if fields.has("name"), !CalendarRule.isName(name) {
            fields.miss("name", "“name” must be one line of 1 to 80 characters: learners read it.")
        }
        return name
    }
}

/// The days of a week as a calendar file names them, in their order.
private enum Weekday: String, CaseIterable {
    case monday = "Monday"
    case tuesday = "Tuesday"
    case wednesday = "Wednesday"
    case thursday = "Thursday"
    case friday = "Friday"
    case saturday = "Saturday"
    case sunday = "Sunday"

    /// 1 for Monday to 7 for Sunday.
    var number: Int? { Self.allCases.firstIndex(of: self).map { $0 + 1 } }
}
