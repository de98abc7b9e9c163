internal import Application
internal import Credentialing
internal import Edge

/// Where the learner sees their own work, criterion by criterion, and where the evidence for it stands.
struct SelfEvaluationPage: Page {
    static let template = "submission/self-evaluation"
    static let scripts = ["composer.js"]

    struct Row: Sendable {
        let key: String
        let title: String
        let text: String
        let levels: ChoiceField
        let note: TextField
        let revisionField: String
        let revision: Int
        /// What another window saved first.
        let stored: String?
        let mark: String
        let keep: ChoiceField?
        let map: MapView?
    }

    let title: String
    let titleOfWork: String
    let tasks: String
    let action: String
    /// Where a script saves one criterion.
    let texts: String
    let isOpen: Bool
    let rows: [Row]
    let problems: FormNotice?
    let hasConflicts: Bool
    /// The page answers this very form: what it does not mark was taken.
    let isAgain: Bool
    /// What was written came back after the session had run out, and is not saved yet.
    let isUnsent: Bool

    init(
        _ work: WorkReading,
        form: FormFields? = nil,
        problems: FormProblems? = nil,
        conflicts: [SelfEvaluation] = [],
        isUnsent: Bool = false
    ) {
        let dossier = work.dossier
        title = FormNotice.title("Say where you see your work", problems)
        titleOfWork = dossier.title.title
        tasks = Path.enrollment(work.enrollment.id)
        action = Path.selfEvaluation(dossier.submission.id)
        texts = action + "/texts"
        isOpen = dossier.submission.state == .draft
        hasConflicts = !conflicts.isEmpty
        isAgain = form != nil && !isUnsent
        self.isUnsent = isUnsent
        self.problems = FormNotice(problems)
        rows = dossier.openCriteria.map { criterion in
            Row(
                criterion,
                in: dossier,
                form: form,
                problems: problems,
                conflict: conflicts.first { $0.criterion == criterion.key },
                isUnsent: isUnsent
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
        conflict: SelfEvaluation?,
        isUnsent: Bool
    ) {
        let stored = dossier.selfEvaluations[criterion.key]
        let scale = dossier.title.rubric.scale(criterion.scale)
        let name = "level-\(criterion.key)"
        // Given up for what another window saved.
        let isGivenUp = conflict == nil && form.map { ConflictFields.choice(criterion.key, in: $0) } == .other
        let form = isGivenUp ? nil : form
        let level = form.map { $0.line(name) } ?? stored?.level ?? ""
        let note = "note-\(criterion.key)"
        key = criterion.key
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
        // The revision that an unsent note was written on, so that a save in between is noticed.
        let typed = isUnsent ? form?.int(revisionField) : nil
        revision = conflict?.revision ?? typed ?? stored?.revision ?? 0
        self.stored = conflict.map { conflict in
            let title = scale?.levels.first { $0.key == conflict.level }?.title ?? "no level"
            return "\(title). \(conflict.note)"
        }
        mark = ConflictFields.mark(criterion.key)
        keep = conflict.map { _ in ConflictFields.question(criterion.key, problems: problems) }
        map =
            criterion.map == .no
            ? nil : MapView(criterion, in: dossier, form: form, problems: problems, isUnsent: isUnsent)
    }
}
