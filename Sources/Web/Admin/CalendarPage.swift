internal import Application
internal import Credentialing
internal import Edge

/// The days on which an organization works: the week, and the days off, with a form for more of them.
package struct CalendarPage: Page {
    package static let template = "admin/calendar"

    /// Days that do not count.
    package struct Line: Sendable {
        package let name: String
        package let days: String
        /// The very span, so that nothing else goes when the list has changed meanwhile.
        package let from: String
        package let to: String
    }

    package let title: String
    package let problems: FormNotice?
    package let all: String
    package let name: String
    package let back: String
    package let weekdays: ChoiceField
    package let week: String
    package let ahead: [Line]
    package let hasAhead: Bool
    package let past: [Line]
    package let hasPast: Bool
    package let remove: String
    package let dayName: InputField
    package let from: InputField
    package let to: InputField
    package let add: String

    /// The calendar as it is, with what was typed and what is wrong with it.
    init(
        _ detail: OrganizationDetail,
        today: LocalDate,
        _ form: ClosureForm = ClosureForm(),
        problems: FormProblems? = nil
    ) {
        let (organization, problems) = (detail.organization, problems ?? form.problems)
        let path = Path.calendar(organization.id)
        title = FormNotice.title("Working days", problems)
        self.problems = FormNotice(problems)
        all = Path.organizations
        name = organization.name
        back = Path.organization(organization.id)
        weekdays = ChoiceField(
            "weekdays",
            "On which days of the week does \(organization.name) work?",
            choices: (1...7).map { day in
                ChoiceField.Choice(
                    CalendarWords.day(day),
                    value: "\(day)",
                    isChosen: organization.calendar.weekdays.contains(day)
                )
            },
            isMultiple: true,
            problems: problems
        )
        week = path + "/week"
        let lines = organization.calendar.closures.map { ($0.to < today, Self.line($0)) }
        ahead = lines.filter { !$0.0 }.map(\.1)
        past = lines.filter(\.0).map(\.1).reversed()
        (hasAhead, hasPast) = (!ahead.isEmpty, !past.isEmpty)
        remove = path + "/days/remove"
        dayName = InputField(
            "name",
            "Name",
            value: form.name,
            hint: "Learners read it, like Winter break.",
            isNarrow: true,
            problems: problems
        )
        from = InputField("from", "First day", value: form.from, type: "date", isNarrow: true, problems: problems)
        to = InputField(
            "to",
            "Last day",
            value: form.to,
            hint: "Empty for a single day.",
            type: "date",
            isNarrow: true,
            problems: problems
        )
        add = path + "/days"
    }

    private static func line(_ closure: WorkingCalendar.Closure) -> Line {
        Line(
            name: closure.name,
            days: CalendarWords.span(from: closure.from, to: closure.to),
            from: closure.from.description,
            to: closure.to.description
        )
    }
}

/// Days off, as an administrator fills them in.
struct ClosureForm: Sendable {
    let name: String
    let from: String
    let to: String
    var problems = FormProblems()

    /// Empty.
    init() {
        (name, from, to) = ("", "", "")
    }

    init(_ fields: FormFields) {
        name = String(fields.line("name").prefix(200))
        from = String(fields.line("from").prefix(40))
        to = String(fields.line("to").prefix(40))
        if !CalendarRule.isName(name) { add(.name) }
        if first == nil { problems.add("from", "Enter the first day as month, day and year, like 12/21/2026") }
        if !to.isEmpty, last == nil {
            problems.add("to", "Enter the last day as month, day and year, or leave it empty")
        }
        if let first, let last, let fault = CalendarRule.fault(from: first, to: last) { add(fault) }
    }

    private var first: LocalDate? { Self.date(from) }
    private var last: LocalDate? { to.isEmpty ? first : Self.date(to) }

    /// The days, when nothing is wrong.
    var closure: WorkingCalendar.Closure? {
        guard problems.isEmpty, let first, let last else { return nil }
        return WorkingCalendar.Closure(name: name, from: first, to: last)
    }

    /// Notes what keeps the days out of the calendar.
    mutating func add(_ fault: CalendarRule.Fault) {
        switch fault {
        case .name: problems.add("name", "Enter a name of 1 to \(CalendarRule.longestName) characters")
        case .order: problems.add("to", "The last day lies before the first. Swap the two")
        case .length: problems.add("to", "These are more days than a year has. Look at the two years")
        case .repetition: problems.add("from", "These days are in the list already")
        case .number: problems.add("name", "The list is full. Let days of past years count again first")
        }
    }

    private static func date(_ text: String) -> LocalDate? { LocalDate(text) ?? LocalDate(american: text) }
}
