import Application
import Credentialing
import PlatformKit
import Storage
import Testing

struct LongQueueTests {
    /// Puts work of new learners into the queue of the district, in this order; those of a school have an even number.
    private func fill(_ scene: JudgingScene, _ numbers: ClosedRange<Int>, due: String = "2026-12-03") async throws {
        for number in numbers {
            let school = number.isMultiple(of: 2) ? scene.cast.birchHollow : scene.cast.district
            let learner = try await scene.cast.add("Learner \(number)", [.learner], to: school)
            let chosen = try await scene.platform.chooseTitle(slug: scene.open.slug, approach: .show, by: learner)
            let (pool, submission) = (scene.cast.district, chosen.submission)
            try await scene.platform.write { work in
                let reading: ID<Allocation> = work.newID()
                try work.run(
                    """
                    UPDATE submission SET state = 'submitted', edition = 1, number = \("TV-\(number)")
                    WHERE id = \(submission)
                    """
                )
                try work.run(
                    """
                    INSERT INTO allocation (id, submission, edition, round, reading, pool, state, due, created)
                    VALUES (\(reading), \(submission), 1, 1, 'first', \(pool), 'open', \(due), \(work.now))
                    """
                )
            }
        }
    }

    private func pages(_ scene: JudgingScene, _ name: String) async throws -> [AssessmentQueue] {
        let reader = try await scene.cast.actor(name)
        var pages = [try await scene.platform.assessmentQueue(of: reader)]
        while let next = pages.last?.next {
            pages.append(try await scene.platform.assessmentQueue(of: reader, after: next))
        }
        return pages
    }

    @Test func `a long queue has pages, and each reading is on one of them`() async throws {
        let scene = try await JudgingScene.make()
        try await fill(scene, 1...51)
        let pages = try await pages(scene, "Tomás")
        #expect(pages.map(\.waiting.count) == [25, 25, 1])
        #expect(pages.map(\.isFirst) == [true, false, false])
        #expect(pages.flatMap(\.waiting).map(\.number) == (1...51).map { "TV-\($0)" })
        #expect(pages.map(\.total) == [51, 51, 51])
    }

    @Test func `work of one's own school comes after all other work, across pages`() async throws {
        let scene = try await JudgingScene.make()
        try await fill(scene, 1...60)
        let pages = try await pages(scene, "Grace")
        let order = Array(stride(from: 1, to: 60, by: 2)) + Array(stride(from: 2, through: 60, by: 2))
        #expect(pages.map(\.waiting.count) == [25, 25, 10])
        #expect(pages.flatMap(\.waiting).map(\.number) == order.map { "TV-\($0)" })
    }

    @Test func `a page goes on where the one before ended, though that reading was taken meanwhile`() async throws {
        let scene = try await JudgingScene.make()
        try await fill(scene, 1...27)
        let tomas = try await scene.cast.actor("Tomás")
        let last = try #require(try await scene.platform.assessmentQueue(of: tomas).next)
        try await scene.platform.claimReading(last, by: scene.cast.actor("Priya"))
        let second = try await scene.platform.assessmentQueue(of: tomas, after: last)
        #expect(second.waiting.map(\.number) == ["TV-26", "TV-27"] && second.next == nil)
        // An address that names no reading of the queue leads to its beginning.
        let unknown = try await scene.platform.assessmentQueue(of: tomas, after: ID("nothing"))
        #expect(unknown.isFirst && unknown.waiting.first?.number == "TV-1")
    }

    @Test func `counting ends at a hundred, and one more says that there are more`() async throws {
        let scene = try await JudgingScene.make()
        try await fill(scene, 1...103)
        let before = try await scene.platform.assessmentQueue(of: scene.cast.actor("Tomás"))
        #expect(before.total == AssessmentQueue.countLimit + 1 && before.overdue == 0)
        scene.clock.advance(days: 30)
        let after = try await scene.platform.assessmentQueue(of: scene.cast.actor("Tomás"))
        #expect(after.overdue == AssessmentQueue.countLimit + 1)
    }

    @Test func `a page of the queue runs as many statements, and no more, however much waits`() async throws {
        let scene = try await JudgingScene.make()
        try await fill(scene, 1...26)
        let few = try await statements(scene)
        try await fill(scene, 27...86, due: "2026-12-04")
        #expect(try await statements(scene) == few)
    }

    private func statements(_ scene: JudgingScene) async throws -> [SQL] {
        let store = RecordingStore(scene.platform.store)
        let noted = Platform(
            store: store,
            files: scene.platform.files,
            masterKey: scene.platform.masterKey,
            settings: scene.platform.settings,
            clock: scene.platform.clock
        )
        _ = try await noted.assessmentQueue(of: scene.cast.actor("Tomás"))
        return store.take()
    }
}
