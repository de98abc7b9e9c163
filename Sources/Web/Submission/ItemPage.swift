internal import Application
internal import Credentialing
internal import Edge

/// One part of what is asked, with the requirement and the rubric beside the answer.
struct ItemPage: Page {
    static let template = "submission/item"
    static let scripts = ["composer.js"]

    struct Step: Sendable {
        let label: String
        let name: String
        let isDone: Bool
        let isCurrent: Bool
    }

    struct Line: Sendable {
        let text: String
    }

    struct Gap: Sendable {
        let sentence: String
        let field: String
    }

    struct Option: Sendable {
        let value: String
        let title: String
        let text: SafeHTML
        let isChosen: Bool
    }

    let title: String
    let head: String
    let titleOfWork: String
    let tasks: String
    let action: String
    let texts: String
    let versions: String?
    let hasSteps: Bool
    let steps: [Step]
    let text: SafeHTML
    let lines: [Line]
    let hasRubric: Bool
    let rubric: RubricView
    /// Why nothing can be changed here; `nil` when it can.
    let closed: String?
    let isOpen: Bool
    let choosing: String?
    let choiceType: String
    let options: [Option]
    let sets: [SetView]
    let done: ChoiceField?
    /// What the form is sent as, when it takes files.
    let enctype: String?
    /// The part is called complete, and this is still missing in it.
    let hasGaps: Bool
    let gaps: [Gap]
    /// What an assessor found missing here in the attempt before.
    let attached: FilesView
    let hasFindings: Bool
    let findings: [ItemFinding]
    let choosingError: String?
    let problems: FormNotice?
    let hasConflicts: Bool
    /// The page answers this very form: what it does not mark was taken.
    let isAgain: Bool
    /// The text came back after the session had run out, and is not saved yet.
    let isUnsent: Bool

    init(
        _ item: Item,
        in work: WorkReading,
        fields: FormFields? = nil,
        saving: ItemSaving = ItemSaving(),
        isUnsent: Bool = false,
        room: String? = nil,
        feedback: FeedbackReading? = nil
    ) {
        let dossier = work.dossier
        let id = dossier.submission.id
        let closed = Self.closed(item, dossier)
        let missing = closed == nil ? SelfCheck.missing(at: item, in: dossier) : []
        let saving = saving.noting(missing)
        head = item.title
        title = FormNotice.title(item.title, saving.problems)
        titleOfWork = dossier.title.title
        tasks = Path.enrollment(work.enrollment.id)
        action = Path.item(item.key, of: id)
        texts = Path.texts(of: item.key, in: id)
        versions = dossier.responses(to: item.key).isEmpty ? nil : Path.versions(of: item.key, in: id)
        steps = Self.steps(dossier, current: item)
        hasSteps = steps.count > 1 && steps.count <= 12
        text = Markdown.html(item.text)
        let asked = RequirementWords.lines(of: item, in: dossier.title)
        let around = RequirementWords.around(item, in: dossier.title) + Self.stated(item, dossier)
        lines = (asked + around).map { Line(text: $0) }
        attached = FilesView(dossier.title.templates(of: item)) {
            Path.template($0, of: work.achievement, work.versionNumber)
        }
        let criteria = dossier.title.criteria(judgedOn: item.key)
        rubric = RubricView(dossier.title, criteria: criteria, name: "How it is judged")
        hasRubric = !criteria.isEmpty
        self.closed = closed
        isOpen = closed == nil
        let draft = ItemDraft(fields: fields, saving: saving, isOpen: isOpen, isUnsent: isUnsent)
        sets = SetView.all(of: item, in: dossier, draft: draft, room: room)
        (choosing, choiceType, options) = Self.options(item, dossier, fields)
        enctype = sets.contains { $0.slots.contains { $0.upload != nil } } ? "multipart/form-data" : nil
        choosingError = saving.problems["options"]
        gaps =
            fields == nil && dossier.done.contains(item.key)
            ? missing.filter { !$0.isWrong }.map { Gap(sentence: $0.sentence, field: $0.anchor) } : []
        hasGaps = !gaps.isEmpty
        findings = ItemFinding.all(on: item, in: dossier, feedback)
        hasFindings = !findings.isEmpty
        done = isOpen && choosing == nil ? Self.done(dossier.done.contains(item.key), fields) : nil
        problems = FormNotice(saving.problems)
        hasConflicts = !saving.conflicts.isEmpty
        isAgain = fields != nil && !isUnsent
        self.isUnsent = isUnsent
    }

    private static func closed(_ item: Item, _ dossier: Dossier) -> String? {
        if dossier.isLocked(item.key) { return Refusal.pieceIsMet.description }
        switch dossier.submission.state {
        case .draft: return nil
        case .submitted, .inReview: return Refusal.alreadySubmitted.description
        case .awarded, .notYet: return "This attempt is decided, so it stays as it was judged."
        }
    }

    /// What the learner stated that the item speaks of.
    private static func stated(_ item: Item, _ dossier: Dossier) -> [String] {
        dossier.title.declares.filter { item.refersTo.contains($0.key) }.compactMap { declare in
            let keys = dossier.declared[declare.key] ?? []
            let chosen = declare.options.filter { keys.contains($0.key) }.map(\.title)
            return chosen.isEmpty ? nil : "You stated: \(chosen.joined(separator: ", "))."
        }
    }

    private static func steps(_ dossier: Dossier, current: Item) -> [Step] {
        let labels = PartLabels(dossier.title)
        return dossier.activeItems.map { placed in
            Step(
                label: labels.label(of: placed.item.key),
                name: placed.item.title,
                isDone: dossier.status(of: placed.item).isSettled && placed.item.key != current.key,
                isCurrent: placed.item.key == current.key
            )
        }
    }

    private static func options(
        _ item: Item,
        _ dossier: Dossier,
        _ fields: FormFields?
    ) -> (String?, String, [Option]) {
        guard case .choose(let choose) = item.body else { return (nil, "radio", []) }
        let chosen = fields.map { Set($0.values("option")) } ?? dossier.choices[item.key] ?? []
        let options = choose.options.map { option in
            Option(
                value: option.key,
                title: option.title,
                text: Markdown.html(option.text),
                isChosen: chosen.contains(option.key)
            )
        }
        let bounds = NumberWords.span(choose.from, choose.to)
        return ("Choose \(bounds)", choose.to == 1 ? "radio" : "checkbox", options)
    }

    private static func done(_ isDone: Bool, _ fields: FormFields?) -> ChoiceField {
        let isYes = fields.map { $0.line("done") == "yes" } ?? isDone
        return ChoiceField(
            "done",
            "Is this part complete?",
            choices: [
                .init("Yes", value: "yes", isChosen: isYes),
                .init("No, I will come back to it", value: "no", isChosen: !isYes),
            ]
        )
    }
}

/// What was typed and could not be saved, over what is stored.
struct ItemDraft {
    let fields: FormFields?
    let saving: ItemSaving
    let isOpen: Bool
    let isUnsent: Bool

    /// The revision that an unsent text was written on, so that a save in between is noticed.
    func revision(of field: String) -> Int? {
        isUnsent ? fields?.int("revision." + field) : nil
    }

    /// What stands in a field: as typed when it comes back, else as stored.
    func value(_ field: String, stored: String) -> String {
        guard let fields, fields.has(field) else { return stored }
        // Given up for the text of another window.
        let place = ["date.", "link."].reduce(field) { $0.hasPrefix($1) ? String($0.dropFirst($1.count)) : $0 }
        if saving.conflicts[place] == nil, ConflictFields.choice(place, in: fields) == .other { return stored }
        return fields.text(field)
    }
}
