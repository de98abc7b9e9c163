package import Application
internal import Credentialing

/// The list of people, with search.
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
        package let organization: String
        package let roles: String
    }

    package let title: String
    package let search: String
    package let people: [Line]
    package let hasPeople: Bool
    package let isSearch: Bool
    package let isFirst: Bool
    package let first: String
    package let next: String?
    package let hasPaging: Bool
    package let invite: String
    package let invitations: String
    package let waiting: Int
    package let hasWaiting: Bool

    /// One page of the list.
    package init(_ listing: PeopleListing, search: String, isFirst: Bool, invitations waiting: Int) {
        title = search.isEmpty ? "People" : "People: " + search
        self.search = search
        isSearch = !search.isEmpty
        self.isFirst = isFirst
        let query: String? = search.isEmpty ? nil : search
        first = Path.with(Path.people, [("q", query)])
        next = listing.next.map { Path.with(Path.people, [("q", query), ("after", $0.text)]) }
        hasPaging = listing.next != nil || !isFirst
        people = listing.people.map { entry in
            Line(
                name: entry.person.name,
                path: Path.person(entry.person.id),
                address: entry.address,
                places: entry.places.map { Place(organization: $0.name, roles: RoleWords.list($0.roles)) },
                isClosed: entry.person.deactivated != nil
            )
        }
        hasPeople = !people.isEmpty
        invite = Path.invite
        self.invitations = Path.invitations
        self.waiting = waiting
        hasWaiting = waiting > 0
    }
}
