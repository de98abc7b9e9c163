internal import Application
package import Credentialing
internal import Storage

/// The district of the demo: two schools, and people in every role.
package struct DemoDistrict: Sendable {
    /// Someone of the demo.
    package struct Member: Sendable {
        package let name: String
        package let roles: Set<Role>
        let place: Place
        /// Whether the person also is an assessor of the district.
        var judges = false

        /// The work address.
        package var address: String {
            let letters = name.lowercased().map { $0 == "á" ? "a" : $0 }
            return String(letters).split(separator: " ").joined(separator: ".") + "@tamarackvalley.example"
        }

        /// The name by which stories call the person.
        var first: String { name.split(separator: " ").first.map(String.init) ?? name }
    }

    enum Place: Sendable {
        case district, birchHollow, cedarRidge
    }

    package let district: ID<Organization>
    let people: [String: ID<Person>]

    /// Everyone, with the places they work at.
    package static let members: [Member] = [
        Member(name: "Imani Castellano", roles: [.learner], place: .birchHollow),
        Member(name: "Dolores Whitaker", roles: [.learner], place: .birchHollow),
        Member(name: "Linh Nguyen", roles: [.learner], place: .birchHollow),
        Member(name: "Grace Nakamura", roles: [.learner], place: .birchHollow, judges: true),
        Member(name: "Marcus Whitefeather", roles: [.learner], place: .cedarRidge),
        Member(name: "Priya Raman", roles: [.learner], place: .cedarRidge, judges: true),
        Member(name: "Avery Lindqvist", roles: [.learner, .author], place: .district),
        Member(name: "Tomás Okafor", roles: [.learner, .assessor], place: .district),
        Member(name: "Helen Brandvold", roles: [.learner, .leadAssessor], place: .district),
        Member(name: "Samuel Ortiz", roles: [.administrator, .learner], place: .district),
        Member(name: "Ruth Abernathy", roles: [.administrator], place: .district),
    ]

    /// One person for each role, to sign in as.
    package static let tour: [(role: String, name: String)] = [
        ("learner", "Imani Castellano"), ("author", "Avery Lindqvist"), ("assessor", "Priya Raman"),
        ("lead assessor", "Helen Brandvold"), ("administrator", "Ruth Abernathy"),
        ("second administrator and principal", "Samuel Ortiz"),
    ]

    /// Makes the district in an empty installation.
    ///
    /// - Parameter calendar: The days on which all of it works.
    static func assemble(on platform: Platform, calendar: WorkingCalendar) async throws -> DemoDistrict {
        func add(
            _ slug: String,
            _ name: String,
            _ kind: Organization.Kind,
            _ prefix: String,
            below parent: ID<Organization>? = nil
        ) async throws -> ID<Organization> {
            let new = NewOrganization(
                slug: slug,
                name: name,
                kind: kind,
                timeZone: "America/Denver",
                calendar: calendar,
                numberPrefix: prefix
            )
            return try await platform.addOrganization(new, below: parent)
        }
        let district = try await add("tamarack-valley", "Tamarack Valley Schools", .district, "TV")
        let birch = try await add("birch-hollow", "Birch Hollow Elementary", .school, "BH", below: district)
        let cedar = try await add("cedar-ridge", "Cedar Ridge Middle School", .school, "CR", below: district)
        var people: [String: ID<Person>] = [:]
        for member in members {
            let place =
                switch member.place {
                case .district: district
                case .birchHollow: birch
                case .cedarRidge: cedar
                }
            let new = NewPerson(name: member.name, address: member.address, roles: member.roles)
            people[member.first] = try await platform.addPerson(new, to: place)
            // Teachers who judge do so for the district, beside what they are at their school.
            guard member.judges else { continue }
            try await platform.addPerson(
                NewPerson(name: member.name, address: member.address, roles: [.assessor]),
                to: district
            )
        }
        return DemoDistrict(district: district, people: people)
    }

    /// A person of the demo as signed in.
    func actor(_ first: String, on platform: Platform) async throws -> Actor {
        guard let id = people[first] else { throw DemoProblem("There is no \(first) in the demo.") }
        let now = platform.clock.now()
        return try await platform.read { transaction in
            Actor(
                person: id,
                name: try transaction.person(id).name,
                memberships: try transaction.memberships(of: id, at: now)
            )
        }
    }
}
