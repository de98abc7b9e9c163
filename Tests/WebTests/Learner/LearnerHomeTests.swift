import Credentialing
import PlatformKit
import Testing

@testable import Application
@testable import Web

struct LearnerHomeTests {
    @Test func `who judges finds what waits for them, and a learner finds none of it`() async throws {
        try await WebSession.run { cast, client in
            try await cast.submitWork(try await cast.publish(), as: "Imani")
            let tomas = try await WebSession.signedIn("Tomás", of: cast, client)
            #expect(try await tomas.get("/home").says("One reading waits for an assessor None is late."))
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            #expect(try await !imani.get("/home").says("for an assessor"))
        }
    }

    @Test func `a badge that was not looked at comes first, once`() async throws {
        try await WebSession.run { cast, client in
            let work = try await cast.submitWork(try await cast.publish(), as: "Imani")
            #expect(try await cast.judge(work) == .awarded)
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let home = try await imani.get("/home")
            #expect(home.says("You have earned a badge"))
            _ = try await imani.get(try #require(home.link("See your badge")))
            #expect(try await !imani.get("/home").says("You have earned a badge"))
        }
    }

    @Test func `a promised day that is over is called late`() {
        let entry = WorkEntry.sample(.submitted)
        let day: Int64 = 24 * 3_600_000
        let promised = Instant(milliseconds: Int64(entry.answerBy?.daysSince1970 ?? 0) * day + day / 2)
        #expect(!entry.isLate(at: promised))
        #expect(entry.isLate(at: promised.adding(seconds: 24 * 3600)))
        #expect(!WorkEntry.sample(.awarded).isLate(at: promised.adding(seconds: 24 * 3600)))
    }

    @Test(arguments: [(1, "One reading waits"), (7, "7 readings wait"), (101, "More than 100 readings wait")])
    func `a count that stopped says so`(total: Int, words: String) {
        let queue = AssessmentQueue(
            mine: [],
            waiting: [],
            total: total,
            overdue: total == 101 ? 101 : 0,
            isFirst: true,
            next: nil,
            notes: nil
        )
        let duty = HomeDuties(queue: queue, revocations: []).all.first
        #expect(duty?.head == words + " for an assessor")
        #expect(duty?.line == (total == 101 ? "More than 100 are late." : "None is late."))
    }
}
