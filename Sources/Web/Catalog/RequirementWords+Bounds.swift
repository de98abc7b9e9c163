internal import Credentialing

extension RequirementWords {
    /// Bounds over several places, a sentence for each; none for open ones.
    static func words(_ bounds: TotalBounds) -> [String] {
        var lines: [String] = []
        if bounds.count != Slot.Span() { lines.append("\(span(bounds.count, of: "thing")).") }
        if bounds.minutes != Slot.Span() {
            lines.append("\(span(bounds.minutes, of: "minute")) of audio and video. The assessor checks this.")
        }
        if bounds.pages != Slot.Span() {
            lines.append("\(span(bounds.pages, of: "page")). The assessor checks this.")
        }
        if let words = bounds.words { lines.append("\(self.words(words)).") }
        return lines
    }

    /// The bounds around an item: those of its section and of the whole, which it shares with other items.
    static func around(_ item: Item, in title: MicroCredential) -> [String] {
        let section = title.item(item.key)?.section
        let shared = section.map { section in
            words(section.bounds).map { "For everything in “\(section.title)” together: \($0)" }
        }
        return (shared ?? []) + words(title.bounds).map { "For the whole: \($0)" }
    }

    /// What stands in a title of how a need is known.
    static func words(_ basis: Need.Basis) -> String {
        switch basis {
        case .stated: "You state it."
        case .confirmed: "You state it, and someone confirms it."
        case .checked: "The program looks it up."
        }
    }

    /// How a need stands, for readers.
    static func words(_ standing: Need.Standing) -> String {
        switch standing {
        case .stated: "stated by the learner"
        case .notConfirmed: "stated, not confirmed yet"
        case .confirmed: "confirmed"
        case .checked: "checked by the program"
        case .unknown: "not known"
        }
    }

    /// How a title stands to another one, as a list calls it.
    static func words(_ kind: Relation.Kind) -> String {
        switch kind {
        case .levelOf: "A level of"
        case .variantOf: "A variant of"
        case .suggestedBefore: "Suggested before this one"
        case .replaces: "Replaces"
        }
    }

    /// Whether the learner points at what shows a criterion; `nil` when nobody asks.
    static func words(_ map: Criterion.Map) -> String? {
        switch map {
        case .no: nil
        case .may: "The learner may say where the evidence shows this."
        case .must: "The learner says where the evidence shows this."
        }
    }
}
