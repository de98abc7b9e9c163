internal import Application
internal import Credentialing
internal import Edge

/// Stages as they were typed: a row that is empty is none.
struct StagesForm: Sendable {
    /// One row.
    struct Row: Sendable {
        var name = ""
        var person = ""
    }

    var rows: [Row]
    var problems = FormProblems()

    /// As the stages stand.
    init(_ stages: [ReviewStage]) {
        rows = stages.map { Row(name: $0.name, person: $0.person.text) }
    }

    init(_ fields: FormFields) {
        rows = (1...ReviewStage.limit).map { position in
            Row(name: fields.line("name-\(position)"), person: fields.line("person-\(position)"))
        }.filter { !$0.name.isEmpty || !$0.person.isEmpty }
        for (index, row) in rows.enumerated() {
            if row.name.isEmpty { note(.name(index + 1)) }
            if row.person.isEmpty { note(.person(index + 1)) }
        }
    }

    /// The stages in order.
    var stages: [(name: String, person: ID<Person>)] { rows.map { (name: $0.name, person: ID($0.person)) } }

    /// Puts what is wrong beside its row.
    mutating func note(_ fault: StageFault) {
        switch fault {
        case .name(let position): problems.add("name-\(position)", "Give the stage a name of up to 60 characters")
        case .person(let position): problems.add("person-\(position)", "Choose the one person of this stage")
        case .personTwice(let position):
            problems.add("person-\(position)", "Choose somebody else here: each stage needs a person of its own")
        case .tooMany: problems.add("name-1", "Name at most \(ReviewStage.limit) stages")
        }
    }
}

/// The stages of an organization, to change them.
struct StagesPage: Page {
    static let template = "review/stages"

    /// One row of the form.
    struct Row: Sendable {
        let legend: String
        let name: InputField
        let person: SelectField
    }

    let title: String
    let problems: FormNotice?
    let organization: String
    let inherited: [String]
    let hasInherited: Bool
    let hasNone: Bool
    let rows: [Row]
    let action: String
    let back = Path.stages

    init(_ detail: ReviewStagesDetail, _ form: StagesForm) {
        title = FormNotice.title("Review stages of \(detail.name)", form.problems)
        problems = FormNotice(form.problems)
        organization = detail.name
        inherited = detail.inherited.map { "\($0.name): \($0.personName)" }
        hasInherited = !inherited.isEmpty
        hasNone = detail.stages.isEmpty && inherited.isEmpty
        rows = (1...ReviewStage.limit).map { position in
            let row = position <= form.rows.count ? form.rows[position - 1] : StagesForm.Row()
            let people = detail.candidates.map { candidate in
                ChoiceField.Choice(
                    candidate.name,
                    value: candidate.person.text,
                    isChosen: candidate.person.text == row.person
                )
            }
            return Row(
                legend: "Stage \(position)",
                name: InputField(
                    "name-\(position)",
                    "Name",
                    value: row.name,
                    isNarrow: true,
                    problems: form.problems
                ),
                person: SelectField(
                    "person-\(position)",
                    "Person",
                    options: [ChoiceField.Choice("Nobody", value: "")] + people,
                    problems: form.problems
                )
            )
        }
        action = Path.stages(of: detail.organization)
    }
}

/// The organizations whose stages a person may set.
struct StageOrganizationsPage: Page {
    static let template = "review/organizations"

    struct Line: Sendable {
        let path: String
        let name: String
    }

    let title = "Review stages"
    let lines: [Line]

    init(_ places: [OrganizationChoice]) {
        lines = places.map { Line(path: Path.stages(of: $0.id), name: $0.name) }
    }
}
