internal import Application
internal import Credentialing

/// One answer as it will be read, in full.
struct CheckAnswer: Sendable {
    /// What stands at one slot of one set.
    struct Group: Sendable {
        let heading: String?
        let texts: [Words]
        let hasFiles: Bool
        let files: [File]
        let hasRows: Bool
        let rows: [Row]
    }

    struct Words: Sendable {
        let text: SafeHTML
    }

    struct File: Sendable {
        let name: String
        let path: String
        let details: String
    }

    /// A day of a log with its entry, a question with what a witness answered, or the note of a link with its address.
    struct Row: Sendable {
        let first: String
        let second: String
    }

    /// A point of completeness, and what is to be said of it.
    struct Condition: Sendable {
        let state: String
        let point: String
    }

    let title: String
    let groups: [Group]
    let hasGroups: Bool
    let note: String?
    /// Where it is changed; `nil` when it stays as it is.
    let path: String?
    let hasConditions: Bool
    let conditions: [Condition]

    private init(
        _ title: String,
        groups: [Group],
        note: String? = nil,
        path: String?,
        conditions: [Condition] = []
    ) {
        self.title = title
        self.groups = groups.filter { !$0.texts.isEmpty || $0.hasFiles || $0.hasRows }
        hasGroups = !self.groups.isEmpty
        self.note = note
        self.path = path
        self.conditions = conditions
        hasConditions = !conditions.isEmpty
    }

    /// Texts alone; those that are empty are not there.
    init(_ title: String, texts: [String], path: String?) {
        self.init(title, groups: [Group(texts: texts)], path: path)
    }

    init(_ item: Item, in dossier: Dossier) {
        let isMet = dossier.isLocked(item.key)
        var groups = SlotPlace.all(of: item, in: dossier).map { Group($0, of: item) }
        if case .choose(let choose) = item.body {
            let chosen = choose.options.filter { dossier.choices[item.key]?.contains($0.key) ?? false }
            groups = [Group(texts: chosen.map(\.title))]
        }
        self.init(
            item.title,
            groups: groups,
            note: isMet ? "Met. It stays as it is." : nil,
            path: isMet ? nil : Path.item(item.key, of: dossier.submission.id),
            conditions: SelfCheck.conditions(at: item, in: dossier).map(Condition.init)
        )
    }

    init(_ declare: Declare, in dossier: Dossier) {
        let chosen = declare.options.filter { dossier.declared[declare.key]?.contains($0.key) ?? false }
        let path = Path.declares(dossier.submission.id) + "#declare-\(declare.key)"
        self.init(declare.question, texts: chosen.map(\.title), path: path)
    }

    /// Where the learner sees the work on a criterion, why, and what in the evidence shows it.
    init(_ criterion: Criterion, in dossier: Dossier) {
        let said = dossier.selfEvaluations[criterion.key]
        let level = dossier.title.rubric.scale(criterion.scale)?.levels.first { $0.key == said?.level }?.title ?? ""
        let pointers = dossier.pointers.filter { $0.criterion == criterion.key }
        let shown = pointers.map { MapView.words(of: $0, for: criterion, in: dossier) }
        self.init(
            criterion.title,
            texts: [level, said?.note ?? ""] + shown,
            path: Path.selfEvaluation(dossier.submission.id) + "#level-\(criterion.key)"
        )
    }
}

extension CheckAnswer.Group {
    fileprivate init(texts: [String]) {
        self.init(heading: nil, texts: texts, files: [], rows: [])
    }

    private init(heading: String?, texts: [String], files: [CheckAnswer.File], rows: [CheckAnswer.Row]) {
        self.heading = heading
        self.texts = texts.filter { !$0.trimmed.isEmpty }.map { .init(text: Markdown.html($0, headingLevel: 5)) }
        self.files = files
        hasFiles = !files.isEmpty
        self.rows = rows
        hasRows = !rows.isEmpty
    }

    fileprivate init(_ place: SlotPlace, of item: Item) {
        let given = place.given.filter { !$0.isEmpty }
        let heading = [place.setName(in: item), place.slot?.title].compactMap(\.self).joined(separator: ": ")
        self.init(
            heading: heading.isEmpty || heading == item.title ? nil : heading,
            texts: given.filter { $0.kind == .text }.map(\.text),
            files: given.compactMap(CheckAnswer.File.init),
            rows: given.sorted {
                ($0.logDate?.description ?? "", $0.address) < ($1.logDate?.description ?? "", $1.address)
            }.flatMap { response in
                Self.rows(response, place)
            }
        )
    }

    private static func rows(_ response: Response, _ place: SlotPlace) -> [CheckAnswer.Row] {
        switch response.kind {
        case .log: [.init(first: response.logDate.map(DateWords.weekday) ?? "", second: response.text)]
        case .link: [.init(first: response.link ?? "", second: response.text)]
        case .observation:
            (place.slot?.observation?.fields ?? []).map { field in
                .init(first: field.question, second: field.shown(response.fields[field.key] ?? ""))
            }
        case .text, .file: []
        }
    }
}

extension CheckAnswer.File {
    fileprivate init?(_ response: Response) {
        guard response.kind == .file, let file = response.file else { return nil }
        name = file.name
        path = Path.evidenceFile(file.id)
        details =
            switch response.students {
            case EvidenceRequirement.Students.none?: "No student is in it."
            case .notRecognizable?: "No student can be recognized."
            case .consent?: "Students can be recognized; permission on file: " + response.permissionNote
            case nil: "Not said yet whether anyone can recognize a student."
            }
    }
}

extension CheckAnswer.Condition {
    init(_ condition: CheckedCondition) {
        point = condition.text
        state =
            switch condition.state {
            case .seen: "The program sees"
            case .notYet: "The program does not see this yet"
            case .forPeople: "Look yourself; the assessor does, too"
            }
    }
}
