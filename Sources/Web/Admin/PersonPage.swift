package import Application
package import Credentialing
package import Edge

/// One person as an administrator sees them: where they belong and what they may do. Nothing of their work.
package struct PersonPage: Page {
    package static let template = "admin/person"

    package struct Place: Sendable {
        package let organization: String
        /// When it begins and ends, if that is set.
        package let days: String?
        package let roles: ChoiceField
        package let change: String
        /// Where to end the membership; nobody ends their own.
        package let end: String?
    }

    /// Someone whom the person may not judge, nor they the person.
    package struct TieLine: Sendable {
        package let words: String
        package let name: String
        /// Where to remove it; nobody removes their own.
        package let remove: String?
    }

    package let title: String
    package let problems: FormNotice?
    package let name: String
    package let address: String?
    package let places: [Place]
    package let ties: [TieLine]
    package let hasTies: Bool
    package let addTie: String
    package let with: InputField
    package let relation: ChoiceField
    package let isClosed: Bool
    /// Where to close the account; nobody closes their own.
    package let close: String?
    /// Where every session of the person is ended.
    package let endSessions: String
    /// Where to ask that this account and another one become one; for administrators of the whole tree.
    package let merge: String?
    package let open: String
    package let people: String

    /// A person within the administrator's scope. `emptied` is a membership whose roles were all unticked.
    package init(
        _ entry: PersonEntry,
        ties: [TieEntry],
        isOneself: Bool,
        isMergeable: Bool = false,
        emptied: ID<Membership>? = nil,
        tie form: TieForm = TieForm(),
        problems: FormProblems? = nil
    ) {
        let person = entry.person
        let problems = problems ?? form.problems
        self.ties = ties.compactMap { TieLine($0, of: person, isOneself: isOneself) }
        hasTies = !ties.isEmpty
        addTie = Path.ties(of: person.id)
        with = InputField(
            "with",
            "The other person’s address",
            value: form.address,
            type: "email",
            problems: problems
        )
        relation = ChoiceField(
            "relation",
            "What they are to each other",
            choices: TieForm.Relation.allCases.map { relation in
                let words = relation.words(about: person.name) + " the other"
                return ChoiceField.Choice(words, value: relation.rawValue, isChosen: relation == form.relation)
            },
            problems: problems
        )
        title = FormNotice.title(person.name, problems)
        self.problems = FormNotice(problems)
        name = person.name
        address = entry.address
        isClosed = person.deactivated != nil
        close = isOneself || isClosed ? nil : Path.person(person.id) + "/close"
        merge = isMergeable && !isOneself ? Path.askMerge(of: person.id) : nil
        endSessions = Path.person(person.id) + "/sessions/end"
        open = Path.person(person.id) + "/open"
        people = Path.people
        places = entry.places.map { place in
            Place(
                organization: place.name,
                days: RoleWords.days(from: place.firstDay, to: place.lastDay),
                roles: ChoiceField(
                    Self.field(of: place.membership),
                    name: "roles",
                    "Roles at " + place.name,
                    choices: RoleChoices.all(chosen: place.membership == emptied ? [] : place.roles),
                    isMultiple: true,
                    problems: problems
                ),
                change: Path.membership(place.membership, of: person.id, "roles"),
                end: isOneself ? nil : Path.membership(place.membership, of: person.id, "end")
            )
        }
    }

    /// Id of the group of roles of a membership.
    package static func field(of membership: ID<Membership>) -> String {
        "roles-" + membership.text
    }
}

extension PersonPage.TieLine {
    fileprivate init?(_ entry: TieEntry, of person: Person, isOneself: Bool) {
        guard let relation = TieForm.Relation(entry.tie, of: person.id) else { return nil }
        let other = entry.tie.person == person.id ? entry.tie.other : entry.tie.person
        words = relation.words(about: person.name)
        name = entry.name
        remove = isOneself ? nil : Path.tieRemoval(of: person.id, to: other, relation)
    }
}

/// The roles as a form offers them.
enum RoleChoices {
    static func all(chosen: Set<Role>) -> [ChoiceField.Choice] {
        Role.allCases.sorted().map { role in
            ChoiceField.Choice(
                role.words.prefix(1).uppercased() + role.words.dropFirst(),
                value: role.rawValue,
                hint: hint(role),
                isChosen: chosen.contains(role)
            )
        }
    }

    private static func hint(_ role: Role) -> String {
        switch role {
        case .learner: "Chooses micro-credentials and shows work"
        case .author: "Writes micro-credentials and opens them to people"
        case .assessor: "Judges work that comes to this organization’s pool"
        case .leadAssessor: "Settles where readings differ, and takes part in revoking"
        case .administrator: "Manages people here and below. Never sees evidence"
        }
    }
}
