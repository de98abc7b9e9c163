import Application
import ContentFormat
import Credentialing
import LinkedData
import PlatformKit
import Storage
import Testing

struct ReviewTests {
    @Test func `a title goes through its two stages, each told by mail, and is published with its hashes`()
        async throws
    {
        let scene = try await ReviewScene.make()
        try await scene.nameStages()
        let (avery, helen, ruth) = (
            try await scene.actor("Avery"), try await scene.actor("Helen"), try await scene.actor("Ruth")
        )
        try await scene.platform.handIn(scene.draft, by: avery)
        #expect(try await scene.state() == .inReview)
        #expect(try await scene.platform.draftsToReview(for: helen).map(\.stage) == ["Peer"])
        #expect(try await scene.platform.draftsToReview(for: ruth).isEmpty)
        await #expect(throws: Refusal.notFound) { try await scene.platform.passDraft(scene.draft, by: ruth) }
        try await scene.platform.passDraft(scene.draft, note: "Good.", by: helen)
        await #expect(throws: Refusal.notFound) { try await scene.platform.passDraft(scene.draft, by: helen) }
        await #expect(throws: Refusal.alreadyDone) { try await scene.platform.publishDraft(scene.draft, by: avery) }
        try await scene.platform.passDraft(scene.draft, by: ruth)
        #expect(try await scene.state() == .ready)
        let published = try await scene.platform.publishDraft(scene.draft, by: avery)
        #expect(published.number == 1 && !published.isUnchanged)
        #expect(
            try await scene.platform.title(published.achievement, version: 1, for: nil).title
                == ExampleTitles.title("wait-time")
        )
        #expect(try await scene.state() == .published)
        let mails = try await scene.mails().map(\.0)
        #expect(mails.filter { $0 == .draftToReview }.count == 2)
        #expect(mails.contains(.draftReady) && mails.contains(.draftPublished))
        await #expect(throws: Refusal.alreadyDone) { try await scene.platform.publishDraft(scene.draft, by: avery) }
    }

    @Test func `a title returned twice loses neither comments nor decisions, and passes at the third time`()
        async throws
    {
        let scene = try await ReviewScene.make()
        try await scene.nameStages()
        let (avery, helen, ruth) = (
            try await scene.actor("Avery"), try await scene.actor("Helen"), try await scene.actor("Ruth")
        )
        try await scene.platform.handIn(scene.draft, by: avery)
        try await scene.platform.comment("Say it shorter.", at: "about", of: scene.draft, by: helen)
        await #expect(throws: Refusal.doesNotFit("Say what is to be changed; the author reads it.")) {
            try await scene.platform.returnDraft(scene.draft, note: " ", by: helen)
        }
        try await scene.platform.returnDraft(scene.draft, note: "See the comments.", by: helen)
        #expect(try await scene.state() == .writing)
        try await scene.rewrite(by: avery)
        try await scene.platform.handIn(scene.draft, by: avery)
        try await scene.platform.passDraft(scene.draft, by: helen)
        try await scene.platform.comment("Name the source.", at: "research", of: scene.draft, by: ruth)
        try await scene.platform.returnDraft(scene.draft, note: "One thing.", by: ruth)
        try await scene.platform.handIn(scene.draft, by: avery)
        try await scene.platform.passDraft(scene.draft, by: helen)
        try await scene.platform.passDraft(scene.draft, by: ruth)
        let review = try await scene.platform.draftReview(scene.draft, by: avery)
        #expect(review.detail.comments.map(\.text) == ["Say it shorter.", "Name the source."])
        #expect(review.detail.comments.map(\.round) == [1, 2])
        #expect(review.steps.map { $0.outcome } == [.returned, nil, .passed, .returned, .passed, .passed])
        #expect(review.steps.compactMap { $0.note.isEmpty ? nil : $0.note } == ["See the comments.", "One thing."])
        #expect(review.detail.title.about.summary == "Said shorter.")
        #expect(try await scene.mails().filter { $0.0 == .draftReturned }.count == 2)
    }

    @Test func `between two returns every text stays, as it is and as it was, and what is in review cannot change`()
        async throws
    {
        let scene = try await ReviewScene.make()
        try await scene.nameStages()
        let (avery, helen, ruth) = (
            try await scene.actor("Avery"), try await scene.actor("Helen"), try await scene.actor("Ruth")
        )
        let before = try await scene.platform.titleDraft(scene.draft, by: avery)
        let first = try #require(before.document[DraftPlace.about]["summary"]?.string)
        try await scene.platform.handIn(scene.draft, by: avery)
        await #expect(throws: Refusal.self) { try await scene.rewrite("Too late.", by: avery) }
        try await scene.platform.returnDraft(scene.draft, note: "Shorter.", by: helen)
        try await scene.rewrite("After the first return.", by: avery)
        try await scene.platform.handIn(scene.draft, by: avery)
        try await scene.platform.passDraft(scene.draft, by: helen)
        try await scene.platform.returnDraft(scene.draft, note: "Warmer.", by: ruth)
        try await scene.rewrite("After the second return.", by: avery)
        let after = try await scene.platform.titleDraft(scene.draft, by: avery)
        #expect(after.title.about.summary == "After the second return.")
        #expect(after.parts[DraftPlace.about]?.revision == 3)
        var texts: [String?] = []
        for revision in 1...3 {
            let part = try await scene.platform.draftPart(
                DraftPlace.about,
                of: scene.draft,
                revision: revision,
                by: helen
            )
            texts.append(part.old.content["summary"]?.string)
        }
        #expect(texts == [first, "After the first return.", "After the second return."])
        // Nothing else was touched.
        let others = before.parts.filter { $0.key != DraftPlace.about }
        #expect(!others.isEmpty && after.parts.filter { $0.key != DraftPlace.about } == others)
        let notes = try await scene.platform.draftReview(scene.draft, by: avery).steps.map(\.note)
        #expect(notes == ["Shorter.", "", "", "Warmer."])
    }

    @Test func `nobody passes what they wrote in, at any stage, whatever their office`() async throws {
        let scene = try await ReviewScene.make()
        try await scene.nameStages("Helen", "Ruth")
        let (avery, ruth, samuel) = (
            try await scene.actor("Avery"), try await scene.actor("Ruth"), try await scene.actor("Samuel")
        )
        try await scene.rewrite(by: ruth)
        let plan = try await scene.platform.reviewPlan(of: scene.draft, by: avery)
        #expect(plan.stages.map { $0.person?.name } == ["Helen Brandvold", nil])
        #expect(!plan.candidates.contains { $0.person == ruth.person || $0.person == avery.person })
        await #expect(throws: HandInFault.people([2])) { try await scene.platform.handIn(scene.draft, by: avery) }
        await #expect(throws: HandInFault.people([2])) {
            try await scene.platform.handIn(scene.draft, naming: [2: ruth.person], by: avery)
        }
        try await scene.platform.handIn(scene.draft, naming: [2: samuel.person], by: avery)
        await #expect(throws: Refusal.notFound) { try await scene.platform.passDraft(scene.draft, by: avery) }
        await #expect(throws: Refusal.notFound) { try await scene.platform.passDraft(scene.draft, by: ruth) }
        try await scene.platform.passDraft(scene.draft, by: scene.actor("Helen"))
        try await scene.platform.passDraft(scene.draft, by: samuel)
        #expect(try await scene.state() == .ready)
    }

    @Test func `the stages are those that held when it was handed in`() async throws {
        let scene = try await ReviewScene.make()
        try await scene.nameStages()
        try await scene.platform.handIn(scene.draft, by: scene.actor("Avery"))
        try await scene.platform.setReviewStages([], of: scene.cast.district, by: scene.actor("Samuel"))
        try await scene.platform.passDraft(scene.draft, by: scene.actor("Helen"))
        #expect(try await scene.state() == .inReview)
        try await scene.platform.passDraft(scene.draft, by: scene.actor("Ruth"))
        #expect(try await scene.state() == .ready)
    }

    @Test func `an organization without stages of its own has those above; without any the author names two`()
        async throws
    {
        let scene = try await ReviewScene.make()
        let samuel = try await scene.actor("Samuel")
        let plan = try await scene.platform.reviewPlan(of: scene.draft, by: scene.actor("Avery"))
        #expect(plan.stages.map(\.name) == ["Peer", "Publisher"] && plan.stages.allSatisfy { $0.person == nil })
        try await scene.nameStages()
        let school = try await scene.platform.reviewStages(of: scene.cast.birchHollow, for: samuel)
        #expect(school.stages.isEmpty && school.inherited.map(\.name) == ["Peer", "Publisher"])
        let imani = try await scene.actor("Imani")
        await #expect(throws: StageFault.person(1)) {
            try await scene.platform.setReviewStages(
                [(name: "Peer", person: imani.person)],
                of: scene.cast.district,
                by: samuel
            )
        }
        for name in ["Avery", "Imani", "Helen"] {
            let actor = try await scene.actor(name)
            await #expect(throws: Refusal.notFound) {
                try await scene.platform.setReviewStages([], of: scene.cast.district, by: actor)
            }
        }
    }

    @Test func `what the content check finds keeps a title from being handed in, with its sentences`() async throws {
        var title = try ExampleTitles.title("wait-time")
        title.rubric.criteria[0].judgedOn = []
        let scene = try await ReviewScene.make(title)
        let avery = try await scene.actor("Avery")
        let errors = try await scene.platform.reviewPlan(of: scene.draft, by: avery).errors
        #expect(!errors.isEmpty)
        let ruth = try await scene.actor("Ruth").person
        await #expect(throws: HandInFault.errors(errors)) {
            try await scene.platform.handIn(scene.draft, naming: [1: ruth, 2: ruth], by: avery)
        }
    }

    @Test func `an author takes a title back from review; what it is handed in with next is new`() async throws {
        let scene = try await ReviewScene.make()
        try await scene.nameStages()
        let (avery, helen) = (try await scene.actor("Avery"), try await scene.actor("Helen"))
        try await scene.platform.handIn(scene.draft, by: avery)
        await #expect(throws: Refusal.notFound) { try await scene.platform.takeBackDraft(scene.draft, by: helen) }
        try await scene.platform.takeBackDraft(scene.draft, by: avery)
        await #expect(throws: Refusal.alreadyDone) { try await scene.platform.passDraft(scene.draft, by: helen) }
        try await scene.platform.handIn(scene.draft, by: avery)
        try await scene.platform.passDraft(scene.draft, by: helen)
    }

    @Test func `version 2 of a title goes the same way, says what is different, and is nothing when nothing is`()
        async throws
    {
        let scene = try await ReviewScene.make()
        let published = try await scene.platform.publish(
            ExampleTitles.title("wait-time"),
            in: scene.cast.district,
            by: nil
        )
        try await scene.nameStages()
        let avery = try await scene.actor("Avery")
        let taken = try await scene.platform.reviewPlan(of: scene.draft, by: avery).errors
        #expect(taken.contains { $0.contains("has the key “wait-time”") })
        let next = try await scene.platform.reviseTitle(published.achievement, by: avery)
        let same = try await scene.platform.reviewPlan(of: next, by: avery)
        #expect(same.errors == ["Nothing is different from the version that is published."])
        let second = ReviewScene(cast: scene.cast, draft: next)
        try await second.rewrite(by: avery)
        let plan = try await scene.platform.reviewPlan(of: next, by: avery)
        #expect(plan.errors.isEmpty && plan.changes?.changes.map(\.sentence) == ["The summary is worded anew."])
        try await scene.platform.handIn(next, by: avery)
        try await scene.platform.passDraft(next, by: scene.actor("Helen"))
        try await scene.platform.passDraft(next, by: scene.actor("Ruth"))
        let version = try await scene.platform.publishDraft(next, by: scene.actor("Samuel"))
        #expect(version.number == 2 && version.achievement == published.achievement)
    }
}

extension ReviewScene {
    /// Changes the summary.
    func rewrite(_ summary: String = "Said shorter.", by actor: Actor) async throws {
        let detail = try await platform.titleDraft(draft, by: actor)
        var about = detail.document[DraftPlace.about]
        about["summary"] = .string(summary)
        _ = try await platform.saveDraftPart(
            about,
            at: DraftPlace.about,
            of: draft,
            expecting: detail.parts[DraftPlace.about]?.revision ?? 0,
            by: actor
        )
    }
}
