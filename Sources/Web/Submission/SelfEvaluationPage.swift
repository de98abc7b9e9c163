internal import Application
internal import Credentialing
internal import Edge

/// Where the learner sees their own work, criterion by criterion, and where the evidence for it stands.
struct SelfEvaluationPage: Page {
    static let template = "submission/self-evaluation"
    static let scripts = ["composer.js"]

    struct Row: Sendable {
        let title: String
        let text: String
        let levels: ChoiceField
        let note: TextField
        let revisionField: String
        let revision: Int
        /// What another window saved first.
        let stored: String?
        let map: MapView?
    }

    let title: String
    let titleOfWork: String
    let tasks: String
    let action: String
    let person: String
    let isOpen: Bool
    let rows: [Row]
    let problems: FormNotice?
    let hasConflicts: Bool

    init(
        _ work: WorkReading,
        form: FormFields? = nil,
        problems: FormProblems? = nil,
        conflicts: [SelfEvaluation] = []
    ) {
        let dossier = work.dossier
        title = FormNotice.title("Say where you see your work", problems)
        titleOfWork = dossier.title.title
        tasks = Path.enrollment(work.enrollment.id)
        action = Path.selfEvaluation(dossier.submission.id)
        person = dossier.submission.person.text
        isOpen = dossier.submission.state == .draft
        hasConflicts = !conflicts.isEmpty
        self.problems = FormNotice(problems)
        rows = dossier.openCriteria.map { criterion in
            Row(
                criterion,
                in: dossier,
                form: form,
                problems: problems,
                conflict: conflicts.first { $0.criterion == criterion.key }
            )
        }
    }
}

extension SelfEvaluationPage.Row {
    fileprivate init(
        _ criterion: Criterion,
        in dossier: Dossier,
        form: FormFields?,
        problems: FormProblems?,
        conflict: SelfEvaluation?
    ) {
        let stored = dossier.selfEvaluations[criterion.key]
        let scale = dossier.title.rubric.scale(criterion.scale)
        let name = "level-\(criterion.key)"
        let level = form.map { $0.line(name) } ?? stored?.level ?? ""
        let note = "note-\(criterion.key)"
        title = criterion.title
        text = criterion.text
        levels = ChoiceField(
            name,
            "Where do you see your work on “\(criterion.title)”?",
            choices: (scale?.levels ?? []).map { step in
                .init(
                    step.title + (step.key == criterion.required ? " (required)" : ""),
                    value: step.key,
                    hint: criterion.levels[step.key]?.text,
                    isChosen: step.key == level
                )
            },
            problems: problems
        )
        self.note = TextField(
            note,
            "Why do you think so?",
            value: form.map { $0.text(note) } ?? stored?.note ?? "",
            rows: 3,
            problems: problems
        )
        revisionField = "revision-\(criterion.key)"
        revision = conflict?.revision ?? stored?.revision ?? 0
        self.stored = conflict.map { conflict in
            let title = scale?.levels.first { $0.key == conflict.level }?.title ?? "no level"
            return "\(title). \(conflict.note)"
        }
        map = criterion.map == .no ? nil : MapView(criterion, in: dossier, problems: problems)
    }
}

/// Where the evidence for a criterion stands: what was said so far, and a place to say more.
struct MapView: Sendable {
    struct Pointer: Sendable {
        let words: String
        let value: String
    }

    let id: String
    let head: String
    let hasPointers: Bool
    let pointers: [Pointer]
    let indicator: SelectField?
    let target: SelectField
    let place: InputField
    let why: InputField

    init(_ criterion: Criterion, in dossier: Dossier, problems: FormProblems?) {
        id = "map-\(criterion.key)"
        head =
            criterion.map == .must ? "Where your evidence shows it" : "Where your evidence shows it, if you want to say"
        let known = dossier.pointers.filter { $0.criterion == criterion.key }
        pointers = known.map { pointer in
            let what = Self.name(of: pointer.address, in: dossier)
            let indicator = criterion.indicators.first { $0.key == pointer.indicator }.map { $0.text + ": " } ?? ""
            let place = pointer.place.isEmpty ? "" : ", \(pointer.place)"
            let why = pointer.why.isEmpty ? "" : ". \(pointer.why)"
            return Pointer(words: indicator + what + place + why, value: PointerCode.text(pointer))
        }
        hasPointers = !pointers.isEmpty
        indicator =
            criterion.indicators.isEmpty
            ? nil
            : SelectField(
                "indicator-\(criterion.key)",
                "For",
                options: [.init("The whole criterion", value: "")]
                    + criterion.indicators.map { .init($0.text, value: $0.key) }
            )
        let items = Set(criterion.judgedOn.map(\.item))
        let given = dossier.responses.filter { !$0.isEmpty && items.contains($0.address.item) }
        target = SelectField(
            "point-\(criterion.key)",
            "What shows it",
            options: [.init("Choose something you have added", value: "")]
                + given.map { .init(Self.name(of: $0.address, in: dossier), value: PointerCode.text($0.address)) },
            hint: "Something you have added to the parts that are judged here",
            problems: problems
        )
        place = InputField(
            "place-\(criterion.key)",
            "Where in it",
            hint: "A page, or a time such as 3:20",
            isNarrow: true,
            problems: problems
        )
        why = InputField("why-\(criterion.key)", "Why it shows it")
    }

    private static func name(of address: ResponseAddress, in dossier: Dossier) -> String {
        let item = dossier.title.item(address.item)?.item.title ?? address.item
        guard let response = dossier.response(at: address) else { return item }
        if let file = response.file { return "\(file.name) (\(item))" }
        let slot = dossier.title.slot(address.slot, of: address.item).map { " (\($0.title))" } ?? ""
        if let date = response.logDate { return "\(item)\(slot), \(DateWords.weekday(date))" }
        return item + slot
    }
}

/// Pointers and places as values of form fields.
enum PointerCode {
    static func text(_ address: ResponseAddress) -> String {
        "\(address.item)|\(address.set)|\(address.slot)|\(address.position)"
    }

    static func text(_ pointer: EvidencePointer) -> String {
        "\(pointer.criterion)|\(pointer.indicator)|" + text(pointer.address)
    }

    static func address(_ text: String) -> ResponseAddress? {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, let set = Int(parts[1]), let position = Int(parts[3]) else { return nil }
        return ResponseAddress(item: parts[0], set: set, slot: parts[2], position: position)
    }

    static func pointer(_ text: String) -> EvidencePointer? {
        let parts = text.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let address = address(parts[2]) else { return nil }
        return EvidencePointer(criterion: parts[0], indicator: parts[1], address: address)
    }
}
