internal import Application
internal import Credentialing
internal import Edge

/// Where the learner asks a witness, and sees who has answered what.
struct AskWitnessPage: Page {
    static let template = "witness/ask"
    static let scripts = ["composer.js"]

    struct Line: Sendable {
        let question: String
        let answer: String
    }

    struct Entry: Sendable {
        let address: String
        let state: String
        let withdrawal: String?
    }

    let title: String
    let head: String
    let titleOfWork: String
    let item: String
    let itemPath: String
    let witness: String
    let questions: [Line]
    let given: String?
    let lines: [Line]
    let hasRequests: Bool
    let requests: [Entry]
    let action: String
    /// The field, while someone can be asked.
    let address: InputField?
    let button: String
    /// Why nobody can be asked.
    let closed: String?
    let problems: FormNotice?

    init(_ reading: WitnessReading, at now: Instant, address: String = "", problems: FormProblems? = nil) {
        let dossier = reading.dossier
        let id = dossier.submission.id
        let place = reading.place
        let placed = dossier.title.item(place.item)?.item
        head = dossier.title.slot(place.slot, of: place.item)?.title ?? "Observation"
        title = FormNotice.title("Ask a witness: \(head)", problems)
        titleOfWork = dossier.title.title
        item = placed?.title ?? ""
        itemPath = Path.item(place.item, of: id)
        witness = reading.form.witness
        questions = reading.form.fields.map { Line(question: $0.question, answer: $0.kind.words) }
        let fields = reading.given?.fields ?? [:]
        lines =
            fields.isEmpty
            ? [] : reading.form.fields.map { Line(question: $0.question, answer: $0.shown(fields[$0.key] ?? "")) }
        given = fields.isEmpty ? nil : Self.given(reading)
        let isOpen = reading.refusal == nil
        requests = reading.requests.map { request in
            let canWithdraw = isOpen && request.submission == id && request.isWaiting(at: now)
            return Entry(
                address: request.address,
                state: Self.state(of: request, at: now, zone: reading.timeZone),
                withdrawal: canWithdraw ? Path.witness(at: place, of: id, "/\(request.id)/withdrawal") : nil
            )
        }
        hasRequests = !requests.isEmpty
        action = Path.witness(at: place, of: id)
        button = reading.requests.isEmpty ? "Send the link" : "Send a new link"
        closed = reading.refusal?.description
        self.address =
            isOpen
            ? InputField(
                "address",
                "Work e-mail address of the witness",
                value: address,
                hint: Self.hint(reading),
                type: "email",
                isRequired: true,
                problems: problems
            ) : nil
        self.problems = FormNotice(problems)
    }

    private static func given(_ reading: WitnessReading) -> String {
        guard let request = reading.requests.first(where: { $0.filled != nil }), let filled = request.filled else {
            return "Filled in by the witness."
        }
        let day = DateWords.date(filled, zone: reading.timeZone)
        return
            "Filled in by \(request.filledBy ?? request.address) on \(day). Assessors see the answers and the part, not the name."
    }

    private static func hint(_ reading: WitnessReading) -> String {
        let link =
            "We send one link, good for \(Platform.observationDays) days. It opens the form and nothing else of your work."
        if reading.given != nil { return link + " What is filled in now stands until the new form is filled in." }
        return reading.requests.isEmpty ? link : link + " A link sent before stops working."
    }

    private static func state(of request: ObservationRequest, at now: Instant, zone: String) -> String {
        func day(_ instant: Instant) -> String { DateWords.short(DateWords.day(of: instant, zone: zone)) }
        if let filled = request.filled { return "Filled in by \(request.filledBy ?? "the witness") on \(day(filled))" }
        if let withdrawn = request.withdrawn { return "Taken back on \(day(withdrawn))" }
        if request.expires <= now { return "Not answered by \(day(request.expires)), and too old now" }
        return "Asked on \(day(request.created)). The link works until \(day(request.expires))"
    }
}

extension Slot.Observation.Field {
    /// An answer for people: dates in words.
    func shown(_ answer: String) -> String {
        guard kind == .date, let date = LocalDate(answer) else { return words(of: answer) }
        return DateWords.date(date)
    }
}

extension Slot.Observation.Field.Kind {
    fileprivate var words: String {
        switch self {
        case .yesNo: "Yes or no"
        case .text: "In words"
        case .date: "A date"
        }
    }
}
