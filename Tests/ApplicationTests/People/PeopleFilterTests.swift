import Credentialing
import PlatformKit
import Storage
import Testing

@testable import Application

struct PeopleFilterTests {
    private func names(_ filter: PeopleFilter, _ cast: Cast) async throws -> [String] {
        let found = try await cast.platform.people(matching: filter, after: nil, for: cast.actor("Samuel"))
        #expect(found.count?.number == found.people.count && found.count?.isMore == false)
        return found.people.map(\.person.name)
    }

    @Test func `people are narrowed by organization, role and state together`() async throws {
        let cast = try await Cast.assemble(on: try await Platform.testing())
        let samuel = try await cast.actor("Samuel")
        let birch = PeopleFilter(organization: cast.birchHollow)
        #expect(
            try await names(birch, cast) == [
                "Dolores Whitaker", "Grace Nakamura", "Imani Castellano", "Linh Nguyen",
            ]
        )
        #expect(
            try await names(PeopleFilter(role: .assessor), cast) == [
                "Grace Nakamura", "Priya Raman", "Tomás Okafor",
            ]
        )
        let both = PeopleFilter(words: "gra", organization: cast.birchHollow, role: .assessor)
        #expect(try await names(both, cast) == ["Grace Nakamura"])
        try await cast.platform.deactivate(try #require(cast.people["Grace"]), by: samuel)
        #expect(try await names(PeopleFilter(state: .closed), cast) == ["Grace Nakamura"])
        #expect(
            try await names(PeopleFilter(role: .assessor, state: .active), cast) == [
                "Priya Raman", "Tomás Okafor",
            ]
        )
        #expect(try await names(PeopleFilter(state: .coming), cast) == [])
    }

    /// The same question asked of a scope that is gathered and of one that is walked.
    @Test func `a large scope gives the same people as a small one`() async throws {
        let cast = try await Cast.assemble(on: try await Platform.testing())
        let samuel = try await cast.actor("Samuel")
        let filters = [
            PeopleFilter(role: .assessor), PeopleFilter(words: "a", role: .learner), PeopleFilter(state: .closed),
            PeopleFilter(role: .administrator, state: .active),
        ]
        try await cast.platform.deactivate(try #require(cast.people["Grace"]), by: samuel)
        var small: [[String]] = []
        for filter in filters { small.append(try await names(filter, cast)) }
        try await cast.platform.write { work in
            for number in 0..<2_100 {
                let person: ID<Person> = work.newID()
                try work.insert(Person(id: person, name: "Zz \(number)"), at: work.now)
                try work.insertMembership(
                    id: work.newID(),
                    person: person,
                    organization: cast.district,
                    roles: [],
                    at: work.now
                )
            }
        }
        for (filter, before) in zip(filters, small) { #expect(try await names(filter, cast) == before) }
        let all = try await cast.platform.people(after: nil, for: samuel)
        #expect(all.count?.isMore == true && all.people.count == 50)
        let next = try await cast.platform.people(after: all.next, for: samuel)
        #expect(next.count == nil && next.people.count == 50)
        #expect(Set(all.people.map(\.person.id)).isDisjoint(with: next.people.map(\.person.id)))
    }

    @Test func `a private address is nobody's business`() async throws {
        let cast = try await Cast.assemble(on: try await Platform.testing())
        let samuel = try await cast.actor("Samuel")
        let imani = try #require(cast.people["Imani"])
        try await cast.platform.write { work in
            try work.run("UPDATE email SET kind = 'personal' WHERE person = \(imani)")
        }
        #expect(try await cast.platform.person(imani, for: samuel).address == nil)
    }
}
