internal import Application
internal import Credentialing
internal import Edge

/// The slots of one set: a cycle, an example, a learner. Most items have one set without a name.
struct SetView: Sendable {
    let heading: String?
    let slots: [SlotView]

    static func all(of item: Item, in dossier: Dossier, draft: ItemDraft, room: String?) -> [SetView] {
        let places = SlotPlace.all(of: item, in: dossier)
        guard case .evidence(let evidence) = item.body, evidence.sets > 1 else {
            let slots = places.map { SlotView($0, of: item, in: dossier, draft: draft, room: room) }
            return slots.isEmpty ? [] : [SetView(heading: nil, slots: slots)]
        }
        let name = evidence.setName.isEmpty ? "Set" : evidence.setName
        return (1...evidence.sets).map { set in
            SetView(
                heading: "\(name) \(set)",
                slots: places.filter { $0.set == set }.map {
                    SlotView($0, of: item, in: dossier, draft: draft, room: room)
                }
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
    let upload: UploadView?
    let isLog: Bool
    let log: [LogRowView]
    let span: String?
    let isLinks: Bool
    let links: [LinkRowView]
    let observations: [ObservationView]
    /// Where evidence of earlier work is taken, when the slot takes it.
    let earlier: String?

    init(_ place: SlotPlace, of item: Item, in dossier: Dossier, draft: ItemDraft, room: String?) {
        id = "slot-\(place.set)-\(place.slot?.key ?? "answer")"
        title = place.slot?.title
        words = place.slot.map { RequirementWords.line(of: $0).sentenceStart }
        hint = place.slot.flatMap { $0.hint.isEmpty ? nil : $0.hint }
        texts =
            place.kind == .text
            ? place.positions.map { TextAnswerView(place.address($0), place, of: item, in: dossier, draft: draft) } : []
        files = place.given.filter { $0.kind == .file }.map { FileView($0, of: item, draft: draft) }
        hasFiles = !files.isEmpty || place.kind == .file
        upload = UploadView(place, draft: draft, room: room)
        isLog = place.kind == .log
        log = isLog ? LogRowView.all(at: place, draft: draft) : []
        span = isLog ? place.progress : nil
        isLinks = place.kind == .link
        links = isLinks ? LinkRowView.all(at: place, draft: draft) : []
        observations = ObservationView.all(at: place, in: dossier, isOpen: draft.isOpen)
        earlier =
            draft.isOpen && place.slot?.earlier != nil
            ? Path.earlier(for: place.address(1), of: dossier.submission.id) : nil
    }
}

extension Item {
    /// The bound of a prompt.
    var words: WordBound? {
        if case .prompt(let prompt) = body { return prompt.words }
        return nil
    }
}

extension SlotPlace {
    /// How far a log has come: "5 of 8 entries, spread over 29 days (20 asked), from Monday, October 12 to Monday, November 9".
    var progress: String {
        let entries = given.filter { $0.kind == .log && !$0.isEmpty }
        let asked = slot?.count.from.map { " of \($0)" } ?? ""
        let noun = (slot?.count.from ?? entries.count) == 1 ? "entry" : "entries"
        guard let span = LogSpan(entries) else { return "0\(asked) \(noun)" }
        let days = slot?.days.from.map { " (\($0) asked)" } ?? ""
        return "\(entries.count)\(asked) \(noun), spread over \(RequirementWords.plural(span.days, "day"))\(days), "
            + "from \(DateWords.weekday(span.first)) to \(DateWords.weekday(span.last))"
    }
}
