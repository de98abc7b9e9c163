internal import Application
internal import Credentialing
internal import Edge

/// A text with its save state.
struct TextAnswerView: Sendable {
    let id: String
    let label: String
    let hint: String?
    let value: String
    let revision: Int
    let rows: Int
    let words: Int
    let error: String?
    let describedBy: String?
    /// What another window saved, and the question which text stays; the text beside it is this window's.
    let stored: String?
    let mark: String
    let keep: ChoiceField?
    let isOpen: Bool

    init(
        _ address: ResponseAddress,
        _ place: SlotPlace,
        of item: Item,
        in dossier: Dossier,
        draft: ItemDraft
    ) {
        let response = dossier.response(at: address)
        let conflict = draft.saving.conflicts[address.anchor]
        id = address.anchor
        let several = place.positions.count > 1 ? " \(address.position)" : ""
        let name =
            place.slot.map { ($0.voice?.question.isEmpty == false ? $0.voice?.question : nil) ?? $0.title }
            .map { $0 + several } ?? "Your answer"
        label = conflict == nil ? name : "Yours, not saved yet"
        let bound = place.slot == nil ? item.words : place.slot?.words
        hint = bound.map { RequirementWords.words($0).sentenceStart + "." }
        value = draft.value(address.anchor, stored: response?.text ?? "")
        revision = conflict?.revision ?? draft.revision(of: address.anchor) ?? response?.revision ?? 0
        rows = place.slot == nil ? 12 : 6
        words = WordCount.of(value)
        error = draft.saving.problems[address.anchor]
        describedBy = Web.describedBy(address.anchor, hint: hint, error: error)
        stored = conflict?.stored
        mark = ConflictFields.mark(address.anchor)
        keep = conflict.map { _ in ConflictFields.question(address.anchor, problems: draft.saving.problems) }
        isOpen = draft.isOpen
    }
}
