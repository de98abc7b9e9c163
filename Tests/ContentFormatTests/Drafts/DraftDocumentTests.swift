import ContentFormat
import Credentialing
import LinkedData
import Testing

struct DraftDocumentTests {
    private static let prompt = JSONObject([("prompt", .object(JSONObject()))])

    @Test func `a title taken apart and put together is the same title`() throws {
        for title in [try Samples.title(Samples.plain), try Samples.title(try Samples.full()), Samples.large()] {
            let draft = DraftDocument(title)
            let stored = DraftDocument(outline: DraftOutline(draft.outline.content), parts: draft.parts)
            let reading = stored.read()
            #expect(reading.title == title)
            #expect(reading.title.contentHash == title.contentHash)
        }
    }

    @Test func `a new title can be read at once and says what is missing, by part`() throws {
        let draft = DraftDocument.begun(key: "new", title: "A New Title", language: "en-US")
        let reading = draft.read()
        #expect(reading.title.title == "A New Title")
        #expect(reading.title.sections.map(\.title) == ["Overview", "Evidence", "Reflection"])
        #expect(reading.problems.contains { $0.place == DraftPlace.title && $0.sentence == "“level” is missing." })
        // What no rule can look at yet is asked for, too.
        let errors = reading.problems.filter { $0.severity == .error }
        for words in ["Nothing is asked for yet", "Nothing is judged yet", "The license is missing"] {
            #expect(errors.contains { $0.sentence.hasPrefix(words) }, "\(words) in \(errors.map(\.sentence))")
        }
    }

    @Test func `what is out of bounds in one part is told while another cannot be read`() throws {
        var draft = DraftDocument(try Samples.title(try Samples.full()))
        draft[DraftPlace.title]["level"] = nil
        draft[DraftPlace.alignments]["alignments"] = [["framework": "A", "name": "B", "link": "http://x.example"]]
        let item = try #require(draft.outline.sections.first?.children.first).place
        draft[item]["minutes"] = .number(JSONNumber(-30))
        let problems = draft.read().problems
        #expect(problems.contains { $0.place == DraftPlace.title && $0.path.isEmpty })
        #expect(problems.contains { $0.place == DraftPlace.alignments && $0.path == ["alignments", 0, "link"] })
        #expect(problems.contains { $0.place == item && $0.path == ["minutes"] })
        #expect(!problems.contains { $0.severity == .advice })
    }

    @Test func `a problem is found where it was written`() throws {
        var draft = DraftDocument(try Samples.title(try Samples.full()))
        let criterion = try #require(draft.outline.criteria.first).place
        draft[criterion]["required"] = "expert"
        draft[DraftPlace.research]["citations"] = [["text": "A.", "link": "http://x"]]
        let problems = draft.read().problems
        #expect(problems.contains { $0.place == criterion && $0.path == ["required"] })
        #expect(problems.contains { $0.place == DraftPlace.research && $0.path == ["citations", 0, "link"] })
    }

    @Test func `a number that is none is kept as it was typed, and named`() throws {
        var title = try Samples.title(Samples.plain)
        title.about.license = "CC BY 4.0"
        var draft = DraftDocument(title)
        let item = try #require(draft.outline.sections.first?.children.first).place
        draft[item]["minutes"] = "an hour"
        let reading = draft.read()
        #expect(reading.problems.map(\.place) == [item])
        #expect(reading.problems.first?.path == ["minutes"])
        #expect(reading.title.title == "Wait Time That Invites Thinking")
    }

    @Test func `parts are added, moved and taken out, and each has a key of its own`() throws {
        var draft = DraftDocument.begun(key: "new", title: "New", language: "en-US")
        let evidence = draft.outline.sections[1].place
        let chosen = JSONObject([("choose", .object(JSONObject())), ("key", "pick")])
        let added = [
            draft.add(.item, to: .part(evidence), content: Self.prompt),
            draft.add(.item, to: .part(evidence), content: chosen),
        ]
        let (first, second) = (try #require(added[0]), try #require(added[1]))
        let made = draft.add(.option, to: .part(second), content: JSONObject())
        let option = try #require(made)
        #expect(draft.outline.sections[1].children.map(\.place) == [first, second])
        let refused = draft.add(.option, to: .part(first), content: JSONObject())
        let inner = draft.add(.item, to: .part(option), content: Self.prompt)
        #expect(refused == nil && inner != nil)
        draft.move(second, by: -1)
        #expect(draft.outline.sections[1].children.map(\.place) == [second, first])
        draft.move(second, by: -1)
        #expect(draft.outline.sections[1].children.map(\.place) == [second, first])
        #expect(draft.freeKey("pick", .item) == "pick-2")
        draft.remove(second)
        #expect(draft.outline.places.contains(option) == false && draft.parts[option] == nil)
        #expect(draft.read().title.sections[1].items.count == 1)
    }

    @Test func `another key of an item goes wherever the item is spoken of`() throws {
        var draft = DraftDocument(try Samples.title(try Samples.full()))
        let changed = draft.renameItem(from: "student-work", to: "work")
        #expect(changed.count == 2)
        let bases = draft.outline.criteria.map { draft[$0.place]["judgedOn"] }
        #expect(bases.first == ["work.before", "work.after", "setting"])
        let notes = try #require(draft.parts.values.first { $0["key"] == "evening-notes" })
        #expect(notes["evidence"]?["after"] == "work")
    }
}

struct DraftMergeTests {
    private let base = JSONObject(
        [
            ("title", "A"), ("text", "One."), ("slots", .array([["key": "a"], ["key": "b"]])),
        ] as [(String, JSONValue)]
    )

    private func changed(_ change: (inout JSONObject) -> Void) -> JSONObject {
        var object = base
        change(&object)
        return object
    }

    @Test func `changes of different things come together`() {
        let mine = changed { $0["title"] = "B" }
        let theirs = changed { $0["text"] = "Two." }
        let both = DraftMerge.merged(base: base, mine: mine, theirs: theirs)
        #expect(both?["title"] == "B" && both?["text"] == "Two.")
    }

    @Test func `changes of different entries of a list come together`() {
        let mine = changed { $0["slots"] = [["key": "a", "title": "A"], ["key": "b"]] }
        let theirs = changed { $0["slots"] = [["key": "a"], ["key": "b", "title": "B"]] }
        let both = DraftMerge.merged(base: base, mine: mine, theirs: theirs)
        #expect(both?["slots"] == [["key": "a", "title": "A"], ["key": "b", "title": "B"]])
    }

    @Test func `two different changes of one text do not`() {
        let mine = changed { $0["title"] = "B" }
        let theirs = changed { $0["title"] = "C" }
        #expect(DraftMerge.merged(base: base, mine: mine, theirs: theirs) == nil)
        #expect(DraftMerge.merged(base: base, mine: theirs, theirs: theirs) == theirs)
    }

    @Test func `what one took out and the other left is out, and what one changed and the other took out is asked`() {
        let without = changed { $0["text"] = nil }
        #expect(DraftMerge.merged(base: base, mine: without, theirs: base)?["text"] == nil)
        #expect(DraftMerge.merged(base: base, mine: base, theirs: without)?["text"] == nil)
        #expect(DraftMerge.merged(base: base, mine: without, theirs: changed { $0["text"] = "Two." }) == nil)
    }
}
