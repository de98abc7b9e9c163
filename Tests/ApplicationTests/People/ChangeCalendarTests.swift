import Application
import Credentialing
import PlatformKit
import Storage
import Testing

struct ChangeCalendarTests {
    private func closure(_ name: String, in days: ClosedRange<Int>, of cast: Cast) -> WorkingCalendar.Closure {
        let today = LocalDate(at: cast.platform.clock.now(), in: "America/Denver")
        return WorkingCalendar.Closure(
            name: name,
            from: today.adding(days: days.lowerBound),
            to: today.adding(days: days.upperBound)
        )
    }

    private func calendar(_ id: ID<Organization>, of cast: Cast) async throws -> WorkingCalendar {
        try await cast.platform.organization(id, for: cast.actor("Ruth")).organization.calendar
    }

    @Test func `days that are taken out are no longer promised, and count again afterwards`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        let ruth = try await cast.actor("Ruth")
        let open = try await cast.publish()
        let usual = try await cast.submit(work(open, as: "Imani", of: cast), as: "Imani").answerBy
        let harvest = closure("Harvest", in: 0...27, of: cast)
        try await cast.platform.addClosure(harvest, to: cast.district, by: ruth)
        let late = try await cast.submit(work(open, as: "Marcus", of: cast), as: "Marcus").answerBy
        #expect(late > usual && late > harvest.to)
        try await cast.platform.removeClosure(harvest, of: cast.district, by: ruth)
        #expect(try await cast.submit(work(open, as: "Linh", of: cast), as: "Linh").answerBy == usual)
        await #expect(throws: Refusal.notFound) {
            try await cast.platform.removeClosure(harvest, of: cast.district, by: ruth)
        }
    }

    @Test func `of two people at once neither undoes what the other did`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        let (ruth, samuel) = (try await cast.actor("Ruth"), try await cast.actor("Samuel"))
        let (one, other) = (closure("One", in: 10...11, of: cast), closure("Other", in: 1...2, of: cast))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await cast.platform.addClosure(one, to: cast.district, by: ruth) }
            group.addTask { try await cast.platform.addClosure(other, to: cast.district, by: samuel) }
            group.addTask { try await cast.platform.setWeekdays([1, 2, 3, 4], of: cast.district, by: ruth) }
            try await group.waitForAll()
        }
        let now = try await calendar(cast.district, of: cast)
        #expect(now == WorkingCalendar(weekdays: [1, 2, 3, 4], closures: [other, one]))
        await #expect(throws: CalendarRule.Fault.repetition) {
            try await cast.platform.addClosure(one, to: cast.district, by: samuel)
        }
        await #expect(throws: Refusal.self) {
            try await cast.platform.setWeekdays([8], of: cast.district, by: samuel)
        }
        #expect(try await calendar(cast.district, of: cast) == now)
    }

    @Test func `only who administers the organization changes its days, and the trail says which`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        let day = closure("Snow", in: 3...3, of: cast)
        for name in ["Imani", "Helen", "Avery"] {
            let actor = try await cast.actor(name)
            await #expect(throws: Refusal.notFound) {
                try await cast.platform.addClosure(day, to: cast.birchHollow, by: actor)
            }
            await #expect(throws: Refusal.notFound) {
                try await cast.platform.removeClosure(day, of: cast.birchHollow, by: actor)
            }
            await #expect(throws: Refusal.notFound) {
                try await cast.platform.setWeekdays([1], of: cast.birchHollow, by: actor)
            }
        }
        try await cast.platform.addClosure(day, to: cast.birchHollow, by: cast.actor("Samuel"))
        #expect(try await calendar(cast.district, of: cast).closures.isEmpty, "each has days of its own")
        let facts = try await cast.platform.read { stored in
            try stored.rows("SELECT facts FROM audit_event WHERE event = 'organizationChanged'")
                .map { try $0.text("facts") }
        }
        #expect(facts.count == 1 && facts[0].contains("Snow") && facts[0].contains(day.from.description))
    }

    private func work(_ open: OpenTitle, as name: String, of cast: Cast) async throws -> ID<Submission> {
        let submission = try await cast.choose(open, as: name).submission
        try await cast.fill(submission, as: name)
        return submission
    }
}
