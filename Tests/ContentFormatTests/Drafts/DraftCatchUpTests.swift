import ContentFormat
import Credentialing
import LinkedData
import Testing

struct DraftCatchUpTests {
    @Test func `parts that are new, gone or moved are followed by their keys`() throws {
        let base = try Samples.title(try Samples.full())
        let draft = DraftDocument(base)
        var newer = base
        newer.rubric.criteria.reverse()
        let gone = newer.sections.removeLast()
        var added = gone
        added.key = "another"
        added.items = []
        newer.sections.insert(added, at: 0)
        let caught = DraftCatchUp(draft, from: base, to: newer)
        #expect(caught.contested.isEmpty)
        let read = caught.draft.read().title
        #expect(read.sections.map(\.key) == newer.sections.map(\.key))
        #expect(read.rubric.criteria.map(\.key) == newer.rubric.criteria.map(\.key))
    }

    @Test func `a part that is gone stays when the draft changed it`() throws {
        let base = try Samples.title(try Samples.full())
        var draft = DraftDocument(base)
        let place = try #require(draft.outline.criteria.last).place
        draft[place]["title"] = "Mine"
        var newer = base
        newer.rubric.criteria.removeLast()
        let caught = DraftCatchUp(draft, from: base, to: newer)
        #expect(caught.contested == [place: JSONObject()])
        #expect(caught.draft.outline.criteria.last?.place == place)
    }

    @Test func `a draft that changed nothing becomes the newer version`() throws {
        let base = try Samples.title(Samples.plain)
        var newer = try Samples.title(try Samples.full())
        newer.key = base.key
        let caught = DraftCatchUp(DraftDocument(base), from: base, to: newer)
        #expect(caught.draft.read().title.contentHash == newer.contentHash)
    }
}
