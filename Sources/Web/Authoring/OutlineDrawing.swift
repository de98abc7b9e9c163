internal import Application
internal import ContentFormat
internal import Credentialing
internal import LinkedData

/// The parts of a draft as its page lists them.
struct OutlineDrawing {
    private let detail: DraftDetail
    private let document: DraftDocument

    init(_ detail: DraftDetail) {
        self.detail = detail
        document = detail.document
    }

    var groups: [DraftPage.Group] {
        let sections = document.outline.sections.enumerated().map { index, node in
            DraftPage.Group(
                id: node.place,
                head: name(node.place),
                part: part(node.place, isMovable: true),
                parts: node.children.map(item),
                adding: Self.items(in: node.place)
            )
        }
        let first = [DraftPlace.title, DraftPlace.about, DraftPlace.research, DraftPlace.before, DraftPlace.pieces]
        let last = [
            DraftPlace.files, DraftPlace.supports, DraftPlace.agreements, DraftPlace.renewal, DraftPlace.bounds,
            DraftPlace.alignments,
        ]
        return [fixed("what", "What it is", first)]
            + sections + [
                DraftPage.Group(
                    id: "rubric",
                    head: "How it is judged",
                    part: nil,
                    parts: [part(DraftPlace.scales, isMovable: false)]
                        + document.outline.criteria.map { part($0.place, isMovable: true) },
                    adding: [DraftPage.Add(label: "Add a criterion", kind: "criterion", parent: "criteria")]
                ),
                fixed("more", "What goes with it", last),
            ]
    }

    private func fixed(_ id: String, _ head: String, _ places: [String]) -> DraftPage.Group {
        DraftPage.Group(
            id: id,
            head: head,
            part: nil,
            parts: places.map { part($0, isMovable: false) },
            adding: id == "what" ? [DraftPage.Add(label: "Add a section", kind: "section", parent: "title")] : []
        )
    }

    private static func items(in parent: String) -> [DraftPage.Add] {
        [
            DraftPage.Add(label: "Add evidence", kind: "evidence", parent: parent),
            DraftPage.Add(label: "Add a question", kind: "prompt", parent: parent),
            DraftPage.Add(label: "Add a choice", kind: "choose", parent: parent),
        ]
    }

    private func item(_ node: DraftOutline.Node) -> DraftPage.Part {
        let isChoice = document[node.place]["choose"] != nil
        let options = node.children.map { option in
            part(
                option.place,
                isMovable: true,
                options: option.children.map(item),
                adding: Array(Self.items(in: option.place).prefix(2))
            )
        }
        let adding = isChoice ? [DraftPage.Add(label: "Add an option", kind: "option", parent: node.place)] : []
        return part(node.place, isMovable: true, options: options, adding: adding)
    }

    private func part(
        _ place: String,
        isMovable: Bool,
        options: [DraftPage.Part] = [],
        adding: [DraftPage.Add] = []
    ) -> DraftPage.Part {
        let errors = detail.problems.filter { $0.place == place && $0.severity == .error }.count
        let advice = detail.problems.filter { $0.place == place && $0.severity == .advice }.count
        let comments = detail.comments.filter { $0.place == place && !$0.isSettled }.count
        let isEmpty = !isWritten(place)
        let isOptional = Self.optional.contains(place)
        let status =
            errors > 0
            ? "\(RequirementWords.plural(errors, "thing")) to mend"
            : isEmpty ? Self.unwritten(place, isOptional: isOptional) : advice > 0 ? "See advice" : "Written"
        var hints: [String] = []
        if comments > 0 { hints.append(RequirementWords.plural(comments, "comment")) }
        if let kind = kind(of: place) { hints.insert(kind, at: 0) }
        return DraftPage.Part(
            title: name(place),
            path: Path.draftPart(detail.draft.id, place),
            hint: hints.joined(separator: ", "),
            status: status,
            ground: errors > 0 ? "wait" : isEmpty && !isOptional && place != DraftPlace.scales ? "todo" : "",
            place: place,
            isMovable: isMovable && detail.canWrite,
            options: options,
            adding: detail.canWrite ? adding : []
        )
    }

    /// Whether somebody wrote something in a part: what each draft begins with does not count.
    private func isWritten(_ place: String) -> Bool {
        let content = document[place]
        if DraftPlace.kind(of: place) == .section {
            let hasOwn = content.names.contains { $0 != "key" && $0 != "title" }
            return hasOwn || document.outline.sections.contains { $0.place == place && !$0.children.isEmpty }
        }
        if DraftPlace.kind(of: place) != nil { return content.names.contains { $0 != "key" } }
        if place == DraftPlace.scales { return content != DraftDocument.begun(key: "", title: "", language: "")[place] }
        return !content.isEmpty
    }

    private static func unwritten(_ place: String, isOptional: Bool) -> String {
        if place == DraftPlace.scales { return "The usual one" }
        return isOptional ? "Not used" : "Empty"
    }

    /// What a plain title does without.
    private static let optional: Set<String> = [
        DraftPlace.before, DraftPlace.pieces, DraftPlace.supports, DraftPlace.agreements, DraftPlace.renewal,
        DraftPlace.bounds, DraftPlace.alignments, DraftPlace.files,
    ]

    private func kind(of place: String) -> String? {
        let content = document[place]
        switch DraftPlace.kind(of: place) {
        case .item where content["prompt"] != nil: return "Question"
        case .item where content["choose"] != nil: return "Choice"
        case .item: return "Evidence"
        case .option: return "Option"
        case .section, .criterion, nil: return nil
        }
    }

    /// What a part is called: its own title, or what it is.
    func name(_ place: String) -> String {
        if DraftPlace.kind(of: place) != nil, let own = document[place]["title"]?.string { return own }
        if let untitled = document.untitledName(of: place) { return untitled }
        return PartPlans(detail: detail).plan(of: place)?.title ?? "The order of the parts"
    }

    func finding(_ problem: DraftProblem) -> DraftPage.Finding {
        let problem = problem.inWords(of: PartPlans(detail: detail).plan(of: problem.place))
        return DraftPage.Finding(
            sentence: problem.sentence,
            place: name(problem.place),
            path: Path.draftPart(detail.draft.id, problem.place) + "#" + FieldPath.id(problem.path)
        )
    }
}

/// The names of fields by the way to them in a part.
enum FieldPath {
    /// As `slots.0.title`.
    static func name(_ path: [TitleStep]) -> String {
        path.map { step in
            switch step {
            case .key(let key): key
            case .index(let index): String(index)
            }
        }.joined(separator: ".")
    }

    /// As `slots-0-title`, or `main` for the part as a whole.
    static func id(_ path: [TitleStep]) -> String {
        path.isEmpty ? "main" : name(path).replacing(".", with: "-")
    }
}
