extension TitleRules {
    /// Whatever a learner may choose, something is judged: an award stands on one criterion at least.
    mutating func checkReach(of title: MicroCredential) {
        let judged = Set(title.rubric.criteria.flatMap(\.judgedOn).map(\.item))
        let placed = title.placedItems
        guard placed.contains(where: { judged.contains($0.item.key) }),
            !placed.contains(where: { $0.choice == nil && judged.contains($0.item.key) })
        else { return }
        // Everything judged stands in options now. One choice that has to take one of them is enough.
        var unjudged: [(path: [TitleStep], option: String?)] = []
        for (number, section) in title.sections.enumerated() {
            for (index, item) in section.items.enumerated() {
                guard case .choose(let choose) = item.body else { continue }
                let free = choose.options.filter { option in !option.items.contains { judged.contains($0.key) } }
                guard item.isOptional || free.count >= choose.from else { return }
                let path: [TitleStep] = ["sections", .index(number), "items", .index(index), "choose"]
                unjudged.append((path, free.first?.title))
            }
        }
        guard let first = unjudged.first(where: { $0.option != nil }) ?? unjudged.first else { return }
        let choice = first.option.map { "Who chooses “\($0)”" } ?? "Who leaves this choice out"
        report(first.path, "\(choice) is judged on nothing. Judge a criterion on something that everyone gives.")
    }
}
