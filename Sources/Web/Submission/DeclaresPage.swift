internal import Application
internal import Credentialing
internal import Edge

/// What the learner states before anything else; readers see it.
struct DeclaresPage: Page {
    static let template = "submission/declares"
    static let scripts = ["composer.js"]

    let title: String
    let titleOfWork: String
    let tasks: String
    let action: String
    let isOpen: Bool
    let fields: [ChoiceField]
    let problems: FormNotice?

    init(_ work: WorkReading, form: FormFields? = nil, problems: FormProblems? = nil) {
        let dossier = work.dossier
        title = FormNotice.title("Say what your work is about", problems)
        titleOfWork = dossier.title.title
        tasks = Path.enrollment(work.enrollment.id)
        action = Path.declares(dossier.submission.id)
        isOpen = dossier.submission.state == .draft
        fields = dossier.title.declares.map { declare in
            let name = "declare-\(declare.key)"
            let chosen = form.map { Set($0.values(name)) } ?? dossier.declared[declare.key] ?? []
            return ChoiceField(
                name,
                declare.question,
                choices: declare.options.map {
                    .init($0.title, value: $0.key, isChosen: chosen.contains($0.key))
                },
                isMultiple: declare.to > 1,
                hint: declare.hint.isEmpty ? nil : declare.hint,
                problems: problems
            )
        }
        self.problems = FormNotice(problems)
    }
}
