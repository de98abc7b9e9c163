internal import Application
internal import Credentialing
internal import Edge

/// From when on a title is retired, as it was typed.
struct RetireForm: Sendable {
    let day: String
    let note: String
    var problems = FormProblems()

    /// Today, unless it is retired already.
    init(_ history: VersionHistory) {
        let moment = history.retirement?.from ?? history.now
        day = DateWords.day(of: moment, zone: history.timeZone).description
        note = history.retirement?.note ?? ""
    }

    init(_ fields: FormFields, today: LocalDate) {
        day = fields.line("day")
        note = fields.text("note")
        if let date = LocalDate(day) {
            if date < today { problems.add("day", "Choose today or a later day; a past day cannot be changed") }
        } else {
            problems.add("day", "Enter the day as year, month and day, like 2027-06-30")
        }
        if note.count > 1000 { problems.add("note", "Say why in at most 1,000 characters") }
    }

    /// The day, when there is such a day.
    var date: LocalDate? { LocalDate(day) }
}

/// The form in which a title is retired.
struct RetirePage: Page {
    static let template = "versions/retire"

    let title: String
    let problems: FormNotice?
    let name: String
    let day: InputField
    let note: TextField
    let action: String
    let back: String

    init(_ history: VersionHistory, _ form: RetireForm) {
        title = FormNotice.title("Retire \(history.title)", form.problems)
        problems = FormNotice(form.problems)
        name = history.title
        day = InputField(
            "day",
            "From which day on",
            value: form.day,
            hint: "The day begins at midnight in \(history.organization).",
            type: "date",
            isNarrow: true,
            problems: form.problems
        )
        note = TextField(
            "note",
            "Why, or what to choose instead",
            value: form.note,
            hint: "Everyone reads it on the page of the title. It may stay empty.",
            rows: 3,
            problems: form.problems
        )
        action = Path.retirement(history.slug)
        back = Path.versions(history.slug)
    }
}
