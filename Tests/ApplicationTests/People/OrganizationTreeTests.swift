import Credentialing
import PlatformKit
import Testing

@testable import Application

struct OrganizationTreeTests {
    private func cast() async throws -> Cast {
        try await Cast.assemble(on: try await Platform.testing())
    }

    @Test func `the tree goes by name, with who belongs to each now`() async throws {
        let cast = try await cast()
        let ruth = try await cast.actor("Ruth")
        let aspen = ChildOrganization(name: "Áspen Annex", kind: .school)
        try await cast.platform.addOrganization(aspen, below: cast.cedarRidge, by: ruth)
        let found = try await cast.platform.organizations(for: ruth).organizations
        #expect(
            found.map(\.name) == [
                "Tamarack Valley Schools", "Birch Hollow Elementary", "Cedar Ridge Middle School", "Áspen Annex",
            ]
        )
        #expect(found.map(\.depth) == [0, 1, 1, 2] && found.map(\.people) == [5, 4, 2, 0])
        #expect(found.last?.slug == "aspen-annex")
        let one = try await cast.platform.organizations(matching: "aspen", for: ruth).organizations
        #expect(one.map(\.above) == [["Tamarack Valley Schools", "Cedar Ridge Middle School"]])
        let first = try await cast.platform.organizations(count: 3, for: ruth)
        let next = try #require(first.next)
        let rest = try await cast.platform.organizations(after: next, count: 3, for: ruth)
        #expect(rest.organizations.map(\.name) == ["Áspen Annex"] && rest.next == nil && rest.count == 4)
    }

    @Test func `names and letters of many schools of one name do not collide`() async throws {
        let cast = try await cast()
        let ruth = try await cast.actor("Ruth")
        for _ in 0..<60 {
            let child = ChildOrganization(name: "Washington Elementary", kind: .school)
            try await cast.platform.addOrganization(child, below: cast.district, by: ruth)
        }
        let found = try await cast.platform.organizations(matching: "washington", for: ruth).organizations
        #expect(Set(found.map(\.slug)).count == 60 && found.contains { $0.slug == "washington-elementary-60" })
        await #expect(throws: Refusal.self) {
            let taken = ChildOrganization(name: "X", kind: .school, slug: "birch-hollow")
            try await cast.platform.addOrganization(taken, below: cast.district, by: ruth)
        }
        await #expect(throws: Refusal.self) {
            let state = ChildOrganization(name: "X", kind: .state)
            try await cast.platform.addOrganization(state, below: cast.district, by: ruth)
        }
    }

    @Test func `what moves takes along what lies below, and who administers from above`() async throws {
        let cast = try await cast()
        let ruth = try await cast.actor("Ruth")
        let part = ChildOrganization(name: "North Area", kind: .district)
        let north = try await cast.platform.addOrganization(part, below: cast.district, by: ruth)
        let annex = try await cast.platform.addOrganization(
            ChildOrganization(name: "Annex", kind: .school),
            below: cast.cedarRidge,
            by: ruth
        )
        try await cast.platform.moveOrganization(cast.cedarRidge, below: north, by: ruth)
        let moved = try await cast.platform.organization(annex, for: ruth)
        #expect(moved.organization.path.organizations == [cast.district, north, cast.cedarRidge, annex])
        #expect(moved.above.map(\.name) == ["Tamarack Valley Schools", "North Area", "Cedar Ridge Middle School"])
        let people = try await cast.platform.people(
            matching: PeopleFilter(organization: north),
            after: nil,
            for: ruth
        ).people
        #expect(people.map(\.person.name) == ["Marcus Whitefeather", "Priya Raman"])
        for (what, target) in [(north, annex), (north, north), (cast.district, annex)] {
            await #expect(throws: Refusal.self) {
                try await cast.platform.moveOrganization(what, below: target, by: ruth)
            }
        }
    }

    @Test func `an administrator of one school changes nothing of another`() async throws {
        let cast = try await cast()
        let walt = try await cast.add("Walt Ihde", [.administrator], to: cast.cedarRidge)
        #expect(try await cast.platform.organizations(for: walt).organizations.map(\.id) == [cast.cedarRidge])
        let child = ChildOrganization(name: "Annex", kind: .school)
        for other in [cast.birchHollow, cast.district] {
            await #expect(throws: Refusal.notFound) { try await cast.platform.organization(other, for: walt) }
            await #expect(throws: Refusal.notFound) {
                try await cast.platform.renameOrganization(other, to: "Mine", by: walt)
            }
            await #expect(throws: Refusal.notFound) {
                try await cast.platform.addOrganization(child, below: other, by: walt)
            }
            await #expect(throws: Refusal.notFound) {
                try await cast.platform.moveOrganization(cast.cedarRidge, below: other, by: walt)
            }
            await #expect(throws: Refusal.notFound) {
                try await cast.platform.people(matching: PeopleFilter(organization: other), after: nil, for: walt)
            }
            await #expect(throws: Refusal.notFound) {
                try await cast.platform.organizationMenu(choosing: other, for: walt)
            }
        }
        let imani = try await cast.actor("Imani")
        await #expect(throws: Refusal.notFound) { try await cast.platform.organizations(for: imani) }
    }
}
