internal import Application
internal import Credentialing
internal import Edge

/// Everything that will be submitted, what is still missing, what the badge will show, and what is confirmed.
struct CheckPage: Page {
    static let template = "submission/check"

    struct Part: Sendable {
        let id: String
        let head: String
        let answers: [Answer]
    }

    struct Answer: Sendable {
        let title: String
        let lines: [Line]
        let hasLines: Bool
        let note: String?
        let path: String
        let hasConditions: Bool
        let conditions: [Condition]
    }

    /// A point of completeness, and what is to be said of it.
    struct Condition: Sendable {
        let state: String
        let point: String
    }

    struct Line: Sendable {
        let text: String
    }

    struct Gap: Sendable {
        let sentence: String
        let path: String
    }

    struct Badge: Sendable {
        let name: ChoiceField
        let email: ChoiceField?
    }

    let title: String
    let titleOfWork: String
    let tasks: String
    let action: String
    let parts: [Part]
    let hasGaps: Bool
    let gaps: [Gap]
    let isReady: Bool
    let badge: Badge
    let declarations: ChoiceField
    let answerBy: String
    let closure: String?
    let problems: FormNotice?

    init(_ work: WorkReading, form: FormFields? = nil, problems: FormProblems? = nil) {
        let dossier = work.dossier
        let id = dossier.submission.id
        title = FormNotice.title("Check your answers before you submit", problems)
        titleOfWork = dossier.title.title
        tasks = Path.enrollment(work.enrollment.id)
        action = Path.submitted(id)
        parts = dossier.title.sections.enumerated().map { number, section in
            let items = dossier.activeItems.filter { $0.section.key == section.key }.map(\.item)
            return Part(
                id: "s\(number + 1)",
                head: "Part \(number + 1): \(section.title)",
                answers: items.map { Answer($0, in: dossier) }
            )
        }
        gaps = SelfCheck.missing(in: dossier).map { Gap(sentence: $0.sentence, path: Path.mending($0, in: id)) }
        hasGaps = !gaps.isEmpty
        isReady = gaps.isEmpty && dossier.submission.state == .draft
        badge = Badge(work.badge, form: form)
        let agreed = form.map { Set($0.values("agree")) } ?? []
        declarations = ChoiceField(
            "agree",
            "I confirm that",
            choices: dossier.title.declarations.map {
                .init($0.text, value: $0.key, isChosen: agreed.contains($0.key))
            },
            isMultiple: true,
            problems: problems
        )
        answerBy = DateWords.weekday(work.answerIfToday)
        closure = work.closure.map { "\($0.name) does not count." }
        self.problems = FormNotice(problems)
    }
}

extension CheckPage.Badge {
    fileprivate init(_ badge: WorkReading.Badge, form: FormFields?) {
        let shows = form.map { $0.line("badge-name") != "no" } ?? badge.showsName
        let chosen = form.map { $0.line("badge-email") } ?? badge.email?.text ?? badge.emails.first?.id.text ?? ""
        name = ChoiceField(
            "badge-name",
            "If you earn the badge, should it show your name?",
            choices: [
                .init("Yes, \(badge.name)", value: "yes", isChosen: shows),
                .init("No", value: "no", hint: "You can still prove that it is yours.", isChosen: !shows),
            ],
            hint: "No evidence and no feedback is ever in the badge. You can change this later."
        )
        email =
            badge.emails.isEmpty
            ? nil
            : ChoiceField(
                "badge-email",
                "By which address should it be recognized?",
                choices: badge.emails.map {
                    .init(
                        $0.address,
                        value: $0.id.text,
                        hint: $0.isWork ? "Work" : "Personal: it stays yours when you change employers.",
                        isChosen: chosen == $0.id.text
                    )
                },
                hint: "The address itself cannot be read from the badge."
            )
    }
}

extension CheckPage.Condition {
    fileprivate init(_ condition: CheckedCondition) {
        point = condition.text
        state =
            switch condition.state {
            case .seen: "The program sees"
            case .notYet: "The program does not see this yet"
            case .forPeople: "Look yourself; the assessor does, too"
            }
    }
}

extension CheckPage.Answer {
    fileprivate init(_ item: Item, in dossier: Dossier) {
        title = item.title
        path = Path.item(item.key, of: dossier.submission.id)
        var lines: [String] = []
        var note: String?
        if case .choose(let choose) = item.body {
            let chosen = choose.options.filter { dossier.choices[item.key]?.contains($0.key) ?? false }
            lines = chosen.map(\.title)
        }
        for response in dossier.responses(to: item.key) where !response.isEmpty {
            let (line, shown) = Self.line(response, in: dossier)
            lines.append(line)
            note = note ?? shown
        }
        if dossier.isLocked(item.key) { note = "Met. It stays as it is." }
        self.lines = lines.map { CheckPage.Line(text: $0) }
        hasLines = !lines.isEmpty
        self.note = note
        conditions = SelfCheck.conditions(at: item, in: dossier).map(CheckPage.Condition.init)
        hasConditions = !conditions.isEmpty
    }

    private static func line(_ response: Response, in dossier: Dossier) -> (String, String?) {
        switch response.kind {
        case .text:
            let count = WordCount.of(response.text)
            let words = response.text.split(whereSeparator: \.isWhitespace)
            guard words.count > 80 else { return (response.text, nil) }
            return (words.prefix(60).joined(separator: " ") + " …", "\(count) words, shown in part.")
        case .file: return (file(response), nil)
        case .log: return ("\(response.logDate.map(DateWords.weekday) ?? ""): \(response.text)", nil)
        case .link: return ([response.link ?? "", response.text].filter { !$0.isEmpty }.joined(separator: ": "), nil)
        case .observation: return ("Observation, filled in by the witness", nil)
        }
    }

    private static func file(_ response: Response) -> String {
        let name = response.file?.name ?? "File"
        switch response.students {
        case EvidenceRequirement.Students.none?: return name + ". No student is in it"
        case .notRecognizable?: return name + ". No student can be recognized"
        case .consent?: return name + ". Students can be recognized; permission on file: " + response.permissionNote
        case nil: return name
        }
    }
}
