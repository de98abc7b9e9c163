import Application
import Credentialing
import PlatformKit
import Storage
import Testing

struct ChangeOrganizationTests {
    @Test func `what is promised is counted in the calendar that the organization has set`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        let open = try await cast.publish()
        let before = try await cast.submit(work(open, as: "Imani", of: cast), as: "Imani").answerBy
        let today = LocalDate(at: cast.platform.clock.now(), in: "America/Denver")
        let closure = WorkingCalendar.Closure(name: "Harvest", from: today, to: today.adding(days: 27))
        let calendar = WorkingCalendar(weekdays: [1, 2, 3, 4, 5], closures: [closure])
        try await cast.platform.setCalendar(calendar, of: cast.district, by: cast.actor("Ruth"))
        let after = try await cast.submit(work(open, as: "Marcus", of: cast), as: "Marcus").answerBy
        #expect(after > before && after > closure.to)
        // What was promised stays.
        let kept = try await cast.platform.read { stored in
            try stored.first("SELECT answer_by FROM submission WHERE submitted IS NOT NULL ORDER BY submitted, id")?
                .text("answer_by")
        }
        #expect(kept == before.description)
    }

    private func work(_ open: OpenTitle, as name: String, of cast: Cast) async throws -> ID<Submission> {
        let submission = try await cast.choose(open, as: name).submission
        try await cast.fill(submission, as: name)
        return submission
    }

    @Test func `one school may bar its own people from judging each other, or not mind`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        let grace = try #require(Cast.roles.first { $0.name.hasPrefix("Grace") }?.name)
        // Grace works at Imani's school, and judges for the district.
        try await cast.platform.addPerson(
            NewPerson(name: grace, address: Cast.address(of: grace), roles: [.assessor]),
            to: cast.district
        )
        let reading = try await cast.openReading(of: cast.submitWork(cast.publish(), as: "Imani"))
        try await cast.platform.setSameSchool(.hard, of: cast.district, by: cast.actor("Samuel"))
        await #expect(throws: Refusal.tied(.sameSchool)) {
            try await cast.platform.claimReading(reading, by: cast.actor("Grace"))
        }
        try await cast.platform.setSameSchool(.none, of: cast.district, by: nil)
        try await cast.platform.claimReading(reading, by: cast.actor("Grace"))
    }

    @Test func `only its administrators change an organization, and the trail says so`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        for name in ["Imani", "Helen", "Avery"] {
            let actor = try await cast.actor(name)
            await #expect(throws: Refusal.notFound) {
                try await cast.platform.setSameSchool(.none, of: cast.district, by: actor)
            }
            await #expect(throws: Refusal.notFound) {
                try await cast.platform.setCalendar(.weekdays, of: cast.birchHollow, by: actor)
            }
        }
        try await cast.platform.setCalendar(.weekdays, of: cast.birchHollow, by: cast.actor("Samuel"))
        let trail = try await cast.platform.auditTrail(by: cast.actor("Samuel"))
        #expect(
            trail.lines.filter { $0.kind == .organizationChanged }.map(\.organization) == ["Birch Hollow Elementary"]
        )
    }
}
