internal import Application
package import Credentialing
internal import Storage

extension Cast {
    /// Any person as signed in now.
    package func actor(_ id: ID<Person>) async throws -> Actor {
        let now = platform.clock.now()
        return try await platform.read { transaction in
            Actor(
                person: id,
                name: try transaction.person(id).name,
                memberships: try transaction.memberships(of: id, at: now)
            )
        }
    }

    /// One more person of the cast, in the district unless said.
    package func add(
        _ name: String,
        _ roles: Set<Role>,
        to organization: ID<Organization>? = nil
    ) async throws -> Actor {
        let id = try await platform.addPerson(
            NewPerson(name: name, address: Cast.address(of: name), roles: roles),
            to: organization ?? district
        )
        return try await actor(id)
    }

    /// The same cast with one more person, known by a first name.
    package func knowing(_ person: ID<Person>, as name: String) -> Cast {
        Cast(
            platform: platform,
            district: district,
            birchHollow: birchHollow,
            cedarRidge: cedarRidge,
            people: people.merging([name: person]) { $1 }
        )
    }

    /// One more membership for a person of the cast, who is named in full.
    package func join(_ fullName: String, _ roles: Set<Role>, in organization: ID<Organization>) async throws {
        try await platform.addPerson(
            NewPerson(name: fullName, address: Cast.address(of: fullName), roles: roles),
            to: organization
        )
    }
}
