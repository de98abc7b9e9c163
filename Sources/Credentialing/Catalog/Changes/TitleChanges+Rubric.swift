extension TitleChanges {
    /// Scales and criteria.
    static func rubric(_ old: MicroCredential, _ new: MicroCredential) -> [Change] {
        scales(old.rubric.scales, new.rubric.scales) + criteria(old, new)
    }

    private static func scales(_ old: [Scale], _ new: [Scale]) -> [Change] {
        let found = KeyedComparison(old, new, key: \.key)
        func part(_ scale: Scale) -> String { "Scale “\(scale.title.isEmpty ? scale.key : scale.title)”" }
        return found.added.map { Change(kind: .added, part: part($0), details: []) }
            + found.removed.map { Change(kind: .removed, part: part($0), details: []) }
            + found.kept.flatMap { old, new in
                let titles = KeyedComparison(old.levels, new.levels, key: \.key).kept
                return Change.between(
                    part(new),
                    names("level", old.levels, new.levels, key: \.key, label: \.title),
                    isReworded: old.title != new.title || titles.contains { $0.old != $0.new }
                )
            }
    }

    private static func criteria(_ old: MicroCredential, _ new: MicroCredential) -> [Change] {
        let found = KeyedComparison(old.rubric.criteria, new.rubric.criteria, key: \.key)
        func part(_ criterion: Criterion) -> String { "Criterion “\(criterion.title)”" }
        return found.added.map { Change(kind: .added, part: part($0), details: []) }
            + found.removed.map { Change(kind: .removed, part: part($0), details: []) }
            + found.moved.map { Change(kind: .moved, part: part($0), details: []) }
            + found.kept.flatMap { from, to in
                Change.between(
                    part(to),
                    differences(from, in: old, to, in: new) + levelDetails(from, to, new.rubric),
                    isReworded: isReworded(from, to)
                )
            }
    }

    private static func differences(
        _ old: Criterion,
        in before: MicroCredential,
        _ new: Criterion,
        in after: MicroCredential
    ) -> [String] {
        var details: [String] = []
        if old.scale != new.scale { details.append("judged on another scale") }
        if old.required != new.required {
            let (now, then) = (
                levelTitle(new.required, of: new, after.rubric), levelTitle(old.required, of: old, before.rubric)
            )
            details.append("required is now “\(now)” instead of “\(then)”")
        }
        if Set(old.judgedOn) != Set(new.judgedOn) {
            let (now, then) = (bases(new, in: after), bases(old, in: before))
            details.append("judged on \(now) instead of \(then)")
        }
        details += flag(old.isCritical, new.isCritical, "now critical", "no longer critical")
        details += names("indicator", old.indicators, new.indicators, key: \.key, label: \.text)
        if old.map != new.map { details.append("whether the learner points at the evidence") }
        return details
    }

    /// Levels that mean something else now, by name.
    private static func levelDetails(_ old: Criterion, _ new: Criterion, _ rubric: Rubric) -> [String] {
        (rubric.scale(new.scale)?.levels ?? []).filter { old.levels[$0.key] != new.levels[$0.key] }.map {
            "level “\($0.title)” is worded anew"
        }
    }

    private static func isReworded(_ old: Criterion, _ new: Criterion) -> Bool {
        let indicators = KeyedComparison(old.indicators, new.indicators, key: \.key).kept
        return old.title != new.title || old.text != new.text || old.alignments != new.alignments
            || indicators.contains { $0.old != $0.new }
    }

    private static func levelTitle(_ key: String, of criterion: Criterion, _ rubric: Rubric) -> String {
        rubric.scale(criterion.scale)?.levels.first { $0.key == key }?.title ?? key
    }

    private static func bases(_ criterion: Criterion, in title: MicroCredential) -> String {
        let names = criterion.judgedOn.map { basis in
            let item = title.item(basis.item)?.item.title ?? basis.item
            let slot = basis.slot.flatMap { title.slot($0, of: basis.item)?.title }
            return slot.map { "“\(item)”, \($0)" } ?? "“\(item)”"
        }
        return names.isEmpty ? "nothing" : names.joined(separator: " and ")
    }
}
