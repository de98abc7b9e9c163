extension ContentCheck {
    /// What each choice does to the criteria: some fall away when nothing they are judged on was chosen.
    mutating func checkChoices() {
        let always = Set(title.placedItems.filter { $0.choice == nil && !$0.item.isOptional }.map(\.item.key))
        for (index, criterion) in title.rubric.criteria.enumerated() {
            let basis = Set(criterion.judgedOn.map(\.item))
            guard !basis.isEmpty, basis.isDisjoint(with: always), let way = wayAround(basis) else { continue }
            let path: [TitleStep] = ["rubric", "criteria", .index(index), "judgedOn"]
            let sentence =
                "\(way) gives nothing that “\(criterion.title)” is judged on. Judge it on an item that everyone gives, or "
                + "on an item of each option"
            if criterion.isCritical {
                refuse(path, sentence + ": a critical criterion cannot fall away.")
            } else {
                advise(path, sentence + ".")
            }
        }
    }

    /// Who passes by all of the items; `nil` when every possible choice takes one of them.
    private func wayAround(_ basis: Set<String>) -> String? {
        var way: String?
        for item in title.sections.flatMap(\.items) {
            guard case .choose(let choose) = item.body else { continue }
            guard choose.options.contains(where: { $0.items.contains { basis.contains($0.key) } }) else { continue }
            if item.isOptional {
                way = way ?? "Who leaves “\(item.title)” out"
                continue
            }
            let free = choose.options.filter { option in
                !option.items.contains { basis.contains($0.key) && !$0.isOptional }
            }
            guard free.count >= choose.from else { return nil }
            way = way ?? "Who chooses " + Self.list(free.prefix(max(1, choose.from)).map { "“\($0.title)”" })
        }
        return way ?? "Who leaves out what is optional"
    }

    /// Hours as printed against the sum of minutes, and a title that is a title.
    mutating func checkTotals() {
        guard title.itemPlaces.allSatisfy({ $0.isTimed }), !title.sections.isEmpty else { return }
        let sum = title.pieces.reduce(0) { $0 + $1.minutes } + title.showMinutes
        if let hours = title.about.hours, abs(hours * 60 - sum) > max(60, sum / 5) {
            advise(
                ["about", "hours"],
                "The title says \(hours) hours, and its pieces and items take \(sum) minutes together. Leave “hours” out, "
                    + "and the sum is shown, or correct the minutes."
            )
        }
        if title.showMinutes < 60, title.showMinutes > 0 {
            advise(
                ["sections"],
                "All evidence together takes \(title.showMinutes) minutes. Evidence of practice takes an hour or more: check "
                    + "the minutes, or ask for work that shows the practice."
            )
        } else if title.showMinutes > 40 * 60 {
            advise(
                ["sections"],
                "All evidence together takes \(title.showMinutes / 60) hours. Keep what shows the competency; the rest may be "
                    + "a title of its own."
            )
        }
    }

    /// Evidence that shows practice rather than describes it.
    mutating func checkShowing() {
        let judged = Set(title.rubric.criteria.flatMap(\.judgedOn).map(\.item))
        let places = title.itemPlaces.filter { judged.contains($0.item.key) }
        guard !places.isEmpty, !places.contains(where: { $0.item.showsPractice }) else { return }
        advise(
            ["sections"],
            "Everything that is judged is told in the educator's own words. Ask for work that shows the practice as well: a "
                + "plan that was used, student work, a recording, a log, an observation."
        )
    }
}

extension ItemPlace {
    fileprivate var isTimed: Bool {
        if case .choose = item.body { return true }
        return item.minutes != nil
    }
}

extension Item {
    /// Whether it takes more than what the learner tells of it.
    fileprivate var showsPractice: Bool {
        guard case .evidence(let evidence) = body else { return false }
        return evidence.slots.contains { $0.kind != .text || ($0.voice.map { $0.speaker != .learner } ?? false) }
    }
}
