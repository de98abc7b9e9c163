/// An item with where it stands.
package struct PlacedItem: Hashable, Sendable {
    package let item: Item
    package let section: Section
    /// The choice and the option that hold the item, when it is one of several.
    package let choice: (item: String, option: String)?

    package static func == (left: PlacedItem, right: PlacedItem) -> Bool {
        left.item == right.item && left.section == right.section && left.choice?.item == right.choice?.item
            && left.choice?.option == right.choice?.option
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(item)
        hasher.combine(section.key)
    }
}

extension MicroCredential {
    /// All items in order: each choice, followed by the items of its options.
    package var placedItems: [PlacedItem] {
        sections.flatMap { section in
            section.items.flatMap { item -> [PlacedItem] in
                let own = PlacedItem(item: item, section: section, choice: nil)
                guard case .choose(let choose) = item.body else { return [own] }
                return [own]
                    + choose.options.flatMap { option in
                        option.items.map {
                            PlacedItem(item: $0, section: section, choice: (item.key, option.key))
                        }
                    }
            }
        }
    }

    /// The items that count for what the learner chose: every choice, and of the options only the chosen ones.
    package func activeItems(choosing choices: [String: Set<String>]) -> [PlacedItem] {
        placedItems.filter { placed in
            guard let choice = placed.choice else { return true }
            return choices[choice.item]?.contains(choice.option) ?? false
        }
    }

    /// Any item by key.
    package func item(_ key: String) -> PlacedItem? {
        placedItems.first { $0.item.key == key }
    }

    /// The criteria that apply: one falls away when all it is judged on was not chosen.
    package func applicableCriteria(choosing choices: [String: Set<String>]) -> [Criterion] {
        let active = Set(activeItems(choosing: choices).map(\.item.key))
        return rubric.criteria.filter { criterion in
            criterion.judgedOn.contains { active.contains($0.item) }
        }
    }

    /// The criteria judged on an item.
    package func criteria(judgedOn item: String) -> [Criterion] {
        rubric.criteria.filter { $0.judgedOn.contains { $0.item == item } }
    }

    /// Whether a level is at or above the required one; `nil` when the criterion's scale has no such level.
    package func reaches(_ level: String, for criterion: Criterion) -> Bool? {
        guard let scale = rubric.scale(criterion.scale), let rank = scale.rank(of: level),
            let required = scale.rank(of: criterion.required)
        else { return nil }
        return rank >= required
    }

    /// Minutes of all pieces and items together; of a choice the cheapest options that suffice.
    package var minutes: Int {
        if let hours = about.hours { return hours * 60 }
        let before = pieces.reduce(0) { $0 + $1.minutes }
        return before + showMinutes
    }

    /// Minutes of showing evidence alone.
    package var showMinutes: Int {
        sections.flatMap(\.items).reduce(0) { sum, item in
            guard case .choose(let choose) = item.body else { return sum + (item.minutes ?? 0) }
            let costs = choose.options.map { $0.items.reduce(0) { $0 + ($1.minutes ?? 0) } }.sorted()
            return sum + (item.minutes ?? 0) + costs.prefix(choose.from).reduce(0, +)
        }
    }

    /// A slot of an item.
    package func slot(_ slot: String, of item: String) -> Slot? {
        guard case .evidence(let evidence)? = self.item(item)?.item.body else { return nil }
        return evidence.slots.first { $0.key == slot }
    }
}
