import Application
import Credentialing
import PlatformKit
import Storage
import Testing

struct RecordTieTests {
    private func person(_ name: String, of cast: Cast) throws -> ID<Person> {
        try #require(cast.people[name])
    }

    @Test(arguments: [Tie.family, .supervisor, .evaluator])
    func `a hard tie that an administrator records takes the work out of the other's queue, and back in`(
        kind: Tie
    ) async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        let work = try await cast.submitWork(cast.publish(), as: "Imani")
        let tomas = try await cast.actor("Tomás")
        let ruth = try await cast.actor("Ruth")
        let reading = try await cast.openReading(of: work)
        #expect(try await cast.platform.assessmentQueue(of: tomas).waiting.count == 1)
        for pair in [("Tomás", "Imani"), ("Imani", "Tomás")] {
            let tie = RecordedTie(try person(pair.0, of: cast), try person(pair.1, of: cast), kind)
            for _ in 1...2 { try await cast.platform.recordTie(tie, by: ruth) }
            #expect(try await cast.platform.assessmentQueue(of: tomas).waiting.isEmpty)
            await #expect(throws: Refusal.tied(kind)) {
                try await cast.platform.claimReading(reading, by: tomas)
            }
            try await cast.platform.removeTie(tie, by: ruth)
            #expect(try await cast.platform.assessmentQueue(of: tomas).waiting.count == 1)
            await #expect(throws: Refusal.notFound) { try await cast.platform.removeTie(tie, by: ruth) }
        }
        let events = try await cast.platform.read { stored in
            try stored.rows("SELECT event FROM audit_event WHERE event LIKE 'tie%' ORDER BY id")
                .map { try $0.text("event") }
        }
        #expect(events == ["tieDeclared", "tieRemoved", "tieDeclared", "tieRemoved"])
    }

    @Test func `only who administers both records a tie, nobody removes their own, and nobody is tied to themselves`()
        async throws
    {
        let cast = try await Cast.assemble(on: Platform.testing())
        let walt = try await cast.platform.addPerson(
            NewPerson(name: "Walt Ihde", address: "walt@cedar.example", roles: [.administrator]),
            to: cast.cedarRidge
        )
        let now = cast.platform.clock.now()
        let atCedar = try await cast.platform.read { stored in
            Actor(person: walt, name: "Walt Ihde", memberships: try stored.memberships(of: walt, at: now))
        }
        let (marcus, imani) = (try person("Marcus", of: cast), try person("Imani", of: cast))
        let across = RecordedTie(marcus, imani, .family)
        for actor in [atCedar, try await cast.actor("Imani"), try await cast.actor("Helen")] {
            await #expect(throws: Refusal.notFound) { try await cast.platform.recordTie(across, by: actor) }
        }
        let samuel = try await cast.actor("Samuel")
        let own = RecordedTie(samuel.person, marcus, .supervisor)
        try await cast.platform.recordTie(own, by: samuel)
        await #expect(throws: Refusal.doesNotFit("You cannot remove a tie of your own. Ask another administrator.")) {
            try await cast.platform.removeTie(own, by: samuel)
        }
        try await cast.platform.removeTie(own, by: cast.actor("Ruth"))
        await #expect(throws: Refusal.self) {
            try await cast.platform.recordTie(RecordedTie(marcus, marcus, .team), by: samuel)
        }
        await #expect(throws: Refusal.notFound) {
            try await cast.platform.recordTie(RecordedTie(marcus, ID("nobody"), .team), by: nil)
        }
    }

    @Test func `what a reader said of themselves is not shown to administrators and not theirs to remove`() async throws
    {
        let cast = try await Cast.assemble(on: Platform.testing())
        let work = try await cast.submitWork(cast.publish(), as: "Imani")
        let tomas = try await cast.actor("Tomás")
        let ruth = try await cast.actor("Ruth")
        let reading = try await cast.openReading(of: work)
        try await cast.platform.claimReading(reading, by: tomas)
        try await cast.platform.declareConflict(.family, on: reading, by: tomas)
        let imani = try person("Imani", of: cast)
        #expect(try await cast.platform.ties(of: imani, for: ruth).isEmpty)
        let tie = RecordedTie(tomas.person, imani, .family)
        await #expect(throws: Refusal.notFound) { try await cast.platform.removeTie(tie, by: ruth) }
        try await cast.platform.recordTie(tie, by: ruth)
        #expect(try await cast.platform.ties(of: imani, for: ruth).map(\.name) == ["Tomás Okafor"])
        try await cast.platform.removeTie(tie, by: ruth)
        await #expect(throws: Refusal.tied(.family)) { try await cast.platform.claimReading(reading, by: tomas) }
    }
}
