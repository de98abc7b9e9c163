import Credentialing
import Testing

struct EvidenceChangeTests {
    private func text(_ text: String, position: Int = 1) -> Response {
        Response(
            id: ID("t\(position)-\(text)"),
            address: ResponseAddress(item: "setting", position: position),
            kind: .text,
            text: text
        )
    }

    private func file(_ digest: String, position: Int, slot: String = "film") -> Response {
        Response(
            id: ID("f\(position)-\(digest)"),
            address: ResponseAddress(item: "setting", slot: slot, position: position),
            kind: .file,
            file: Response.File(id: ID(digest), name: digest + ".mp4", mediaType: "video/mp4", size: 1, digest: digest)
        )
    }

    private func changes(_ before: [Response], _ now: [Response]) -> [EvidenceChange] {
        EvidenceChange.between(before, now, item: "setting")
    }

    @Test func `the same evidence has no change, blanks at the ends aside`() {
        #expect(changes([text("One"), file("a", position: 1)], [text(" One\n"), file("a", position: 1)]) == [])
    }

    @Test func `a text that was reworded stands side by side`() {
        #expect(
            changes([text("One")], [text("Two")])
                == [.text(ResponseAddress(item: "setting"), before: "One", now: "Two")]
        )
        #expect(changes([], [text("Two")]) == [.text(ResponseAddress(item: "setting"), before: "", now: "Two")])
        #expect(changes([text("One")], []) == [.text(ResponseAddress(item: "setting"), before: "One", now: "")])
    }

    @Test func `a file that moved up because another was removed is not new`() {
        let before = [file("a", position: 1), file("b", position: 2)]
        let now = [file("b", position: 1)]
        #expect(changes(before, now) == [.removed(before[0])])
    }

    @Test func `a file in the place of another is one removed and one added`() {
        let (before, now) = (file("a", position: 1), file("b", position: 1))
        #expect(changes([before], [now]) == [.removed(before), .added(now)])
    }

    @Test func `of two equal files of which one was removed, one counts`() {
        let before = [file("a", position: 1), file("a", position: 2)]
        #expect(changes(before, [file("a", position: 1)]).count == 1)
    }

    @Test func `the same file in another slot is a change`() {
        #expect(changes([file("a", position: 1)], [file("a", position: 1, slot: "other")]).count == 2)
    }

    @Test func `other items do not count`() {
        let elsewhere = Response(id: ID("x"), address: ResponseAddress(item: "other"), kind: .text, text: "New")
        #expect(changes([], [elsewhere]) == [])
    }
}
