internal import Application
internal import Credentialing

/// The list of people, with search and filters.
package struct PeoplePage: Page {
    package static let template = "admin/people"
    package static let isDense = true

    package struct Line: Sendable {
        package let name: String
        package let path: String
        package let address: String?
        package let places: [Place]
        package let isClosed: Bool
    }

    package struct Place: Sendable {
        package let words: String
    }

    /// The organization that the list is narrowed by where the form cannot offer all.
    package struct Chosen: Sendable {
        package let id: String
        package let name: String
        package let list: String
    }

    package let title: String
    package let search: String
    package let people: [Line]
    package let hasPeople: Bool
    /// How many they are; on the first page.
    package let count: String?
    package let isNarrow: Bool
    package let organizations: SelectField?
    package let chosen: Chosen?
    package let role: SelectField
    package let state: SelectField
    package let all: String
    package let isFirst: Bool
    package let first: String
    package let next: String?
    package let hasPaging: Bool
    package let invite: String
    package let invitations: String
    package let waiting: String
    package let hasWaiting: Bool
    /// Where two accounts of one person wait for a second administrator, and how many times.
    package let merges: String
    package let mergesWaiting: Int
    package let hasMerges: Bool
    /// How people sign in, for those who administer the whole installation.
    package let signingIn: String?
    package let tree: String
    package let file: String
    package let export: String

    /// One page of the list.
    init(
        _ listing: PeopleListing,
        _ form: PeopleFilterForm,
        menu: OrganizationMenu,
        isFirst: Bool,
        waiting: CappedCount,
        merges: Int = 0,
        seesSigningIn: Bool = false
    ) {
        let words = form.filter.words
        title = words.isEmpty ? "People" : "People: " + words
        search = words
        isNarrow = form.isNarrow
        organizations = form.organizations(menu)
        chosen =
            menu.all == nil
            ? Chosen(
                id: menu.chosen?.id.text ?? "",
                name: menu.chosen?.name ?? "All organizations",
                list: Path.organizations
            ) : nil
        role = form.roles
        state = form.states
        all = Path.people
        self.isFirst = isFirst
        first = form.path(Path.people)
        next = listing.next.map { form.path(Path.people, after: $0.text) }
        hasPaging = listing.next != nil || !isFirst
        people = listing.people.map { entry in
            Line(
                name: entry.person.name,
                path: Path.person(entry.person.id),
                address: entry.address,
                places: entry.places.map { Place(words: RoleWords.place($0)) },
                isClosed: entry.person.deactivated != nil
            )
        }
        hasPeople = !people.isEmpty
        count = people.isEmpty ? nil : listing.count.map { CountWords.people($0) }
        invite = Path.invite
        invitations = Path.invitations
        self.waiting = CountWords.number(waiting)
        hasWaiting = waiting.number > 0
        tree = Path.organizations
        file = Path.roster
        export = form.path(Path.peopleExport)
        self.merges = Path.merges
        mergesWaiting = merges
        hasMerges = merges > 0
        signingIn = seesSigningIn ? Path.signingIn : nil
    }
}
