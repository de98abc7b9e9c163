import Application
import Credentialing
import Foundation
import PlatformKit
import Storage
import Testing

@testable import PageBench

/// A small district as the benchmark makes it: rows that the schema takes and the readings understand.
struct PopulationTests {
    static func titles() throws -> [MicroCredential] { try Installation.titles(in: examples) }

    private static let examples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Examples/titles")

    private func filled(people: Int = 4, submissions: Int = 10) async throws -> (platform: Platform, sample: Sample) {
        let platform = try await Platform.testing()
        let population = try Population(people: people, submissions: submissions)
        let sample = try await population.fill(platform, titles: try Self.titles())
        return (platform, sample)
    }

    private func count(_ sql: SQL, _ platform: Platform) async throws -> Int {
        try await platform.read { try $0.first(sql)?.integer("n") ?? 0 }
    }

    @Test func `a district of fifty people has what was asked for, in every state, signed and sealed`() async throws {
        let (platform, sample) = try await filled(people: 50, submissions: 100)
        #expect(try await count("SELECT COUNT(*) AS n FROM person", platform) == 50)
        #expect(try await count("SELECT COUNT(*) AS n FROM submission", platform) == 100)
        for (state, share) in [("draft", 20), ("notYet", 20), ("awarded", 40)] {
            #expect(try await count("SELECT COUNT(*) AS n FROM submission WHERE state = \(state)", platform) == share)
        }
        let waiting = try await count(
            "SELECT COUNT(*) AS n FROM submission WHERE state IN ('submitted', 'inReview')",
            platform
        )
        #expect(waiting == 20)
        #expect(try await count("SELECT COUNT(*) AS n FROM award", platform) == 40)
        #expect(try await count("SELECT COUNT(*) AS n FROM credential", platform) == 40)
        #expect(try await count("SELECT COUNT(*) AS n FROM audit_unsealed", platform) == 0)
        #expect(try await count("SELECT COUNT(*) AS n FROM outbox", platform) == 0)
        #expect(sample.recording.slot == "recording")
    }

    @Test func `what was submitted is complete by the learner's own check, and only that`() async throws {
        let (platform, sample) = try await filled()
        let learner = try await actor(sample.learnerAddress, platform)
        let done = try await platform.ownWork(sample.notYet.submission, by: learner)
        #expect(SelfCheck.missing(in: done) == [])
        let draft = try await platform.ownWork(sample.draft.submission, by: learner)
        #expect(!SelfCheck.missing(in: draft).isEmpty)
    }

    @Test func `the draft takes a recording where the upload is measured`() async throws {
        let (platform, sample) = try await filled()
        let learner = try await actor(sample.learnerAddress, platform)
        let draft = try await platform.ownWork(sample.draft.submission, by: learner)
        let place = ResponseAddress(item: sample.recording.item, slot: sample.recording.slot)
        #expect(draft.refusal(toGive: .file, at: place) == nil)
        #expect(draft.response(at: place) == nil)
    }

    @Test func `an assessor who holds a reading may judge it, and a title that waits may be claimed`() async throws {
        let (platform, sample) = try await filled()
        let assessor = try await actor(sample.assessorAddress, platform)
        let waiting = try await platform.read {
            try $0.rows("SELECT id FROM allocation WHERE state = 'open' ORDER BY due LIMIT 1").map { try $0.text("id") }
        }
        let open: ID<Allocation> = ID(try #require(waiting.first))
        try await platform.claimReading(open, by: assessor)
        try await platform.releaseReading(sample.claimed, by: assessor)
    }

    @Test func `more work than so few people can have is refused in a sentence`() {
        #expect(throws: BenchProblem.self) { try Population(people: 10, submissions: 1000) }
        #expect(throws: BenchProblem.self) { try Population(people: 2, submissions: 10) }
    }

    private func actor(_ address: String, _ platform: Platform) async throws -> Actor {
        let link = try await platform.signInLink(address: address)
        let token = String(try #require(link.split(separator: "/").last))
        let session = try await platform.signIn(linkToken: token, agent: "test")
        return try #require(try await platform.signedIn(sessionToken: session.token)).actor
    }
}
