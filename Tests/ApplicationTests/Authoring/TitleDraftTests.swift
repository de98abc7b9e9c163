import Application
import ContentFormat
import Credentialing
import LinkedData
import PlatformKit
import Storage
import Testing

struct TitleDraftTests {
    private let avery: Actor
    private let cast: Cast
    private var platform: Platform { cast.platform }

    init() async throws {
        cast = try await Cast.assemble(on: .testing())
        avery = try await cast.actor("Avery")
    }

    private func begun() async throws -> ID<TitleDraft> {
        try await platform.beginTitleDraft(named: "Exit Checks", in: cast.district, by: avery)
    }

    @Test func `an author begins with a name and finds it on the shelf`() async throws {
        let id = try await begun()
        let shelf = try await platform.titleDrafts(of: avery)
        #expect(shelf.open.map(\.title) == ["Exit Checks"])
        #expect(shelf.organizations.map(\.name).contains("Tamarack Valley Schools"))
        let detail = try await platform.titleDraft(id, by: avery)
        #expect(detail.title.key == "exit-checks" && detail.canWrite)
        #expect(detail.problems.contains { $0.place == DraftPlace.title })
    }

    @Test func `who does not write for the organization knows nothing of it`() async throws {
        let id = try await begun()
        for name in ["Imani", "Tomás", "Helen"] {
            let actor = try await cast.actor(name)
            await #expect(throws: Refusal.notFound) { try await platform.titleDraft(id, by: actor) }
            await #expect(throws: Refusal.notFound) { try await platform.titleDrafts(of: actor) }
            await #expect(throws: Refusal.notFound) {
                try await platform.saveDraftPart(JSONObject(), at: "about", of: id, expecting: 0, by: actor)
            }
            await #expect(throws: Refusal.notFound) {
                try await platform.beginTitleDraft(named: "Mine", in: cast.district, by: actor)
            }
        }
    }

    @Test func `two authors who change different things of one part keep both`() async throws {
        let id = try await begun()
        let ruth = try await cast.actor("Ruth")
        let start = JSONObject([("summary", "One."), ("method", "Two.")])
        #expect(
            try await platform.saveDraftPart(start, at: "about", of: id, expecting: 0, by: avery) == .saved(revision: 1)
        )
        let mine = JSONObject([("summary", "One, better."), ("method", "Two.")])
        let hers = JSONObject([("summary", "One."), ("method", "Two, better.")])
        #expect(
            try await platform.saveDraftPart(mine, at: "about", of: id, expecting: 1, by: avery) == .saved(revision: 2)
        )
        guard
            case .merged(let part) = try await platform.saveDraftPart(
                hers,
                at: "about",
                of: id,
                expecting: 1,
                by: ruth
            )
        else {
            Issue.record("It was not merged.")
            return
        }
        #expect(part.content["summary"] == "One, better." && part.content["method"] == "Two, better.")
    }

    @Test func `two authors who change one text see both, and nothing is lost`() async throws {
        let id = try await begun()
        let ruth = try await cast.actor("Ruth")
        let one = JSONObject([("summary", "Mine.")])
        let other = JSONObject([("summary", "Hers.")])
        _ = try await platform.saveDraftPart(one, at: "about", of: id, expecting: 0, by: avery)
        let saving = try await platform.saveDraftPart(other, at: "about", of: id, expecting: 0, by: ruth)
        guard case .conflict(let stored) = saving else {
            Issue.record("\(saving)")
            return
        }
        #expect(stored.content["summary"] == "Mine." && stored.revision == 1)
        #expect(
            try await platform.saveDraftPart(other, at: "about", of: id, expecting: 1, by: ruth) == .saved(revision: 2)
        )
        let history = try await platform.draftHistory(of: id, place: "about", by: avery).entries
        #expect(history.map { $0.content["summary"]?.string } == ["Hers.", "Mine."])
    }

    @Test func `a save repeated after a lost answer is no conflict`() async throws {
        let id = try await begun()
        let text = JSONObject([("summary", "One.")])
        _ = try await platform.saveDraftPart(text, at: "about", of: id, expecting: 0, by: avery)
        #expect(
            try await platform.saveDraftPart(text, at: "about", of: id, expecting: 0, by: avery) == .saved(revision: 1)
        )
    }

    @Test func `a part as it was can be brought back, and what it said stays`() async throws {
        let id = try await begun()
        for (revision, text) in ["One.", "Two."].enumerated() {
            let content = JSONObject([("summary", .string(text))])
            _ = try await platform.saveDraftPart(content, at: "about", of: id, expecting: revision, by: avery)
        }
        let difference = try await platform.draftPart("about", of: id, revision: 1, by: avery)
        #expect(difference.old.content["summary"] == "One." && difference.current?.content["summary"] == "Two.")
        try await platform.restoreDraftPart("about", of: id, revision: 1, by: avery)
        let now = try await platform.titleDraft(id, by: avery).parts["about"]
        #expect(now?.content["summary"] == "One." && now?.revision == 3)
    }

    @Test func `parts are added, moved and taken out, and come back with the order they stood in`() async throws {
        let id = try await begun()
        let evidence = try await platform.titleDraft(id, by: avery).document.outline.sections[1].place
        let prompt = JSONObject([("prompt", .object(JSONObject()))])
        var places: [String] = []
        for _ in 0..<2 {
            let added = try await platform.changeOutline(
                .add(.item, to: .part(evidence), content: prompt),
                of: id,
                by: avery
            )
            places.append(try #require(added))
        }
        try await platform.changeOutline(.moveUp(places[1]), of: id, by: avery)
        #expect(try await outline(of: id) == [places[1], places[0]])
        let before = try #require(try await platform.titleDraft(id, by: avery).parts["outline"]).revision
        try await platform.changeOutline(.remove(places[0]), of: id, by: avery)
        #expect(try await outline(of: id) == [places[1]])
        try await platform.restoreDraftPart("outline", of: id, revision: before, by: avery)
        #expect(try await outline(of: id) == [places[1], places[0]])
        #expect(try await platform.titleDraft(id, by: avery).document[places[0]]["key"] != nil)
    }

    private func outline(of id: ID<TitleDraft>) async throws -> [String] {
        try await platform.titleDraft(id, by: avery).document.outline.sections[1].children.map(\.place)
    }

    @Test func `the next version begins with the published one, once`() async throws {
        let open = try await cast.publish()
        let draft = try await platform.reviseTitle(open.achievement, by: avery)
        #expect(try await platform.reviseTitle(open.achievement, by: avery) == draft)
        let detail = try await platform.titleDraft(draft, by: avery)
        #expect(detail.isSound)
        let (reading, _) = (detail.title, detail.draft)
        #expect(
            reading.contentHash
                == (try await platform.read { transaction in
                    try #require(try transaction.first("SELECT content_hash FROM achievement_version")).text(
                        "content_hash"
                    )
                })
        )
    }

    @Test func `a comment is read by those who write, and settled once`() async throws {
        let id = try await begun()
        try await platform.comment("Which students?", at: "about", of: id, by: avery)
        let comment = try #require(try await platform.titleDraft(id, by: avery).comments.first)
        #expect(comment.place == "about" && comment.authorName == "Avery Lindqvist" && !comment.isSettled)
        try await platform.settleComment(comment.id, of: id, by: avery)
        await #expect(throws: Refusal.alreadyDone) {
            try await platform.settleComment(comment.id, of: id, by: avery)
        }
        await #expect(throws: Refusal.self) { try await platform.comment("  ", at: "about", of: id, by: avery) }
    }

    @Test func `what was put away can be read and not changed`() async throws {
        let id = try await begun()
        try await platform.dropTitleDraft(id, by: avery)
        #expect(try await platform.titleDraft(id, by: avery).canWrite == false)
        #expect(try await platform.titleDrafts(of: avery).closed.map(\.id) == [id])
        await #expect(throws: Refusal.self) {
            try await platform.saveDraftPart(JSONObject(), at: "about", of: id, expecting: 0, by: avery)
        }
    }
}
