extension TitleChanges {
    /// Sections, and the parts in them wherever they stand.
    static func sections(_ old: MicroCredential, _ new: MicroCredential) -> [Change] {
        let found = KeyedComparison(old.sections, new.sections, key: \.key)
        func part(_ section: Section) -> String { "Section “\(section.title)”" }
        let whole = Change.between("The whole", bounds(old.bounds, new.bounds), isReworded: false)
        let joint = Change.list(
            "Limit over several parts,",
            old.jointBounds,
            new.jointBounds,
            key: \.key,
            label: { $0.over.joined(separator: ", ") }
        )
        return whole + joint + found.added.map { Change(kind: .added, part: part($0), details: []) }
            + found.removed.map { Change(kind: .removed, part: part($0), details: []) }
            + found.moved.map { Change(kind: .moved, part: part($0), details: []) }
            + found.kept.flatMap { old, new in
                Change.between(
                    part(new),
                    bounds(old.bounds, new.bounds),
                    isReworded: old.title != new.title || old.text != new.text
                )
            } + items(old, new)
    }

    private static func items(_ old: MicroCredential, _ new: MicroCredential) -> [Change] {
        let found = KeyedComparison(old.placedItems, new.placedItems, key: { $0.item.key })
        func part(_ placed: PlacedItem) -> String { "Part “\(placed.item.title)”" }
        let staying = Set(found.kept.filter { isSamePlace($0.old, $0.new) }.map(\.new.item.key))
        let moved = movedInPlace(staying, old, new)
        return found.added.map { Change(kind: .added, part: part($0), details: ["in “\($0.section.title)”"]) }
            + found.removed.map { Change(kind: .removed, part: part($0), details: []) }
            + found.kept.flatMap { old, new -> [Change] in
                var changes: [Change] = []
                if !isSamePlace(old, new) {
                    changes.append(Change(kind: .moved, part: part(new), details: ["now in “\(new.section.title)”"]))
                } else if moved.contains(new.item.key) {
                    changes.append(Change(kind: .moved, part: part(new), details: []))
                }
                return changes
                    + Change.between(
                        part(new),
                        differences(old.item, new.item),
                        isReworded: isReworded(old.item, new.item)
                    )
            }
    }

    /// Keys of those that stand in another order within the section or option they stay in.
    private static func movedInPlace(
        _ staying: Set<String>,
        _ old: MicroCredential,
        _ new: MicroCredential
    ) -> Set<String> {
        let before = old.placedItems.filter { staying.contains($0.item.key) }
        let after = new.placedItems.filter { staying.contains($0.item.key) }
        return Set(KeyedComparison(before, after, key: { $0.item.key }).moved.map(\.item.key))
    }

    private static func isSamePlace(_ old: PlacedItem, _ new: PlacedItem) -> Bool {
        old.section.key == new.section.key && old.choice?.item == new.choice?.item
            && old.choice?.option == new.choice?.option
    }

    private static func differences(_ old: Item, _ new: Item) -> [String] {
        var details = flag(old.isOptional, new.isOptional, "now optional", "no longer optional")
        if old.minutes != new.minutes {
            details.append("minutes: \(words(new.minutes)) instead of \(words(old.minutes))")
        }
        details += bounds(old.bounds, new.bounds)
        if old.templates != new.templates { details.append("its files") }
        if old.refersTo != new.refersTo { details.append("it refers to another answer given first") }
        switch (old.body, new.body) {
        case (.prompt(let old), .prompt(let new)): details += bounds("words", old.words, new.words)
        case (.evidence(let old), .evidence(let new)): details += differences(old, new)
        case (.choose(let old), .choose(let new)):
            details += bounds("to choose", old.from, old.to, new.from, new.to)
            details += names("option", old.options, new.options, key: \.key, label: \.title)
        default: details.append("asked in another way")
        }
        return details
    }

    private static func differences(_ old: EvidenceRequirement, _ new: EvidenceRequirement) -> [String] {
        var details = names("place", old.slots, new.slots, key: \.key, label: \.title)
        for (old, new) in KeyedComparison(old.slots, new.slots, key: \.key).kept {
            details += differences(old, new).map { "“\(new.title)”, \($0)" }
        }
        if old.sets != new.sets { details.append("sets: \(new.sets) instead of \(old.sets)") }
        if old.pair?.before != new.pair?.before || old.pair?.after != new.pair?.after {
            details.append(new.pair == nil ? "no longer a before and an after" : "a before and an after")
        }
        if old.after != new.after { details.append("its place in the order") }
        if old.vary?.what != new.vary?.what { details.append("what has to vary") }
        if old.within?.months != new.within?.months || old.within?.years != new.within?.years {
            details.append("how old it may be")
        }
        if old.students != new.students { details.append("whether students may be recognized") }
        if old.team != new.team { details.append("what may be team work") }
        if old.ai != new.ai { details.append("what is said about AI") }
        if old.withWhom != new.withWhom || old.alternatives != new.alternatives {
            details.append("with whom it is done")
        }
        details += names("condition", old.conditions, new.conditions, key: \.key, label: \.text)
        return details
    }

    private static func differences(_ old: Slot, _ new: Slot) -> [String] {
        var details: [String] = []
        if old.kind != new.kind { details.append("\(new.kind.rawValue) instead of \(old.kind.rawValue)") }
        details += flag(old.isOptional, new.isOptional, "now optional", "no longer optional")
        details += spans("how many", old.count, new.count) + spans("minutes", old.minutes, new.minutes)
        details += spans("pages", old.pages, new.pages) + spans("days", old.days, new.days)
        details += bounds("words", old.words, new.words)
        if old.media != new.media { details.append("kinds of file") }
        if old.voice != new.voice { details.append("whose words these are") }
        if old.observation?.witness != new.observation?.witness { details.append("who observes") }
        details += names(
            "question",
            old.observation?.fields ?? [],
            new.observation?.fields ?? [],
            key: \.key,
            label: \.question
        )
        if old.earlier != new.earlier { details.append("which earlier work it takes") }
        return details
    }

    /// Whether what people read of a part is different, beside what `differences` tells.
    private static func isReworded(_ old: Item, _ new: Item) -> Bool {
        if old.title != new.title || old.text != new.text { return true }
        switch (old.body, new.body) {
        case (.evidence(let old), .evidence(let new)):
            let slots = KeyedComparison(old.slots, new.slots, key: \.key).kept.contains { old, new in
                old.title != new.title || old.hint != new.hint || fieldWords(old) != fieldWords(new)
            }
            let conditions = KeyedComparison(old.conditions, new.conditions, key: \.key).kept.contains {
                $0.old != $0.new
            }
            return slots || conditions || old.setName != new.setName || old.pair?.instrument != new.pair?.instrument
                || old.vary?.text != new.vary?.text || old.within?.text != new.within?.text
        case (.choose(let old), .choose(let new)):
            return KeyedComparison(old.options, new.options, key: \.key).kept.contains { old, new in
                old.title != new.title || old.text != new.text
            }
        default: return false
        }
    }

    private static func fieldWords(_ slot: Slot) -> [String: String] {
        (slot.observation?.fields ?? []).reduce(into: [:]) { $0[$1.key] = $1.question }
    }
}
