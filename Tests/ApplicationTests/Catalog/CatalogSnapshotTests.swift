import Credentialing
import Testing

@testable import Application

struct CatalogSnapshotTests {
    private static func change(
        _ number: Int,
        title: String,
        facets: [CatalogFilter] = [],
        isListed: Bool = true,
        retired: Int64? = nil
    ) -> CatalogChange {
        CatalogChange(
            achievement: ID("a\(number)"),
            title: title,
            titleKey: SearchWords.key(title),
            summary: "What \(title) is about",
            minutes: 30 * (number % 7),
            published: Instant(milliseconds: Int64(number % 11)),
            isListed: isListed,
            retired: retired.map(Instant.init(milliseconds:)),
            revision: Int64(number),
            number: Int64(number),
            facets: facets.map { FacetRow(filter: $0, label: "") }
        )
    }

    private static func filters(_ number: Int) -> [CatalogFilter] {
        [
            CatalogFilter(.role, SchoolRole.allCases[number % SchoolRole.allCases.count].rawValue),
            CatalogFilter(.grade, GradeBand.allCases[number % GradeBand.allCases.count].rawValue),
            CatalogFilter(.language, number.isMultiple(of: 5) ? "es" : "en"),
        ]
    }

    @Test func `many small changes come to the same as one great one`() {
        let first = (0..<60).map { Self.change($0, title: "Title \($0 * 37 % 60)", facets: Self.filters($0)) }
        let second = (0..<60).filter { $0.isMultiple(of: 3) }.map {
            Self.change($0, title: "Renamed \($0)", facets: Self.filters($0 + 1), isListed: !$0.isMultiple(of: 2))
        }
        var small = CatalogSnapshot()
        for (number, change) in (first + second).enumerated() {
            small = small.taking([change], revision: Int64(number + 1))
        }
        let great = CatalogSnapshot().taking(first, revision: 1).taking(second, revision: 2)
        let now = Instant(milliseconds: 1)
        #expect(small.titles.map(\.achievement) == great.titles.map(\.achievement) && small.titles.count == 50)
        #expect(small.titles.map(\.titleKey) == small.titles.map(\.titleKey).sorted())
        for filter in Set((0..<42).flatMap(Self.filters)) {
            let found = small.narrowed(small.open(at: now), by: [filter])
            #expect(found == great.narrowed(great.open(at: now), by: [filter]))
            let counted = small.facets(of: small.open(at: now), beyond: []).first { $0.0.filter == filter }?.count
            #expect((counted ?? 0) == found.count)
        }
        for order in CatalogOrder.allCases {
            #expect(order.sorted(small.open(at: now), in: small) == order.sorted(great.open(at: now), in: great))
        }
    }

    @Test func `what someone holds is not disturbed by a change`() {
        let held = CatalogSnapshot().taking([Self.change(1, title: "Wait time")], revision: 1)
        let newer = held.taking([Self.change(2, title: "Exit tickets")], revision: 2)
        #expect(held.titles.count == 1 && held.revision == 1)
        #expect(newer.titles.map(\.titleKey) == ["exit tickets", "wait time"] && newer.revision == 2)
    }

    @Test func `a title goes at the moment that was said, in lists and in what was found`() {
        let changes = [Self.change(1, title: "One"), Self.change(2, title: "Two", retired: 5)]
        let snapshot = CatalogSnapshot().taking(changes, revision: 1)
        let ids = changes.map(\.number)
        #expect(snapshot.open(at: Instant(milliseconds: 4)).count == 2)
        #expect(snapshot.open(at: Instant(milliseconds: 5)).count == 1)
        #expect(snapshot.open(ids.reversed(), at: Instant(milliseconds: 4)) == [1, 0])
        #expect(snapshot.open(ids, at: Instant(milliseconds: 5)) == [0])
        #expect(snapshot.open([99], at: Instant(milliseconds: 0)) == [])
    }

    @Test func `lists of equal titles stand in one order`() {
        let snapshot = CatalogSnapshot().taking((0..<40).map { Self.change($0, title: "Title \($0)") }, revision: 1)
        let all = Array(snapshot.titles.indices)
        let shortest = CatalogOrder.shortest.sorted(all.shuffled(), in: snapshot)
        #expect(shortest == CatalogOrder.shortest.sorted(all.shuffled(), in: snapshot))
        #expect(shortest.map { snapshot.titles[$0].minutes } == snapshot.titles.map(\.minutes).sorted())
        let newest = CatalogOrder.newest.sorted(all, in: snapshot).map { snapshot.titles[$0].published }
        #expect(newest == newest.sorted { $0.milliseconds > $1.milliseconds })
        #expect(CatalogOrder.title.sorted(all.shuffled(), in: snapshot) == all)
    }
}
