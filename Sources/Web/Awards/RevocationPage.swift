internal import Application
internal import Credentialing
internal import Edge

/// Requests to take an award back that wait for a second person, and the way to ask for one.
struct RevocationListPage: Page {
    static let template = "revocations/list"
    static let isDense = true

    /// One request.
    struct Entry: Sendable {
        let path: String
        let number: String
        let title: String
        let asked: String
        let standing: String
    }

    let title: String
    let problems: FormNotice?
    let number: InputField
    let isEmpty: Bool
    let entries: [Entry]

    init(_ requests: [OpenRevocation], number: String = "", problems: FormProblems? = nil) {
        title = FormNotice.title("Awards to be taken back", problems)
        self.problems = FormNotice(problems)
        self.number = InputField(
            "number",
            "Number of the badge",
            value: number,
            hint: "As it stands on the badge, such as TV-1042.",
            isNarrow: true,
            problems: problems
        )
        isEmpty = requests.isEmpty
        entries = requests.map { request in
            Entry(
                path: Path.revocation(request.id),
                number: request.number,
                title: request.title,
                asked: DateWords.date(request.asked, zone: request.timeZone),
                standing: request.isOwn ? "You asked; someone else confirms" : "Waits for a second person"
            )
        }
    }
}

/// One award with the request to take it back: to ask, to confirm, or to see what was decided.
struct RevocationPage: Page {
    static let template = "revocations/award"
    static let isDense = true

    /// The form that asks.
    struct Asking: Sendable {
        let action: String
        let reason: TextField
    }

    /// A request that stands.
    struct Request: Sendable {
        let askedBy: String
        let asked: String
        let reason: String
        /// Where a second person confirms; `nil` for the one who asked.
        let confirm: String?
        let withdraw: String
        let isOpen: Bool
        let isOwn: Bool
    }

    let title: String
    let problems: FormNotice?
    let number: String
    let micro: String
    let holder: String
    let awarded: String
    let revoked: String?
    let asking: Asking?
    let request: Request?

    init(_ reading: RevocationReading, reason: String = "", problems: FormProblems? = nil) {
        title = FormNotice.title("Take back badge \(reading.number)", problems)
        self.problems = FormNotice(problems)
        number = reading.number
        micro = reading.title
        holder = reading.holder
        awarded = DateWords.date(reading.awarded, zone: reading.timeZone)
        revoked = reading.revoked.map { DateWords.date($0, zone: reading.timeZone) }
        request = reading.request.map { Request($0, zone: reading.timeZone) }
        asking =
            reading.request == nil && reading.revoked == nil
            ? Asking(
                action: Path.askRevocation(of: reading.award),
                reason: TextField(
                    "reason",
                    "Why should it be taken back?",
                    value: reason,
                    hint: "The person who earned it will read this. Up to 2,000 characters.",
                    problems: problems
                )
            ) : nil
    }
}

extension RevocationPage.Request {
    init(_ request: RevocationReading.Request, zone: String) {
        askedBy = request.askedBy
        asked = DateWords.date(request.asked, zone: zone)
        reason = request.reason
        confirm = request.isOwn || !request.isOpen ? nil : Path.revocation(request.id) + "/confirmation"
        withdraw = Path.revocation(request.id) + "/withdrawal"
        isOpen = request.isOpen
        isOwn = request.isOwn
    }
}
