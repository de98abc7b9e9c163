import Credentialing
import Foundation
import PlatformKit
import Testing

@testable import Application

struct FacetTests {
    private func catalog() async throws -> Cast {
        let cast = try await Cast.assemble(on: Platform.testing())
        for title in try ExampleTitles.all() {
            let place = title.key == "bloodborne" ? cast.birchHollow : cast.district
            try await cast.platform.publish(title, in: place, by: nil)
        }
        return cast
    }

    @Test func `every count is what choosing the value leaves`() async throws {
        let cast = try await catalog()
        let starts = [
            CatalogQuery(), CatalogQuery(filters: [CatalogFilter(.role, "paraprofessional")]),
            CatalogQuery(text: "students", filters: [CatalogFilter(.grade, "k-2"), CatalogFilter(.level, "practice")]),
            CatalogQuery(filters: [CatalogFilter(.standard, "InTASC Model Core Teaching Standards")]),
        ]
        for start in starts {
            let all = try await cast.platform.browseCatalog(start)
            #expect(all.total > 2 && !all.facets.isEmpty)
            for facet in all.facets {
                for option in facet.options {
                    var narrower = start
                    narrower.filters.append(CatalogFilter(facet.kind, option.value))
                    let left = try await cast.platform.browseCatalog(narrower)
                    #expect(left.total == option.count && left.total < all.total, "\(facet.kind) \(option.value)")
                }
            }
        }
        let kinds = Set(try await cast.platform.browseCatalog(CatalogQuery()).facets.map(\.kind))
        #expect(kinds == Set(CatalogFilter.Kind.allCases).subtracting([.code]))
    }

    @Test func `standards of a framework stand there once it is chosen, in the order of their numbers`() async throws {
        let cast = try await catalog()
        let framework = CatalogFilter(.standard, "InTASC Model Core Teaching Standards")
        let page = try await cast.platform.browseCatalog(CatalogQuery(filters: [framework]))
        let codes = try #require(page.facets.first { $0.kind == .code }).options
        #expect(codes.allSatisfy { $0.value.hasPrefix(framework.value + "|") })
        #expect(
            codes.map(\.label) == codes.map(\.label).sorted { $0.compare($1, options: .numeric) == .orderedAscending }
        )
        let school = CatalogFilter(.organization, cast.birchHollow.text)
        let own = try await cast.platform.browseCatalog(CatalogQuery(filters: [school]))
        #expect(own.entries.map(\.slug) == ["bloodborne"])
        #expect(own.labels[school] == "Birch Hollow Elementary")
    }

    @Test func `a new version is listed by what it says now, on every server at once`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        let platform = cast.platform
        let other = Platform(
            store: platform.store,
            files: platform.files,
            masterKey: platform.masterKey,
            settings: platform.settings,
            clock: platform.clock
        )
        var title = MicroCredential.waitTime
        title.about.roles = [.coach]
        let first = title
        let published = try await platform.publish(first, in: cast.district, by: nil)
        let coaches = CatalogQuery(filters: [CatalogFilter(.role, "coach")])
        #expect(try await other.browseCatalog(coaches).total == 1)
        title.about.roles = [.librarian]
        let second = title
        try await platform.publish(second, in: cast.district, by: nil)
        #expect(try await other.browseCatalog(coaches).total == 0)
        let librarians = CatalogQuery(filters: [CatalogFilter(.role, "librarian")])
        #expect(try await other.browseCatalog(librarians).entries.map(\.number) == [2])
        let samuel = try await cast.actor("Samuel")
        let today = LocalDate(at: platform.clock.now(), in: "America/Denver")
        try await platform.retireTitle(slug: published.slug, from: today, note: "", by: samuel)
        #expect(try await other.browseCatalog(CatalogQuery()).total == 0)
        try await platform.restoreTitle(slug: published.slug, by: samuel)
        #expect(try await other.browseCatalog(librarians).total == 1)
    }

    @Test func `a title that names no role and no grade is for all of them`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        try await cast.platform.publish(.waitTime, in: cast.district, by: nil)
        for role in SchoolRole.allCases {
            let query = CatalogQuery(filters: [CatalogFilter(.role, role.rawValue)])
            #expect(try await cast.platform.browseCatalog(query).total == 1)
        }
        let unknown = CatalogQuery(filters: [CatalogFilter(.role, "wizard")])
        #expect(try await cast.platform.browseCatalog(unknown).total == 0)
    }

    @Test func `lists stand in the order that was asked for`() async throws {
        let cast = try await catalog()
        let shortest = try await cast.platform.browseCatalog(CatalogQuery(order: .shortest)).entries.map(\.minutes)
        #expect(shortest == shortest.sorted() && shortest.count == 18)
        let titles = try await cast.platform.browseCatalog(CatalogQuery(text: "students", order: .title)).entries
        #expect(titles.map(\.title) == titles.map(\.title).sorted())
    }
}
