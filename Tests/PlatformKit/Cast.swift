package import Application
internal import ContentFormat
package import Credentialing
internal import Storage

/// One district with named people in every role, used everywhere: Tamarack Valley Schools with two schools.
package struct Cast: Sendable {
    package let platform: Platform
    package let district: ID<Organization>
    package let birchHollow: ID<Organization>
    package let cedarRidge: ID<Organization>
    package let people: [String: ID<Person>]

    /// The people, by first name: learners, an author, assessors, a lead, administrators, and someone from elsewhere.
    package static let roles: [(name: String, roles: Set<Role>, school: String)] = [
        ("Imani Castellano", [.learner], "birch"), ("Marcus Whitefeather", [.learner], "cedar"),
        ("Dolores Whitaker", [.learner], "birch"), ("Avery Lindqvist", [.learner, .author], "district"),
        ("Priya Raman", [.learner, .assessor], "cedar"), ("Tomás Okafor", [.learner, .assessor], "district"),
        ("Grace Nakamura", [.assessor], "birch"), ("Helen Brandvold", [.learner, .leadAssessor], "district"),
        ("Samuel Ortiz", [.administrator, .learner], "district"), ("Ruth Abernathy", [.administrator], "district"),
        ("Linh Nguyen", [.learner], "birch"),
    ]

    /// Makes the district on a platform.
    package static func assemble(on platform: Platform) async throws -> Cast {
        let calendar = WorkingCalendar.americanSchools2026
        func organization(
            _ slug: String,
            _ name: String,
            _ kind: Organization.Kind,
            _ prefix: String,
            below: ID<Organization>?
        ) async throws -> ID<Organization> {
            try await platform.addOrganization(
                NewOrganization(
                    slug: slug,
                    name: name,
                    kind: kind,
                    timeZone: "America/Denver",
                    calendar: calendar,
                    numberPrefix: prefix
                ),
                below: below
            )
        }
        let district = try await organization(
            "tamarack-valley",
            "Tamarack Valley Schools",
            .district,
            "TV",
            below: nil
        )
        let birch = try await organization("birch-hollow", "Birch Hollow Elementary", .school, "BH", below: district)
        let cedar = try await organization("cedar-ridge", "Cedar Ridge Middle School", .school, "CR", below: district)
        let places = ["district": district, "birch": birch, "cedar": cedar]
        var people: [String: ID<Person>] = [:]
        for entry in roles {
            let first = entry.name.split(separator: " ").first.map(String.init) ?? entry.name
            people[first] = try await platform.addPerson(
                NewPerson(name: entry.name, address: address(of: entry.name), roles: entry.roles),
                to: places[entry.school] ?? district
            )
        }
        return Cast(platform: platform, district: district, birchHollow: birch, cedarRidge: cedar, people: people)
    }

    /// The work address of a person of the cast.
    package static func address(of name: String) -> String {
        let ascii = name.lowercased().unicodeScalars.map { $0.isASCII ? String($0) : "a" }.joined()
        return ascii.replacing(" ", with: ".") + "@tamarackvalley.example"
    }

    /// A person of the cast as signed in now, by first name.
    package func actor(_ name: String) async throws -> Actor {
        guard let id = people[name] else { throw UnknownPerson(name: name) }
        let now = platform.clock.now()
        return try await platform.read { transaction in
            Actor(
                person: id,
                name: try transaction.person(id).name,
                memberships: try transaction.memberships(of: id, at: now)
            )
        }
    }

    package struct UnknownPerson: Error {
        package let name: String
    }
}

extension WorkingCalendar {
    /// Weekdays, with the holidays and breaks of one school year.
    package static var americanSchools2026: WorkingCalendar { .weekdays }
}
