import Application
import Credentialing
import PlatformKit
import Testing

/// Whoever vouched for work as a witness does not judge it.
struct WitnessedWorkTests {
    private static let place = ResponseAddress(item: "seen", slot: "form")

    @Test func `a witness cannot claim what rests on their own word, and others can`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let open = try await cast.publish(ExampleTitles.case("observation-and-earlier"))
        try await cast.join("Priya Raman", [.assessor], in: cast.district)
        try await cast.join("Grace Nakamura", [.assessor], in: cast.district)
        let submission = try await cast.choose(open, as: "Imani").submission
        let imani = try await cast.actor("Imani")
        let priya = try await cast.actor("Priya")
        let token = try await cast.platform.askWitness(
            address: "priya.raman@tamarackvalley.example",
            at: Self.place,
            of: submission,
            by: imani
        )
        let answers = ["seen-on": "2026-11-20", "alone": "yes", "told": "She stepped aside in time."]
        try await cast.platform.fillObservation(token: token, answers: answers, by: priya)
        try await cast.fill(submission, as: "Imani")
        try await cast.submit(submission, as: "Imani")

        let reading = try await cast.openReading(of: submission)
        #expect(try await cast.platform.assessmentQueue(of: priya).waiting == [])
        await #expect(throws: Refusal.witnessedByYou) { try await cast.platform.claimReading(reading, by: priya) }
        let grace = try await cast.actor("Grace")
        #expect(try await cast.platform.assessmentQueue(of: grace).waiting.map(\.allocation) == [reading])
        try await cast.platform.claimReading(reading, by: grace)
    }
}
