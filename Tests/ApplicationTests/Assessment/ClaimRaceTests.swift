import Application
import Credentialing
import PlatformKit
import Storage
import Testing

/// With several connections, as in production.
struct ClaimRaceTests {
    private func scene() async throws -> JudgingScene {
        try await JudgingScene.make(onDisk: true)
    }

    /// Many readings without the work behind them: the race is about the queue alone.
    private func insert(_ count: Int, after submission: ID<Submission>, in scene: JudgingScene) async throws {
        let organization = scene.cast.district
        try await scene.platform.write { work in
            guard let model = try work.first("SELECT * FROM submission WHERE id = \(submission)"),
                let due = try work.first("SELECT due FROM allocation WHERE submission = \(submission)")?.text("due")
            else { throw Refusal.notFound }
            for number in 1...count {
                let (person, enrollment): (ID<Person>, ID<Enrollment>) = (work.newID(), work.newID())
                let (id, reading): (ID<Submission>, ID<Allocation>) = (work.newID(), work.newID())
                let (offering, achievement) = (try model.text("offering"), try model.text("achievement"))
                let version = try model.text("version")
                try work.run(
                    """
                    INSERT INTO person (id, name, name_key, created)
                    VALUES (\(person), 'Someone', 'someone', \(work.now))
                    """
                )
                try work.run(
                    """
                    INSERT INTO enrollment (id, person, offering, achievement, version, approach, state, chosen, changed)
                    VALUES (\(enrollment), \(person), \(offering), \(achievement), \(version), 'show', 'submitted',
                        \(work.now), \(work.now))
                    """
                )
                try work.run(
                    """
                    INSERT INTO submission (id, enrollment, offering, achievement, version, person, attempt, edition,
                        number, state, language, created, changed, submitted)
                    VALUES (\(id), \(enrollment), \(offering), \(achievement), \(version), \(person), 1, 1,
                        \("RACE-\(number)"), 'submitted', 'en-US', \(work.now), \(work.now), \(work.now))
                    """
                )
                try work.run(
                    """
                    INSERT INTO allocation (id, submission, edition, round, reading, pool, state, due, created)
                    VALUES (\(reading), \(id), 1, 1, 'first', \(organization), 'open', \(due), \(work.now))
                    """
                )
            }
        }
    }

    @Test func `fifty assessors empty a queue of two hundred, and each reading is claimed once`() async throws {
        let scene = try await scene()
        let model = try await scene.cast.submitWork(scene.open, as: "Imani")
        try await insert(199, after: model, in: scene)
        var readers: [Actor] = []
        for number in 1...50 { readers.append(try await scene.cast.add("Reader \(number)", [.assessor])) }

        let platform = scene.platform
        let claims = try await withThrowingTaskGroup(of: [ID<Allocation>].self) { group in
            for reader in readers {
                group.addTask { try await Self.claimAll(on: platform, as: reader) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }

        let claimed = claims.flatMap { $0 }
        #expect(claimed.count == 200)
        #expect(Set(claimed).count == 200)
        let held = try await scene.count("SELECT COUNT(*) AS n FROM allocation WHERE state = 'claimed'")
        #expect(held == 200)
        let audited = try await scene.count(
            "SELECT COUNT(*) AS n FROM audit_event WHERE event IN ('readingClaimed', 'readingTakenOver')"
        )
        #expect(audited == 200)
    }

    /// Takes readings from the first page, as people do, until nothing is left.
    private static func claimAll(on platform: Platform, as reader: Actor) async throws -> [ID<Allocation>] {
        var claimed: [ID<Allocation>] = []
        while let entry = try await platform.assessmentQueue(of: reader).waiting.randomElement() {
            do {
                try await platform.claimReading(entry.allocation, by: reader)
                claimed.append(entry.allocation)
            } catch Refusal.claimedByAnother {
                continue
            }
        }
        return claimed
    }

    @Test func `of fifty who claim one reading at once, one gets it and the others are told`() async throws {
        let scene = try await scene()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let reading = try await scene.cast.openReading(of: work)
        var readers: [Actor] = []
        for number in 1...50 { readers.append(try await scene.cast.add("Reader \(number)", [.assessor])) }
        let platform = scene.platform
        let results = await withTaskGroup(of: Refusal?.self) { group in
            for reader in readers {
                group.addTask {
                    do {
                        try await platform.claimReading(reading, by: reader)
                        return nil
                    } catch {
                        return error as? Refusal ?? .notFound
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.filter { $0 == nil }.count == 1)
        #expect(results.filter { $0 == .claimedByAnother }.count == 49)
    }

    @Test func `of eight clicks on one judgment, one counts and the others are told that it is done`() async throws {
        let scene = try await scene()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, reader) = try await scene.opened(work, by: "Tomás")
        let platform = scene.platform
        let draft = scene.bench()
        let results = await withTaskGroup(of: Refusal?.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    do {
                        try await platform.recordAssessment(draft, on: reading, by: reader)
                        return nil
                    } catch {
                        return error as? Refusal ?? .notFound
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.filter { $0 == nil }.count == 1)
        #expect(results.filter { $0 == .alreadyDone }.count == 7)
        #expect(try await scene.count("SELECT COUNT(*) AS n FROM award") == 1)
        #expect(try await scene.count("SELECT COUNT(*) AS n FROM decision") == 1)
    }
}
