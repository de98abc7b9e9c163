internal import Application
internal import Credentialing
package import Edge

/// What an administrator enters to record a tie: the address of the other, and what the two are to each other.
package struct TieForm: Sendable {
    /// What two people are to each other, as seen from the person on the page.
    enum Relation: String, CaseIterable {
        case family, supervises, supervised, evaluates, evaluated, team

        /// The tie of the person on the page to another.
        func tie(of person: ID<Person>, to other: ID<Person>) -> RecordedTie {
            switch self {
            case .family: RecordedTie(person, other, .family)
            case .supervises: RecordedTie(person, other, .supervisor)
            case .supervised: RecordedTie(other, person, .supervisor)
            case .evaluates: RecordedTie(person, other, .evaluator)
            case .evaluated: RecordedTie(other, person, .evaluator)
            case .team: RecordedTie(person, other, .team)
            }
        }

        /// How a recorded tie reads from the side of a person.
        init?(_ tie: RecordedTie, of person: ID<Person>) {
            let isFirst = tie.person == person
            switch tie.kind {
            case .family: self = .family
            case .supervisor: self = isFirst ? .supervises : .supervised
            case .evaluator: self = isFirst ? .evaluates : .evaluated
            case .team: self = .team
            case .sameSchool: return nil
            }
        }

        /// In words about a person, ending before the name of the other.
        func words(about name: String) -> String {
            switch self {
            case .family: "Family, or shares a home with"
            case .supervises: "\(name) supervises"
            case .supervised: "\(name) is supervised by"
            case .evaluates: "\(name) evaluates"
            case .evaluated: "\(name) is evaluated by"
            case .team: "On the same team as"
            }
        }
    }

    let address: String
    let relation: Relation?
    private(set) var problems = FormProblems()

    /// An empty form.
    package init() {
        address = ""
        relation = nil
    }

    /// What was entered.
    package init(_ fields: FormFields) {
        address = String(fields.line("with").prefix(320))
        relation = Relation(rawValue: fields.line("relation"))
        if address.isEmpty { problems.add("with", "Enter the address of the other person") }
        if relation == nil { problems.add("relation", "Say what the two are to each other") }
    }

    /// The same, with what is wrong with the address.
    func refused(_ sentence: String) -> TieForm {
        var form = self
        form.problems.add("with", sentence)
        return form
    }
}
