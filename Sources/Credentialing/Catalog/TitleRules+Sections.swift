extension TitleRules {
    mutating func checkSections(of title: MicroCredential) {
        requireCount(title.sections.count, ["sections"], in: 1...30, of: "sections")
        requireKeys(title.sections, \.key, ["sections"], of: "sections")
        let all = title.placedItems.map(\.item)
        requireCount(all.count, ["sections"], in: 1...200, of: "items")
        checkKeys(ofItemsIn: title)
        checkOrder(of: all)
        for (index, section) in title.sections.enumerated() {
            let path: [TitleStep] = ["sections", .index(index)]
            requireText(section.title, path + ["title"], upTo: Self.line)
            allowText(section.text, path + ["text"], upTo: Self.page)
            checkBounds(section.bounds, path + ["bounds"])
            checkItems(section.items, path + ["items"], of: title, among: all)
        }
    }

    /// Items share one space of keys wherever they stand, and so do options.
    private mutating func checkKeys(ofItemsIn title: MicroCredential) {
        var items: [(key: String, path: [TitleStep])] = []
        var options: [(key: String, path: [TitleStep])] = []
        for (index, section) in title.sections.enumerated() {
            gatherKeys(of: section.items, ["sections", .index(index), "items"], items: &items, options: &options)
        }
        requireKeys(items, of: "items")
        requireKeys(options, of: "options")
        if let renewal = title.renewal {
            var own: [(key: String, path: [TitleStep])] = []
            var ownOptions: [(key: String, path: [TitleStep])] = []
            gatherKeys(of: renewal.items, ["renewal", "items"], items: &own, options: &ownOptions)
            requireKeys(own, of: "items")
            requireKeys(ownOptions, of: "options")
        }
    }

    /// Whoever follows `after` from item to item must come to an end.
    private mutating func checkOrder(of items: [Item]) {
        let before = Dictionary(
            items.compactMap { item -> (String, String)? in
                guard case .evidence(let evidence) = item.body, let after = evidence.after else { return nil }
                return (item.key, after)
            }
        ) { first, _ in first }
        for start in items.map(\.key) {
            var seen: Set<String> = [start]
            var key = before[start]
            while let current = key, seen.insert(current).inserted { key = before[current] }
            if key == start, before[start] != start {
                return report(["sections"], "“after” leads in a circle from “\(start)” back to itself.")
            }
        }
    }

    private func gatherKeys(
        of list: [Item],
        _ path: [TitleStep],
        items: inout [(key: String, path: [TitleStep])],
        options: inout [(key: String, path: [TitleStep])]
    ) {
        for (index, item) in list.enumerated() {
            let place = path + [.index(index)]
            items.append((item.key, place))
            guard case .choose(let choose) = item.body else { continue }
            for (number, option) in choose.options.enumerated() {
                let inner = place + ["choose", "options", .index(number)]
                options.append((option.key, inner))
                gatherKeys(of: option.items, inner + ["items"], items: &items, options: &options)
            }
        }
    }

    mutating func checkItems(
        _ items: [Item],
        _ path: [TitleStep],
        of title: MicroCredential,
        among all: [Item],
        inOption: Bool = false
    ) {
        let declared = Set(title.declares.map(\.key))
        for (index, item) in items.enumerated() {
            let place = path + [.index(index)]
            requireText(item.title, place + ["title"], upTo: Self.line)
            allowText(item.text, place + ["text"], upTo: Self.page)
            requireNumber(item.minutes, place + ["minutes"], in: 1...6_000)
            checkBounds(of: item, place + ["bounds"])
            for (number, key) in item.refersTo.enumerated() where !declared.contains(key) {
                report(
                    place + ["refersTo", .index(number)],
                    "“refersTo” leads to “\(key)”, which is no declared choice of this title."
                )
            }
            switch item.body {
            case .prompt(let prompt): checkWords(prompt.words, place + ["prompt", "words"])
            case .evidence(let evidence): checkEvidence(evidence, of: item, place + ["evidence"], among: all)
            case .choose(let choose):
                if inOption {
                    report(place + ["choose"], "A choice cannot stand inside of a choice.")
                } else {
                    checkChoose(choose, place + ["choose"], of: title, among: all)
                }
            }
        }
    }

    private mutating func checkChoose(
        _ choose: Choose,
        _ path: [TitleStep],
        of title: MicroCredential,
        among all: [Item]
    ) {
        requireCount(choose.options.count, path, in: 2...30, of: "options")
        checkChoice(from: choose.from, to: choose.to, among: choose.options.count, path)
        for (index, option) in choose.options.enumerated() {
            let place = path + ["options", .index(index)]
            requireText(option.title, place + ["title"], upTo: Self.line)
            allowText(option.text, place + ["text"], upTo: Self.page)
            requireCount(option.items.count, place, in: 1...30, of: "items")
            checkItems(option.items, place + ["items"], of: title, among: all, inOption: true)
        }
    }

    mutating func checkWords(_ words: WordBound?, _ path: [TitleStep]) {
        guard let words else { return }
        if words.from == nil, words.to == nil { report(path, "“words” needs “from”, “to” or both.") }
        requireOrder(from: words.from, to: words.to, path, in: 1...20_000)
        requireNumber(words.minutesTo, path + ["minutesTo"], in: 1...600)
    }

    mutating func checkJointBounds(of title: MicroCredential) {
        requireKeys(title.jointBounds, \.key, ["jointBounds"], of: "joint bounds")
        requireCount(title.jointBounds.count, ["jointBounds"], in: 0...20, of: "joint bounds")
        var prompts: Set<String> = []
        for item in title.placedItems.map(\.item) {
            if case .prompt = item.body { prompts.insert(item.key) }
        }
        for (index, bound) in title.jointBounds.enumerated() {
            let path: [TitleStep] = ["jointBounds", .index(index)]
            requireCount(bound.over.count, path + ["over"], in: 2...60, of: "prompts")
            for (number, key) in bound.over.enumerated() where !prompts.contains(key) {
                report(path + ["over", .index(number)], "“over” leads to “\(key)”, which is no prompt of this title.")
            }
            if Set(bound.over).count < bound.over.count { report(path + ["over"], "“over” names a prompt twice.") }
            checkWords(bound.words, path + ["words"])
        }
    }
}
