internal import Application
internal import Credentialing
internal import Edge

/// Everything that will be submitted, what is still missing, what the badge will show, and what is confirmed.
struct CheckPage: Page {
    static let template = "submission/check"

    struct Part: Sendable {
        let id: String
        let head: String
        let lead: String?
        let answers: [CheckAnswer]
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

    /// - Parameter agreed: what was confirmed when it was sent with something left out; `nil` before.
    init(_ work: WorkReading, agreed: Set<String>? = nil) {
        let problems = agreed.map { Self.problems(work.dossier.title, agreed: $0) }
        let dossier = work.dossier
        let id = dossier.submission.id
        title = FormNotice.title("Check your answers before you submit", problems)
        titleOfWork = dossier.title.title
        tasks = Path.enrollment(work.enrollment.id)
        action = Path.submitted(id)
        parts = Self.parts(dossier)
        gaps = SelfCheck.missing(in: dossier).map { Gap(sentence: $0.sentence, path: Path.mending($0, in: id)) }
        hasGaps = !gaps.isEmpty
        isReady = gaps.isEmpty && dossier.submission.state == .draft
        badge = Badge(work.badge)
        declarations = ChoiceField(
            "agree",
            "Confirm before you submit",
            choices: dossier.title.declarations.map {
                .init($0.text, value: $0.key, isChosen: agreed?.contains($0.key) ?? false)
            },
            isMultiple: true,
            problems: problems
        )
        answerBy = DateWords.weekday(work.answerIfToday)
        closure = work.closure.map { "\($0.name) does not count." }
        self.problems = FormNotice(problems)
    }

    private static func problems(_ title: MicroCredential, agreed: Set<String>) -> FormProblems {
        var problems = FormProblems()
        for declaration in title.declarations where !agreed.contains(declaration.key) {
            problems.add("agree", "Confirm: \(declaration.text)")
        }
        return problems
    }

    private static func parts(_ dossier: Dossier) -> [Part] {
        let id = dossier.submission.id
        let stated = dossier.title.declares.map { CheckAnswer($0, in: dossier) }
        let sections = dossier.title.askingSections.enumerated().map { number, section in
            let items = dossier.activeItems.filter { $0.section.key == section.key }.map(\.item)
            return Part(
                id: "s\(number + 1)",
                head: "\(number + 1). \(section.title)",
                lead: nil,
                answers: items.map { CheckAnswer($0, in: dossier) }
            )
        }
        let changed = dossier.openCriteria.filter { dossier.commented.contains($0.key) }
        let all =
            [Part(id: "about", head: "What it is about", lead: nil, answers: stated)] + sections + [
                Part(
                    id: "changed",
                    head: "What you changed",
                    lead: "The next assessor reads this beside the feedback.",
                    answers: changed.map { criterion in
                        let text = dossier.answers[criterion.key]?.text ?? ""
                        return CheckAnswer(criterion.title, texts: [text], path: Path.answer(criterion.key, in: id))
                    }
                ),
                Part(
                    id: "self",
                    head: "Where you see your work",
                    lead: "Assessors read this only after they have set their own levels.",
                    answers: dossier.openCriteria.map { CheckAnswer($0, in: dossier) }
                ),
            ]
        return all.filter { !$0.answers.isEmpty }
    }
}

extension CheckPage.Badge {
    fileprivate init(_ badge: WorkReading.Badge) {
        let shows = badge.showsName
        let chosen = badge.email?.text ?? badge.emails.first?.id.text ?? ""
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
