package import Application
internal import Credentialing
internal import Edge

/// The organizations that an administrator has, as a tree.
package struct OrganizationsPage: Page {
    package static let template = "admin/organizations"
    package static let isDense = true

    package struct Line: Sendable {
        package let name: String
        package let path: String
        /// The class that sets it in by its depth.
        package let inset: String?
        /// Those above it, in a list that was searched.
        package let above: String?
        package let kind: String
        package let people: Int
        /// The list of its people and of those below.
        package let list: String
    }

    package let title: String
    package let search: String
    package let isSearch: Bool
    package let lines: [Line]
    package let hasLines: Bool
    package let count: String
    package let all: String
    package let next: String?
    package let isFirst: Bool
    package let first: String
    package let hasPaging: Bool
    package let people: String

    /// One page of the tree, or of what was found.
    package init(_ listing: OrganizationListing, search: String, isFirst: Bool) {
        title = search.isEmpty ? "Organizations" : "Organizations: " + search
        self.search = search
        isSearch = !search.isEmpty
        self.isFirst = isFirst
        let isFound = !search.isEmpty
        lines = listing.organizations.map { entry in
            Line(
                name: entry.name,
                path: Path.organization(entry.id),
                inset: isFound || entry.depth == 0 ? nil : "in-\(min(entry.depth, 4))",
                above: isFound && !entry.above.isEmpty ? entry.above.joined(separator: ", ") : nil,
                kind: OrganizationWords.kind(entry.kind),
                people: entry.people,
                list: Path.people(at: entry.id)
            )
        }
        hasLines = !lines.isEmpty
        count = listing.count == 1 ? "One organization" : "\(listing.count) organizations"
        all = Path.organizations
        let query: String? = search.isEmpty ? nil : search
        first = Path.with(Path.organizations, [("q", query)])
        next = listing.next.map { Path.with(Path.organizations, [("q", query), ("after", $0.text)]) }
        hasPaging = next != nil || !isFirst
        people = Path.people
    }
}

/// One organization with what may be changed about it.
package struct OrganizationPage: Page {
    package static let template = "admin/organization"

    package struct Above: Sendable {
        package let name: String
        package let path: String
    }

    package let title: String
    package let name: String
    package let problems: FormNotice?
    package let all: String
    package let above: [Above]
    package let kind: String
    package let slug: String
    package let letters: String
    package let timeZone: String
    package let week: String
    package let calendar: String
    package let people: Int
    package let list: String
    package let below: Int
    package let add: String
    package let newName: InputField
    package let rename: String
    package let sameSchool: ChoiceField
    package let judging: String
    /// Where it could be moved; nowhere for the top of a tree.
    package let parent: SelectField?
    package let move: String

    /// An organization with what was typed and what is wrong with it.
    init(_ detail: OrganizationDetail, name typed: String? = nil, problems: FormProblems = FormProblems()) {
        let organization = detail.organization
        let path = Path.organization(organization.id)
        title = FormNotice.title(organization.name, problems)
        name = organization.name
        self.problems = FormNotice(problems)
        all = Path.organizations
        above = detail.above.map { Above(name: $0.name, path: Path.organization($0.id)) }
        kind = OrganizationWords.kind(organization.kind)
        slug = organization.slug
        letters = organization.numberPrefix
        timeZone = organization.timeZone
        week = CalendarWords.week(organization.calendar.weekdays)
        calendar = Path.calendar(organization.id)
        people = detail.people
        list = Path.people(at: organization.id)
        below = detail.below
        add = path + "/add"
        newName = InputField("name", "Name", value: typed ?? organization.name, isNarrow: true, problems: problems)
        rename = path + "/name"
        sameSchool = ChoiceField(
            "same-school",
            "May people of one school judge each other?",
            choices: Organization.ConflictStrength.allCases.map { strength in
                ChoiceField.Choice(
                    OrganizationWords.sameSchool(strength),
                    value: strength.rawValue,
                    isChosen: strength == organization.sameSchool
                )
            },
            hint: "It counts for what \(organization.name) offers.",
            problems: problems
        )
        judging = path + "/judging"
        parent =
            detail.targets.isEmpty
            ? nil
            : SelectField(
                "parent",
                "Below which organization?",
                options: detail.targets.prefix(OrganizationMenu.most).map { target in
                    ChoiceField.Choice(OrganizationWords.inset(target, least: 0), value: target.id.text)
                },
                hint:
                    "Everything below it comes along. Its people then have what is offered there, and no longer what is offered where it was. Work that was begun goes on.",
                problems: problems
            )
        move = path + "/parent"
    }
}

/// The form for one more organization.
package struct NewOrganizationPage: Page {
    package static let template = "admin/organization-new"

    package let title: String
    package let problems: FormNotice?
    package let parent: String
    package let back: String
    package let action: String
    package let name: InputField
    package let kind: ChoiceField
    package let slug: InputField
    package let letters: InputField

    init(_ detail: OrganizationDetail, _ form: OrganizationForm = OrganizationForm()) {
        let problems = form.problems
        title = FormNotice.title("Add an organization", problems)
        self.problems = FormNotice(problems)
        parent = detail.organization.name
        back = Path.organization(detail.organization.id)
        action = back + "/add"
        name = InputField("name", "Name", value: form.name, isNarrow: true, problems: problems)
        kind = ChoiceField(
            "kind",
            "What is it?",
            choices: OrganizationRule.kindsBelow.map { kind in
                ChoiceField.Choice(OrganizationWords.kind(kind), value: kind.rawValue, isChosen: kind == form.kind)
            },
            problems: problems
        )
        slug = InputField(
            "slug",
            "Word in addresses and files",
            value: form.slug,
            hint: "Small letters, digits and hyphens, like cedar-ridge. It stays. Empty: made of the name.",
            isNarrow: true,
            problems: problems
        )
        letters = InputField(
            "letters",
            "Letters in front of numbers",
            value: form.letters,
            hint: "Up to six capital letters, as in CR-1042. They stay. Empty: made of the name.",
            isNarrow: true,
            problems: problems
        )
    }
}

/// An organization to be added, as an administrator fills it in.
struct OrganizationForm: Sendable {
    let name: String
    let kind: Organization.Kind?
    let slug: String
    let letters: String
    var problems = FormProblems()

    /// Empty, with what most of them are.
    init() {
        (name, slug, letters) = ("", "", "")
        kind = .school
    }

    init(_ fields: FormFields) {
        name = String(fields.line("name").prefix(400))
        kind = Organization.Kind(rawValue: fields.line("kind")).flatMap { kind in
            OrganizationRule.kindsBelow.contains(kind) ? kind : nil
        }
        slug = String(fields.line("slug").prefix(100)).lowercased()
        letters = String(fields.line("letters").prefix(20)).uppercased()
        if let fault = OrganizationRule.fault(inName: name) { problems.add("name", fault) }
        if kind == nil { problems.add("kind", "Say what it is") }
        if !slug.isEmpty, !OrganizationRule.isSlug(slug) {
            problems.add("slug", "Use small letters, digits and single hyphens, like cedar-ridge")
        }
        if !letters.isEmpty, !OrganizationRule.isPrefix(letters) {
            problems.add("letters", "Use one to six letters without marks, like CR")
        }
    }

    /// The organization, when nothing is wrong.
    var child: ChildOrganization? {
        guard problems.isEmpty, let kind else { return nil }
        return ChildOrganization(
            name: name,
            kind: kind,
            slug: slug.isEmpty ? nil : slug,
            numberPrefix: letters.isEmpty ? nil : letters
        )
    }
}
