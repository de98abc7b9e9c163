import Credentialing
import Edge

@testable import Application
@testable import Web

extension PageSamples {
    static var admin: [any Page] {
        people + [
            ConfirmPage.closing(Person(id: ID("p"), name: "Imani Castellano")),
            ConfirmPage.ending(place, of: Person(id: ID("p"), name: "Imani Castellano")),
            InvitePage(organizations, InviteForm()),
            InvitePage(organizations, InviteForm(FormFields(), places: [])),
        ] + invitations + mail
    }

    private static var invitations: [any Page] {
        let both = [waiting(isLapsed: true), waiting(isLapsed: false)]
        let full = InvitationListing(invitations: both, next: ID("i"))
        let none = InvitationListing(invitations: [], next: nil)
        let search = PeopleFilterForm(PeopleFilter(words: "noor"))
        let zone = "America/Denver"
        return [
            InvitationsPage(full, search, menu: menu, isFirst: false, zone: zone),
            InvitationsPage(none, search, menu: menu, isFirst: true, zone: zone),
            InvitationsPage(none, PeopleFilterForm(), menu: menu, isFirst: true, zone: zone),
        ]
    }

    private static let menu = OrganizationMenu(all: organizations, chosen: nil)

    private static var mail: [any Page] {
        let now = Instant(milliseconds: 1_795_536_000_000)
        let one = SentMail(
            id: "m",
            sent: now,
            recipient: "Imani Castellano",
            address: "imani@x.example",
            subject: "Sign in to Proven",
            isAboutWork: false,
            isAboutAccount: false,
            deliveredTo: "file m.eml"
        )
        return [
            MailListPage(MailListing(mail: [one], next: "m", timeZone: "UTC"), isFirst: false, isKept: true),
            MailListPage(MailListing(mail: [], next: nil, timeZone: "UTC"), isFirst: true, isKept: false),
            MailPage(one, zone: "UTC", text: "See http://127.0.0.1/sign-in/abc"),
            MailPage(one, zone: "UTC", text: nil),
        ]
    }

    private static let place = PersonEntry.Place(
        membership: ID("m"),
        organization: ID("o"),
        name: "Birch Hollow Elementary",
        roles: [.learner],
        lastDay: LocalDate(year: 2027, month: 6, day: 30)
    )
    private static let organizations = [
        OrganizationChoice(id: ID("d"), name: "Tamarack Valley Schools", depth: 0),
        OrganizationChoice(id: ID("o"), name: "Birch Hollow Elementary", depth: 1),
    ]

    private static var people: [any Page] {
        let now = Instant(milliseconds: 1_795_536_000_000)
        let open = PersonEntry(
            person: Person(id: ID("p"), name: "Imani Castellano"),
            address: "imani@x.example",
            places: [place]
        )
        let closed = PersonEntry(
            person: Person(id: ID("q"), name: "Marcus Whitefeather", deactivated: now),
            address: nil,
            places: [place]
        )
        let ties = [
            TieEntry(tie: RecordedTie(ID("p"), ID("q"), .evaluator), name: "Marcus Whitefeather"),
            TieEntry(tie: RecordedTie(ID("q"), ID("p"), .team), name: "Marcus Whitefeather"),
        ]
        let problems = FormProblems("roles-m", "Choose at least one role, or end the membership")
        let full = PeopleListing(people: [open, closed], next: ID("q"), count: CappedCount(1001))
        let none = PeopleListing(people: [], next: nil)
        let (some, nobody) = (CappedCount(2), CappedCount(0))
        let many = OrganizationMenu(all: nil, chosen: organizations[1])
        let search = PeopleFilterForm(PeopleFilter(words: "i", role: .learner))
        return [
            PeoplePage(full, search, menu: menu, isFirst: false, waiting: some, merges: 1, seesSigningIn: true),
            PeoplePage(full, PeopleFilterForm(), menu: many, isFirst: true, waiting: some),
            PeoplePage(none, search, menu: menu, isFirst: true, waiting: nobody),
            PeoplePage(none, PeopleFilterForm(), menu: menu, isFirst: true, waiting: nobody),
            PersonPage(open, ties: ties, isOneself: false, isMergeable: true),
            PersonPage(closed, ties: [], isOneself: true),
            PersonPage(open, ties: [], isOneself: false, emptied: ID("m"), problems: problems),
            PersonPage(open, ties: [], isOneself: false, tie: TieForm(FormFields())),
        ]
    }

    private static func waiting(isLapsed: Bool) -> InvitationEntry {
        let now = Instant(milliseconds: 1_795_536_000_000)
        return InvitationEntry(
            invitation: Invitation(
                id: ID("i"),
                organization: ID("o"),
                name: "Noor Haddad",
                address: "noor@x.example",
                roles: [.assessor]
            ),
            organization: "Birch Hollow Elementary",
            created: now,
            expires: now,
            isLapsed: isLapsed,
            firstDay: isLapsed ? nil : LocalDate(year: 2026, month: 12, day: 1)
        )
    }
}
