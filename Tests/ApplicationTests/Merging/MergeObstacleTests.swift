import Credentialing
import PlatformKit
import Storage
import Testing

@testable import Application

struct MergeObstacleTests {
    @Test func `nothing stands between two accounts that have nothing to do with each other`() async throws {
        let scene = try await MergeScene()
        try await scene.cast.submitWork(scene.open, as: "Imani")
        #expect(try await scene.obstacles().isEmpty)
        #expect(try await scene.obstacles(scene.first, scene.second).isEmpty)
    }

    @Test func `an account that was given work of the other to judge stays another account, and nothing moves`()
        async throws
    {
        let scene = try await MergeScene()
        try await scene.cast.join("Imani Rivera", [.assessor], in: scene.cast.district)
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let reading = try await scene.cast.openReading(of: work)
        let rivera = try await scene.cast.actor("Rivera")
        try await scene.platform.claimReading(reading, by: rivera)
        let number = try #require(try await scene.platform.read { try $0.submission(work).number })
        #expect(try await scene.obstacles() == [.readTheOther(number)])
        #expect(try await scene.obstacles(scene.first, scene.second) == [.readTheOther(number)])
        await #expect(throws: MergeHindered([.readTheOther(number)])) { try await scene.merge() }
        #expect(try await scene.platform.read { try $0.person(scene.second) }.deactivated == nil)
        #expect(try await scene.count("SELECT COUNT(*) AS n FROM merge_turn WHERE used IS NOT NULL") == 0)

        // Judged, it is the same; given back after something was written, too.
        _ = try await scene.platform.saveAssessmentDraft(
            Assessment.Draft(overall: "I have begun."),
            on: reading,
            expecting: 0,
            by: rivera
        )
        try await scene.platform.releaseReading(reading, by: rivera)
        #expect(try await scene.obstacles() == [.readTheOther(number)])
    }

    @Test func `two accounts that had to do with judging the same work stay two`() async throws {
        let scene = try await MergeScene()
        try await scene.cast.join("Imani Rivera", [.assessor], in: scene.cast.district)
        try await scene.cast.join("Imani Castellano", [.assessor], in: scene.cast.district)
        let work = try await scene.cast.submitWork(scene.open, as: "Marcus")
        let reading = try await scene.cast.openReading(of: work)
        let rivera = try await scene.cast.actor("Rivera")
        try await scene.platform.claimReading(reading, by: rivera)
        _ = try await scene.platform.saveAssessmentDraft(
            Assessment.Draft(overall: "I have begun."),
            on: reading,
            expecting: 0,
            by: rivera
        )
        try await scene.platform.releaseReading(reading, by: rivera)
        #expect(try await scene.obstacles().isEmpty)
        try await scene.cast.judge(work, as: "Imani")
        let number = try #require(try await scene.platform.read { try $0.submission(work).number })
        #expect(try await scene.obstacles() == [.readTogether(number)])
    }

    @Test func `a tie of the one with whom the other judges holds it up until that is decided`() async throws {
        let scene = try await MergeScene()
        let cast = scene.cast
        let work = try await cast.submitWork(scene.open, as: "Marcus")
        let marcus = try #require(cast.people["Marcus"])
        let samuel = try await cast.actor("Samuel")
        try await scene.platform.recordTie(RecordedTie(scene.second, marcus, .supervisor), by: samuel)
        let first = scene.first
        // One reading of two is in: written here, because a second reading is another policy.
        try await scene.platform.write { change in
            try change.run("UPDATE submission SET state = 'inReview' WHERE id = \(work)")
            try change.run(
                """
                INSERT INTO assessment (id, submission, edition, round, reading, allocation, assessor, overall, language,
                    submitted)
                SELECT 'a', submission, edition, round, reading, id, \(first), '', 'en', 1 FROM allocation
                WHERE submission = \(work)
                """
            )
        }
        let number = try #require(try await scene.platform.read { try $0.submission(work).number })
        #expect(try await scene.obstacles() == [.tiedReading(number)])
        try await scene.platform.write { try $0.run("UPDATE submission SET state = 'notYet' WHERE id = \(work)") }
        #expect(try await scene.obstacles().isEmpty)
    }

