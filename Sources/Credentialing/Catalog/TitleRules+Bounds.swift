extension TitleRules {
    /// Bounds over an item, a section or the whole.
    mutating func checkBounds(_ bounds: TotalBounds, _ path: [TitleStep]) {
        requireOrder(from: bounds.count.from, to: bounds.count.to, path + ["count"], in: 1...5_000)
        requireOrder(from: bounds.minutes.from, to: bounds.minutes.to, path + ["minutes"], in: 1...6_000)
        requireOrder(from: bounds.pages.from, to: bounds.pages.to, path + ["pages"], in: 1...5_000)
        checkWords(bounds.words, path + ["words"])
    }

    /// Bounds over one item; a question has its own in its words.
    mutating func checkBounds(of item: Item, _ path: [TitleStep]) {
        if case .prompt = item.body, item.bounds != TotalBounds() {
            report(path, "A question has its bounds in “prompt”, as “words”. Delete “bounds”.")
        }
        checkBounds(item.bounds, path)
    }

    mutating func checkVary(_ vary: EvidenceRequirement.Vary?, _ path: [TitleStep]) {
        guard let vary else { return }
        allowText(vary.text, path + ["text"], upTo: Self.line)
        if vary.what == .other, vary.text.isEmpty {
            report(path, "“what: other” needs a “text” that says what differs.")
        }
    }

    mutating func checkWithin(_ within: EvidenceRequirement.Within?, _ path: [TitleStep]) {
        guard let within else { return }
        allowText(within.text, path + ["text"], upTo: Self.line)
        requireNumber(within.months, path + ["months"], in: 1...120)
        requireNumber(within.years, path + ["years"], in: 1...20)
        switch (within.months, within.years) {
        case (nil, nil): report(path, "“within” says how old the work may be, in “months” or “years”.")
        case (.some, .some): report(path, "“within” has “months” and “years”. Keep one.")
        default: break
        }
    }

    mutating func checkConditions(of evidence: EvidenceRequirement, in item: Item, _ path: [TitleStep]) {
        requireKeys(evidence.conditions, \.key, path, of: "conditions")
        requireCount(evidence.conditions.count, path, in: 0...30, of: "conditions")
        for (index, condition) in evidence.conditions.enumerated() {
            let place = path + [.index(index)]
            requireText(condition.text, place + ["text"], upTo: Self.line)
            switch (condition.check, condition.machine) {
            case (.person, nil): break
            case (.person, .some):
                report(place + ["machine"], "“machine” belongs to “check: machine”. Delete one of them.")
            case (.machine, nil):
                let words = EvidenceRequirement.Condition.Machine.allCases.map(\.rawValue).joined(separator: ", ")
                report(
                    place,
                    "A condition with “check: machine” says in “machine” what the program looks at: \(words). "
                        + "What only people can tell has “check: person”."
                )
            case (.machine, let machine?):
                if let sentence = evidence.hindrance(to: machine, bounds: item.bounds) {
                    report(place + ["machine"], sentence)
                }
            }
        }
    }
}
