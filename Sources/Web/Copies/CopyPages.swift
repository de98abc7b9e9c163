internal import Application
internal import ContentFormat
internal import Credentialing
internal import Edge

/// Asks for which organization a title is copied.
struct ForkPage: Page {
    static let template = "copies/fork"

    let title: String
    let problems: FormNotice?
    let name: String
    let madeBy: String
    let license: String
    let organization: SelectField
    let action: String
    let back: String

    init(_ history: VersionHistory, problems: FormProblems? = nil) {
        title = FormNotice.title("Make a copy of \(history.title)", problems)
        self.problems = FormNotice(problems)
        name = history.title
        madeBy = history.organization
        license = history.license.isEmpty ? "none named" : history.license
        organization = SelectField(
            "organization",
            "For which organization",
            options: history.reader.mayForkTo.map { ChoiceField.Choice($0.name, value: $0.id.text) },
            problems: problems
        )
        action = Path.fork(history.slug)
        back = Path.versions(history.slug)
    }
}

/// Takes a file over as a draft.
struct ImportPage: Page {
    static let template = "copies/import"

    /// What is wrong in a line of the file.
    struct Fault: Sendable {
        let line: String
        let sentence: String
    }

    let title: String
    let problems: FormNotice?
    let faults: [Fault]
    let hasFaults: Bool
    let fileError: String?
    let organization: SelectField
    let maker: InputField
    let action = Path.importing

    init(
        _ places: [OrganizationChoice],
        _ handed: HandedFile = HandedFile(),
        problems: FormProblems? = nil,
        format: FormatProblems? = nil
    ) {
        let all = format.map { _ in FormProblems("file", "The file cannot be read as a title. See below") } ?? problems
        title = FormNotice.title("Take over a file", all)
        self.problems = FormNotice(all)
        faults = (format?.problems ?? []).map { problem in
            Fault(line: problem.line.map { "Line \($0)" } ?? "The file", sentence: problem.sentence)
        }
        hasFaults = !faults.isEmpty
        fileError = all?["file"]
        organization = SelectField(
            "organization",
            "For which organization",
            options: OfferingFields.options(places, chosen: handed.organization),
            problems: all
        )
        maker = InputField(
            "maker",
            "Whose title it is",
            value: handed.maker,
            hint: "Only when the file does not name its maker. Leave it empty when it is your own.",
            problems: all
        )
    }
}
