/// The self-check of bounds over several places: an item, a section or the whole. Things and words are counted; minutes
/// and pages are for the assessor.
struct TotalCheck {
    let bounds: TotalBounds
    let items: [Item]
    /// What the bounds are over, as sentences begin with it.
    let what: String
    let dossier: Dossier

    /// Bounds over one item; over a choice, they hold what was given for the chosen options.
    init(_ item: Item, in dossier: Dossier) {
        bounds = item.bounds
        items = dossier.activeItems.filter { $0.item.key == item.key || $0.choice?.item == item.key }.map(\.item)
        what = "“\(item.title)”"
        self.dossier = dossier
    }

    /// Bounds over a section.
    init(_ section: Section, in dossier: Dossier) {
        bounds = section.bounds
        items = dossier.activeItems.filter { $0.section.key == section.key }.map(\.item)
        what = "Everything in “\(section.title)”"
        self.dossier = dossier
    }

    /// Bounds over the whole.
    init(_ dossier: Dossier) {
        bounds = dossier.title.bounds
        items = dossier.activeItems.map(\.item)
        what = "The whole"
        self.dossier = dossier
    }

    var missing: [Missing] { count + words }

    /// Files, entries, links and observations.
    var count: [Missing] {
        guard let place, bounds.count != Slot.Span() else { return [] }
        let count = given.count { response in
            if case .evidence? = dossier.title.item(response.address.item)?.item.body { return true }
            return false
        }
        if let from = bounds.count.from, count < from, asksForSomething {
            return [place.missing("\(what) needs at least \(from) things together. There are \(count) now.")]
        }
        if let to = bounds.count.to, count > to {
            return [place.missing("\(what) may hold \(to) things together. There are \(count) now.")]
        }
        return []
    }

    /// Words of all answers and entries. A recording may stand for a text, so then nothing is too short.
    var words: [Missing] {
        guard let place, var bound = bounds.words else { return [] }
        let texts = given.filter { $0.kind == .text || $0.kind == .log }.map(\.text)
        let isSpoken = given.contains { $0.kind == .file && dossier.takesText(at: $0.address) }
        if isSpoken || !asksForSomething { bound.from = nil }
        return SelfCheck.words(
            texts.joined(separator: " "),
            bound,
            what: what,
            .item(place.item),
            place.anchor
        )
    }

    private var given: [Response] {
        items.flatMap { dossier.responses(to: $0.key) }.filter { !$0.isEmpty }
    }

    /// Nothing is asked of what may be left out and was.
    private var asksForSomething: Bool {
        items.contains { !$0.isOptional || dossier.hasContent($0) }
    }

    /// The last item that can still be changed.
    private var place: (item: String, anchor: String, missing: (String) -> Missing)? {
        guard let item = items.last(where: { !dossier.isLocked($0.key) })?.key else { return nil }
        let anchor = "top"
        return (item, anchor, { Missing(.item(item), anchor: anchor, $0) })
    }
}
