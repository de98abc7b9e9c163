internal import Application
internal import Credentialing
internal import Edge

/// The slots of one set: a cycle, an example, a learner. Most items have one set without a name.
struct SetView: Sendable {
    let heading: String?
    let slots: [SlotView]

    static func all(of item: Item, in dossier: Dossier, draft: ItemDraft) -> [SetView] {
        let places = SlotPlace.all(of: item, in: dossier)
        guard case .evidence(let evidence) = item.body, evidence.sets > 1 else {
            let slots = places.map { SlotView($0, of: item, in: dossier, draft: draft) }
            return slots.isEmpty ? [] : [SetView(heading: nil, slots: slots)]
        }
        let name = evidence.setName.isEmpty ? "Set" : evidence.setName
        return (1...evidence.sets).map { set in
            SetView(
                heading: "\(name) \(set)",
                slots: places.filter { $0.set == set }.map { SlotView($0, of: item, in: dossier, draft: draft) }
            )
        }
    }
}

/// One place for evidence or an answer, with its controls.
struct SlotView: Sendable {
    /// Anchor of the place.
    let id: String
    /// The head above the controls; `nil` for a prompt, whose one control is its own.
    let title: String?
    let words: String?
    let hint: String?
    let texts: [TextAnswerView]
    let hasFiles: Bool
    let files: [FileView]
    let isLog: Bool
    let log: [LogRowView]
    let span: String?
    let isLinks: Bool
    let links: [LinkRowView]
    let observations: [ObservationView]
    /// Where evidence of earlier work is taken, when the slot takes it.
    let earlier: String?

    init(_ place: SlotPlace, of item: Item, in dossier: Dossier, draft: ItemDraft) {
        id = "slot-\(place.set)-\(place.slot?.key ?? "answer")"
        title = place.slot?.title
        words = place.slot.map { RequirementWords.line(of: $0).sentenceStart }
        hint = place.slot.flatMap { $0.hint.isEmpty ? nil : $0.hint }
        texts =
            place.kind == .text
            ? place.positions.map { TextAnswerView(place.address($0), place, of: item, in: dossier, draft: draft) } : []
        files = place.given.filter { $0.kind == .file }.map { FileView($0, of: item, draft: draft) }
        hasFiles = !files.isEmpty || place.kind == .file
        isLog = place.kind == .log
        log = isLog ? LogRowView.all(at: place, draft: draft) : []
        let entries = LogSpan(place.given)
        span = entries.map { span in
            let wanted = place.slot?.days.from.map { " of \($0)" } ?? ""
            return "\(span.days)\(wanted) days, from \(DateWords.date(span.first)) to \(DateWords.date(span.last))"
        }
        isLinks = place.kind == .link
        links = isLinks ? LinkRowView.all(at: place, draft: draft) : []
        observations = ObservationView.all(at: place, in: dossier, isOpen: draft.isOpen)
        earlier =
            draft.isOpen && place.slot?.earlier != nil
            ? Path.earlier(for: place.address(1), of: dossier.submission.id) : nil
    }
}

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
    /// What another window saved; the text above is this window's.
    let stored: String?
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
        label =
            place.slot.map { ($0.voice?.question.isEmpty == false ? $0.voice?.question : nil) ?? $0.title }
            .map { $0 + several } ?? "Your answer"
        let bound = place.slot == nil ? item.words : place.slot?.words
        hint = bound.map { RequirementWords.words($0).sentenceStart + "." }
        value = draft.value(address.anchor, stored: response?.text ?? "")
        revision = conflict?.revision ?? draft.revision(of: address.anchor) ?? response?.revision ?? 0
        rows = place.slot == nil ? 12 : 6
        words = WordCount.of(value)
        error = draft.saving.problems[address.anchor]
        describedBy = Web.describedBy(address.anchor, hint: hint, error: error)
        stored = conflict?.stored
        isOpen = draft.isOpen
    }
}

extension Item {
    /// The bound of a prompt.
    var words: WordBound? {
        if case .prompt(let prompt) = body { return prompt.words }
        return nil
    }
}
