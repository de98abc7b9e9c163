internal import Application
internal import Credentialing
internal import Edge

/// What a title needs of those who choose it, before it is chosen.
struct ChoosePage: Page {
    static let template = "enrollment/choose"

    let title: String
    let head: String
    let back: String
    let action: String
    let approach: String
    let needs: ChoiceField
    let problems: FormNotice?

    init(
        _ reading: TitleReading,
        approach: Enrollment.Approach,
        needs open: NeedsNotStated,
        form: FormFields,
        isFirst: Bool
    ) {
        let problems = isFirst ? nil : FormProblems("need", "Confirm each line, or go back and choose another one")
        let stated = Set(form.values("need"))
        head = "Before you choose \(reading.title.title)"
        title = FormNotice.title(head, problems)
        back = Path.title(reading.slug)
        action = Path.choose(reading.slug)
        self.approach = approach.rawValue
        let asked = reading.title.needs.filter { stated.contains($0.key) || open.keys.contains($0.key) }
        needs = ChoiceField(
            "need",
            "Tick each that is true of you",
            choices: asked.map { .init($0.text, value: $0.key, isChosen: stated.contains($0.key)) },
            isMultiple: true,
            problems: problems
        )
        self.problems = FormNotice(problems)
    }
}
