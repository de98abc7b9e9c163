internal import Application
internal import ContentFormat
internal import Credentialing
internal import Edge

extension Path {
    /// The shelf of titles that are being written.
    static let author = "/author"

    /// Where a title is begun.
    static let beginTitle = author + "/drafts"

    /// A draft whole.
    static func draft(_ id: ID<TitleDraft>) -> String { author + "/drafts/" + PercentText.encoded(id.text) }

    /// One part of a draft.
    static func draftPart(_ id: ID<TitleDraft>, _ place: String) -> String {
        place == DraftPlace.files ? draftFiles(id) : draft(id) + "/parts/" + PercentText.encoded(place)
    }

    /// The files that go with a draft.
    static func draftFiles(_ id: ID<TitleDraft>) -> String { draft(id) + "/files" }

    /// One of them by its name, to be seen or taken.
    static func draftFile(_ id: ID<TitleDraft>, _ name: String) -> String {
        draftFiles(id) + "/" + PercentText.encoded(name)
    }

    /// Where a draft takes in what was published meanwhile.
    static func catchUp(_ id: ID<TitleDraft>) -> String { draft(id) + "/catch-up" }

    /// What a draft said before.
    static func draftHistory(_ id: ID<TitleDraft>, place: String? = nil) -> String {
        let path = draft(id) + "/history"
        return place.map { with(path, [("part", $0)]) } ?? path
    }

    /// One part as it was.
    static func draftRevision(_ id: ID<TitleDraft>, _ place: String, _ revision: Int) -> String {
        draft(id) + "/history/" + PercentText.encoded(place) + "/\(revision)"
    }

    /// How a draft looks to others.
    static func draftPreview(_ id: ID<TitleDraft>, for reader: String) -> String {
        with(draft(id) + "/preview", [("as", reader)])
    }

    /// Under which a comment is kept that was written on a page and not added yet.
    static func comment(at path: String) -> String { path + "#comment" }
}