    @Test func `a title in both accounts is left in one of them first; earned in both, they stay two`() async throws {
        let scene = try await MergeScene()
        _ = try await scene.cast.choose(scene.open, as: "Imani")
        let chosen = try await scene.cast.choose(scene.open, as: "Rivera")
        let title = scene.open.title.title
        #expect(try await scene.obstacles() == [.sameTitle(title, earned: 0)])
        try await scene.platform.leaveTitle(chosen.enrollment, reason: "", by: scene.cast.actor("Rivera"))
        #expect(try await scene.obstacles().isEmpty)
        try await scene.merge()
        _ = try await scene.findings()
    }

    @Test func `titles earned in both accounts keep them two`() async throws {
        let scene = try await MergeScene()
        for name in ["Imani", "Rivera"] { try await scene.cast.judge(scene.cast.submitWork(scene.open, as: name)) }
        let found = try await scene.obstacles()
        #expect(found == [.sameTitle(scene.open.title.title, earned: 2)])
        #expect(found.first?.sentence.contains("Both badges stay valid") == true)
    }

    @Test func `a recorded tie between the two stands against it; what a reader said falls away`() async throws {
        let scene = try await MergeScene()
        let (first, second) = (scene.first, scene.second)
        let samuel = try await scene.cast.actor("Samuel")
        let tie = RecordedTie(first, second, .family)
        try await scene.platform.recordTie(tie, by: samuel)
        #expect(try await scene.obstacles() == [.tied])
        try await scene.platform.removeTie(tie, by: samuel)
        try await scene.platform.write { try $0.insert(.team, between: first, and: second, at: $0.now) }
        #expect(try await scene.obstacles().isEmpty)
        let linh = try #require(scene.cast.people["Linh"])
        try await scene.platform.recordTie(RecordedTie(second, linh, .team), by: samuel)
        try await scene.platform.recordTie(RecordedTie(first, linh, .team), by: samuel)
        try await scene.platform.recordTie(RecordedTie(linh, second, .evaluator), by: samuel)
        try await scene.merge()
        let ties = try await scene.platform.ties(of: first, for: samuel).map(\.tie)
        #expect(Set(ties) == [RecordedTie(first, linh, .team), RecordedTie(linh, first, .evaluator)])
        #expect(try await scene.count("SELECT COUNT(*) AS n FROM tie WHERE person = other") == 0)
        #expect(try await scene.count("SELECT COUNT(*) AS n FROM tie WHERE person = \(second)") == 0)
    }

    @Test func `the account with an authenticator app stays, or the other one gets one first`() async throws {
        let scene = try await MergeScene()
        let signedIn = try await scene.signIn(MergeScene.address)
        let draft = try await scene.platform.draftSecondFactor(for: signedIn.actor)
        let code = draft.totp.code(at: TOTP.step(at: scene.clock.now))
        _ = try await scene.platform.setSecondFactor(drafted: draft.sealed, code: code, by: signedIn)
        #expect(try await scene.obstacles() == [.unprotected("Imani Rivera")])
        #expect(try await scene.obstacles(scene.first, scene.second).isEmpty)
    }

    @Test func `a closed account comes back in by no other`() async throws {
        let scene = try await MergeScene()
        let token = try await scene.platform.beginMerge(by: scene.signIn(Cast.address(of: "Imani Castellano")))
        scene.clock.advance(minutes: 1)
        let rivera = try await scene.signIn(MergeScene.address)
        _ = try await scene.platform.ownMerge(token: token, by: rivera)
        try await scene.platform.deactivate(scene.first, by: scene.cast.actor("Samuel"))
        await #expect(throws: Refusal.linkNotGood) {
            try await scene.platform.mergeOwn(
                token: token,
                staying: scene.second,
                leaving: scene.first,
                by: rivera,
                agent: "test"
            )
        }
        #expect(try await scene.obstacles() == [.closed("Imani Castellano")])
    }

    @Test func `administrators are not told who judged, nor what somebody signs in with`() {
        let hidden: [MergeObstacle] = [
            .readTheOther("TV-1"), .readTogether("TV-1"), .witnessed("TV-1"), .decidedAbout, .tiedReading("TV-1"),
            .unprotected("Imani"),
        ]
        #expect(Set(hidden.map(\.administrativeSentence)).count == 1)
        #expect(Set(hidden.map(\.sentence)).count == hidden.count)
    }
}
