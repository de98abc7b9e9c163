extension TitleChanges {
    /// A number, or that there is none.
    static func words(_ number: Int?) -> String {
        number.map(String.init) ?? "not said"
    }

    /// A span such as “1 to 3”.
    static func words(_ span: Slot.Span) -> String {
        switch (span.from, span.to) {
        case (nil, nil): "any number"
        case (let from?, nil): "\(from) or more"
        case (nil, let to?): "up to \(to)"
        case (let from?, let to?): from == to ? "\(from)" : "\(from) to \(to)"
        }
    }

    /// A bound on words such as “150 to 300, as guidance”.
    static func words(_ bound: WordBound?) -> String {
        guard let bound else { return "any number" }
        let minutes = bound.minutesTo.map { " or \($0) minutes" } ?? ""
        let strength = bound.strength == .limit ? "as a limit" : "as guidance"
        return words(Slot.Span(from: bound.from, to: bound.to)) + minutes + ", " + strength
    }

    /// A phrase for a span that is different.
    static func spans(_ name: String, _ old: Slot.Span, _ new: Slot.Span) -> [String] {
        old == new ? [] : ["\(name): \(words(new)) instead of \(words(old))"]
    }

    /// A phrase for a bound on words that is different.
    static func bounds(_ name: String, _ old: WordBound?, _ new: WordBound?) -> [String] {
        old == new ? [] : ["\(name): \(words(new)) instead of \(words(old))"]
    }

    /// A phrase for how many may be chosen.
    static func bounds(_ name: String, _ from: Int, _ to: Int, _ newFrom: Int, _ newTo: Int) -> [String] {
        spans(name, Slot.Span(from: from, to: to), Slot.Span(from: newFrom, to: newTo))
    }

    /// Phrases for bounds on the whole.
    static func bounds(_ old: TotalBounds, _ new: TotalBounds) -> [String] {
        spans("things in all", old.count, new.count) + spans("minutes in all", old.minutes, new.minutes)
            + spans("pages in all", old.pages, new.pages) + bounds("words in all", old.words, new.words)
    }

    /// Phrases for what came and went in a list within a part.
    static func names<Element>(
        _ name: String,
        _ old: [Element],
        _ new: [Element],
        key: (Element) -> String,
        label: (Element) -> String
    ) -> [String] {
        let found = KeyedComparison(old, new, key: key)
        return found.added.map { "\(name) “\(label($0))” is new" }
            + found.removed.map { "\(name) “\(label($0))” is gone" }
            + found.moved.map { "\(name) “\(label($0))” stands elsewhere" }
    }

    /// A phrase for something that is so or is not.
    static func flag(_ old: Bool, _ new: Bool, _ isSo: String, _ isNot: String) -> [String] {
        old == new ? [] : [new ? isSo : isNot]
    }
}
