internal import Application
internal import Credentialing
internal import Files
internal import PlatformKit
internal import Storage
internal import Testing

@Suite struct OpenFileTests {
    private let work = ResponseAddress(item: "lesson", slot: "work")

    @Test func `evidence opens to its owner and to the reader who holds the reading, and to nobody else`() async throws
    {
        let (cast, _, file, reading) = try await submitted()
        for name in ["Marcus", "Dolores", "Priya", "Helen", "Samuel", "Ruth", "Avery"] {
            await #expect(throws: Refusal.notFound, "\(name)") { try await cast.read(file, as: name) }
        }
        try await cast.platform.claimReading(reading, by: try await cast.actor("Tomás"))
        #expect(try await cast.read(file, as: "Tomás") == [65, 66])
        await #expect(throws: Refusal.notFound) { try await cast.read(file, as: "Helen") }
        try await cast.platform.releaseReading(reading, by: try await cast.actor("Tomás"))
        await #expect(throws: Refusal.notFound) { try await cast.read(file, as: "Tomás") }
        #expect(try await cast.read(file, as: "Imani") == [65, 66])
    }

    @Test func `a reader's look is on record once for each time the reading is held, the owner's never`() async throws {
        let clock = TestClock()
        let (cast, submission, file, reading) = try await submitted(clock)
        let tomás = try await cast.actor("Tomás")
        _ = try await cast.read(file, as: "Imani")
        #expect(try await looks(cast, submission, file) == 0)
        try await cast.platform.claimReading(reading, by: tomás)
        for _ in 1...3 { _ = try await cast.read(file, as: "Tomás") }
        #expect(try await looks(cast, submission, file) == 1)
        try await cast.platform.releaseReading(reading, by: tomás)
        clock.advance(hours: 1)
        try await cast.platform.claimReading(reading, by: tomás)
        _ = try await cast.read(file, as: "Tomás")
        #expect(try await looks(cast, submission, file) == 2)
    }

    @Test func `readers see a file called by its place, and its owner by its name`() async throws {
        let (cast, _, file, reading) = try await submitted()
        let tomás = try await cast.actor("Tomás")
        try await cast.platform.claimReading(reading, by: tomás)
        let seen = try await cast.platform.openFile(file, by: tomás).name
        #expect(seen.text == "Student work 1.txt")
        #expect(try await cast.platform.openFile(file, by: try await cast.actor("Imani")).name.text == "a.txt")
    }

    @Test func `an id that is none, or of another kind, is not found`() async throws {
        let (cast, submission, _, _) = try await submitted()
        for id in ["", "x", submission.text, "' OR 1=1 --"] {
            await #expect(throws: Refusal.notFound) { try await cast.read(ID(id), as: "Imani") }
        }
    }

    private func looks(_ cast: Cast, _ submission: ID<Submission>, _ file: ID<Artifact>) async throws -> Int {
        try await cast.platform.read { transaction in
            try transaction.rows(
                "SELECT id FROM evidence_view WHERE submission = \(submission) AND file = \(file)"
            ).count
        }
    }

    private func submitted(
        _ clock: TestClock = TestClock()
    ) async throws -> (Cast, ID<Submission>, ID<Artifact>, ID<Allocation>) {
        let cast = try await Cast.assemble(on: .testing(clock: clock))
        let id = try await cast.choose(try await cast.publish(), as: "Imani").submission
        let added = try await cast.addFile(named: "a.txt", [65, 66], to: work, of: id, as: "Imani")
        try await cast.noStudents(in: added)
        try await cast.fill(id, as: "Imani")
        try await cast.submit(id, as: "Imani")
        return (cast, id, added.file, try await cast.openReading(of: id))
    }
}
