import Credentialing
import Edge

@testable import Application
@testable import Credentialing
@testable import Web

extension PageSamples {
    static var rosters: [any Page] {
        let problem = FormProblems("file", "Choose a CSV file with people in it")
        let empty = RosterReview(id: ID("f"), name: "people.csv", notes: [], lines: [], mark: "m")
        return organizations + [
            RosterPage(), RosterPage(problem),
            RosterReviewPage(review(lines: lines), part: .all, after: 0, other: "Something changed."),
            RosterReviewPage(review(lines: many), part: .changes, after: 1),
            RosterReviewPage(empty, part: .all, after: 0),
        ]
    }

    private static func review(lines: [RosterLine]) -> RosterReview {
        RosterReview(id: ID("f"), name: "people.csv", notes: ["Read as Windows."], lines: lines, mark: "m")
    }

    private static var lines: [RosterLine] {
        [
            RosterLine(2, .change(invitation)), RosterLine(3, .problem("“asessor” is no role. Write assessor.")),
            RosterLine(4, .nothing(RosterStanding(subject: ana, place: place, reason: .has([.learner])))),
        ]
    }

    private static var many: [RosterLine] {
        (2...150).map { RosterLine($0, .change(invitation)) }
    }

    private static let ana = RosterSubject(name: "Ana Ruiz", nameInFile: "Ana R.")
    private static let place = RosterPlace(
        id: ID("o"),
        slug: "cedar",
        name: "Cedar Elementary",
        timeZone: "UTC",
        today: LocalDate(daysSince1970: 20_000)
    )
    private static let invitation = RosterChange(
        subject: ana,
        key: "ana@x.example",
        place: place,
        effect: .isInvited([.administrator], from: nil, to: nil, again: false),
        steps: []
    )

    private static var organizations: [any Page] {
        let top = OrganizationPath(below: nil, ID("d"))
        let district = OrganizationEntry(
            id: ID("d"),
            parent: nil,
            path: top,
            slug: "tamarack-valley",
            name: "Tamarack Valley Schools",
            kind: .district
        )
        let school = OrganizationEntry(
            id: ID("o"),
            parent: ID("d"),
            path: OrganizationPath(below: top, ID("o")),
            slug: "birch-hollow",
            name: "Birch Hollow Elementary",
            kind: .school,
            depth: 1,
            people: 12,
            above: ["Tamarack Valley Schools"]
        )
        let full = OrganizationListing(organizations: [district, school], next: ID("o"), count: 2)
        let none = OrganizationListing(organizations: [], next: nil, count: 0)
        let above = OrganizationChoice(id: ID("d"), name: "Tamarack Valley Schools", depth: 0)
        return [
            OrganizationsPage(full, search: "", isFirst: true), OrganizationsPage(full, search: "b", isFirst: false),
            OrganizationsPage(none, search: "zz", isFirst: true),
            OrganizationPage(detail(above: [above], targets: [above])), OrganizationPage(detail()),
            OrganizationPage(detail(), name: "", problems: FormProblems("name", "Enter a name")),
            NewOrganizationPage(detail()), NewOrganizationPage(detail(), OrganizationForm(FormFields())),
        ] + calendars
    }

    private static var calendars: [any Page] {
        let today = LocalDate(daysSince1970: 20_783)
        let days = [-9, 0, 30].map { today.adding(days: $0) }
        let closures = days.map { WorkingCalendar.Closure(name: "Break", from: $0, to: $0.adding(days: 2)) }
        let full = detail(calendar: WorkingCalendar(weekdays: [1, 2, 3, 4, 5], closures: closures))
        let problems = FormProblems("weekdays", "Choose at least one day")
        return [
            CalendarPage(full, today: today), CalendarPage(detail(), today: today, ClosureForm(FormFields())),
            CalendarPage(detail(), today: today, problems: problems),
        ]
    }

    private static func detail(
        above: [OrganizationChoice] = [],
        targets: [OrganizationChoice] = [],
        calendar: WorkingCalendar = .weekdays
    ) -> OrganizationDetail {
        OrganizationDetail(
            organization: Organization(
                id: ID("o"),
                parent: nil,
                path: OrganizationPath(below: nil, ID("o")),
                slug: "birch-hollow",
                name: "Birch Hollow Elementary",
                kind: .school,
                locale: "en-US",
                timeZone: "America/Denver",
                calendar: calendar,
                numberPrefix: "BH"
            ),
            people: 12,
            below: 0,
            above: above,
            targets: targets
        )
    }
}
