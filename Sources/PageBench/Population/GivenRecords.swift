internal import Application
internal import Credentialing
internal import Storage

/// What a learner gave: choices, answers, evidence, how they see their own work.
extension Work {
    func insertGiven(_ plan: MadeWork, enrollment: ID<Enrollment>, submission: ID<Submission>) throws {
        for (item, options) in plan.open.choices.sorted(by: { $0.key < $1.key }) {
            for option in options.sorted() {
                try run(
                    """
                    INSERT INTO submission_choice (submission, item, option_key)
                    VALUES (\(submission), \(item), \(option))
                    """
                )
            }
        }
        for (declare, options) in plan.open.declared.sorted(by: { $0.key < $1.key }) {
            for option in options {
                try run(
                    """
                    INSERT INTO declared_choice (submission, declare_key, option_key)
                    VALUES (\(submission), \(declare), \(option))
                    """
                )
            }
        }
        let place = GivenPlace(plan: plan, enrollment: enrollment, submission: submission)
        for placed in plan.filled { try insertGiven(placed.item, at: place) }
        guard plan.state != .draft else { return }
        for criterion in plan.open.criteria { try insertOwnView(of: criterion, at: place) }
    }

    private func insertGiven(_ item: Item, at place: GivenPlace) throws {
        switch item.body {
        case .choose: return
        case .prompt(let prompt):
            let address = ResponseAddress(item: item.key)
            try insertResponse(.text, at: address, of: place, text: MadeText.words(prompt.words?.from ?? 120))
        case .evidence(let evidence):
            for set in 1...max(1, evidence.sets) {
                for slot in evidence.slots where !slot.isOptional {
                    for position in 1...max(1, slot.count.from ?? 1) {
                        let address = ResponseAddress(item: item.key, set: set, slot: slot.key, position: position)
                        try insertGiven(slot, at: address, of: place)
                    }
                }
            }
        }
        try run(
            "INSERT INTO piece_done (submission, item, done) VALUES (\(place.submission), \(item.key), \(place.given))"
        )
    }

    private func insertGiven(_ slot: Slot, at address: ResponseAddress, of place: GivenPlace) throws {
        switch slot.kind.response {
        case .text:
            try insertResponse(.text, at: address, of: place, text: MadeText.words(slot.words?.from ?? 120))
        case .link:
            let link = "https://bench.example/\(slot.key)"
            try insertResponse(.link, at: address, of: place, text: "Our page.", link: link)
        case .log:
            let count = max(1, slot.count.from ?? 1)
            let isLast = address.position == count
            let days = isLast ? max(slot.days.from ?? 1, count) - 1 : address.position - 1
            let date = LocalDate(at: place.plan.began, in: place.plan.zone).adding(days: days)
            try insertResponse(.log, at: address, of: place, text: MadeText.words(60), date: date)
        case .observation:
            let fields = (slot.observation?.fields ?? []).map { "\"\($0.key)\":\"yes\"" }.joined(separator: ",")
            try insertResponse(.observation, at: address, of: place, fields: "{" + fields + "}")
        case .file:
            let file = try insertFile(slot, at: address, of: place)
            try insertResponse(.file, at: address, of: place, file: file)
        }
    }

    /// The row of a file. Its bytes are not there: nothing that is measured opens it.
    private func insertFile(_ slot: Slot, at address: ResponseAddress, of place: GivenPlace) throws -> ID<Artifact> {
        let file: ID<Artifact> = newID()
        let (ending, type) = MadeText.fileType(of: slot.kind)
        try run(
            """
            INSERT INTO stored_file (id, owner, enrollment, name, media_type, showing, size, digest, storage_name,
                sealed_key, created)
            VALUES (\(file), \(place.plan.learner.id), \(place.enrollment), \("\(slot.key)-\(address.position).\(ending)"),
                \(type), 'inline', 48000, \(file), \("bench-\(file)"), 'none', \(place.given))
            """
        )
        try audit(AuditEvent(.fileAdded, "submission", place.submission), by: place.plan.learner.id)
        return file
    }

    private func insertResponse(
        _ kind: Response.Kind,
        at address: ResponseAddress,
        of place: GivenPlace,
        text: String = "",
        file: ID<Artifact>? = nil,
        link: String? = nil,
        date: LocalDate? = nil,
        fields: String? = nil
    ) throws {
        let students: String? = kind == .file ? EvidenceRequirement.Students.none.rawValue : nil
        try run(
            """
            INSERT INTO response (id, submission, item, set_number, slot, position, kind, language, text, file, link,
                log_date, fields, students, created, changed)
            VALUES (\(newID(Response.self)), \(place.submission), \(address.item), \(address.set), \(address.slot),
                \(address.position), \(kind.rawValue), 'en-US', \(text), \(file), \(link), \(date), \(fields),
                \(students), \(place.given), \(place.given))
            """
        )
    }

    /// The self-evaluation, and where a reader finds what shows it when the title asks for that.
    private func insertOwnView(of criterion: Criterion, at place: GivenPlace) throws {
        try run(
            """
            INSERT INTO self_evaluation (submission, criterion, level, language, note)
            VALUES (\(place.submission), \(criterion.key), \(criterion.required), 'en-US', 'I see it in the second half.')
            """
        )
        guard criterion.map == .must,
            let row = try first(
                """
                SELECT item, set_number, slot, position FROM response
                WHERE submission = \(place.submission) AND item IN (\(list: criterion.judgedOn.map(\.item)))
                ORDER BY item, set_number, slot, position LIMIT 1
                """
            )
        else { return }
        try run(
            """
            INSERT INTO evidence_pointer (submission, criterion, item, set_number, slot, position, language, place, why)
            VALUES (\(place.submission), \(criterion.key), \(row.text("item")), \(row.integer("set_number")),
                \(row.text("slot")), \(row.integer("position")), 'en-US', 'page 1', 'The moment stands there.')
            """
        )
    }
}

/// Whose work something is given in, and when.
struct GivenPlace: Sendable {
    let plan: MadeWork
    let enrollment: ID<Enrollment>
    let submission: ID<Submission>

    /// A week after the work was chosen.
    var given: Instant { plan.began.adding(seconds: 7 * 86_400) }
}

/// Words and names that fill the rows.
enum MadeText {
    private static let sentence = "Students waited, thought and then spoke to one another.".split(separator: " ")

    /// A text of that many words.
    static func words(_ count: Int) -> String {
        (0..<max(1, count)).map { String(sentence[$0 % sentence.count]) }.joined(separator: " ")
    }

    /// A file of a kind: the ending of its name and its type.
    static func fileType(of kind: Slot.Kind) -> (ending: String, type: String) {
        switch kind {
        case .audio: ("mp3", "audio/mpeg")
        case .video: ("mp4", "video/mp4")
        case .image: ("jpg", "image/jpeg")
        case .data: ("csv", "text/plain; charset=utf-8")
        default: ("pdf", "application/pdf")
        }
    }
}
