/// What a version of a title changes against another, in words, part by part. Parts are the same when their keys are.
package struct TitleChanges: Hashable, Sendable {
    /// One part with what became of it.
    package struct Change: Hashable, Sendable {
        /// What became of a part.
        package enum Kind: String, CaseIterable, Hashable, Sendable {
            case added, removed, moved, changed, reworded
        }

        package let kind: Kind
        /// The part by what it is and its name, such as “Criterion “Planning””.
        package let part: String
        /// What is different, each a phrase; empty when the kind says it all.
        package let details: [String]

        /// The change as a sentence.
        package var sentence: String {
            let details = details.isEmpty ? "" : ": " + details.joined(separator: "; ")
            return switch kind {
            case .added: "\(part) is new\(details)."
            case .removed: "\(part) is gone\(details)."
            case .moved: "\(part) stands elsewhere\(details)."
            case .changed: "\(part)\(details)."
            case .reworded: "\(part) is worded anew\(details)."
            }
        }
    }

    /// What a newer version means for work on an older one.
    package enum Weight: String, CaseIterable, Hashable, Sendable {
        /// Other things are asked, or judged in another way: work cannot move.
        case structure
        /// The same things are asked and judged in other words: work may move, and its person reads them first.
        case wording
        /// What is asked and judged reads as before.
        case help
    }

    package let changes: [Change]
    /// Texts that a learner follows or is judged by, where they read differently now.
    package let rewordings: [Rewording]
    /// What is asked, or how it is judged, is different, not only how it is said.
    package let changesStructure: Bool

    /// Nothing is different.
    package var isEmpty: Bool { changes.isEmpty && rewordings.isEmpty }

    /// Compares two versions.
    ///
    /// - Parameter isSameStructure: Whether their `structureHash` is the same.
    package init(from old: MicroCredential, to new: MicroCredential, isSameStructure: Bool) {
        changes =
            Self.heads(old, new) + Self.abouts(old.about, new.about) + Self.conditions(old, new)
            + Self.sections(old, new) + Self.rubric(old, new) + Self.supports(old, new)
        rewordings = Rewording.all(from: old, to: new)
        changesStructure = !isSameStructure
    }

    /// What the changes mean for work.
    package var weight: Weight {
        changesStructure ? .structure : rewordings.isEmpty ? .help : .wording
    }

    /// One sentence on what the changes mean for work.
    package var summary: String {
        if isEmpty { return "Nothing is different." }
        switch weight {
        case .structure: return "What is asked or how it is judged is different."
        case .wording:
            let places = rewordings.count == 1 ? "one place" : "\(rewordings.count) places"
            return "The tasks and criteria are the same ones, but what is asked or judged is worded differently in "
                + "\(places). Read the old and the new words below: a task may mean something else now."
        case .help: return "Only help around the work is different: every task and criterion reads as before."
        }
    }
}

extension TitleChanges.Change {
    /// A part that is in both versions: what is different in it, and whether its words are. Nothing when nothing is.
    static func between(_ part: String, _ details: [String], isReworded: Bool) -> [TitleChanges.Change] {
        guard !details.isEmpty else {
            return isReworded ? [TitleChanges.Change(kind: .reworded, part: part, details: [])] : []
        }
        let all = details + (isReworded ? ["worded anew"] : [])
        return [TitleChanges.Change(kind: .changed, part: part, details: all)]
    }

    /// Whole lists of parts that hold nothing more to compare than whether they are equal.
    static func list<Element: Equatable>(
        _ name: String,
        _ old: [Element],
        _ new: [Element],
        key: (Element) -> String,
        label: (Element) -> String
    ) -> [TitleChanges.Change] {
        let found = KeyedComparison(old, new, key: key)
        return found.added.map { TitleChanges.Change(kind: .added, part: "\(name) “\(label($0))”", details: []) }
            + found.removed.map { TitleChanges.Change(kind: .removed, part: "\(name) “\(label($0))”", details: []) }
            + found.kept.filter { $0.old != $0.new }.map {
                TitleChanges.Change(kind: .reworded, part: "\(name) “\(label($0.new))”", details: [])
            }
    }
}

/// Two lists by the keys of their elements.
struct KeyedComparison<Element> {
    let added: [Element]
    let removed: [Element]
    let kept: [(old: Element, new: Element)]
    /// The fewest elements that have to be taken out so that all others stand in their old order.
    let moved: [Element]

    init(_ old: [Element], _ new: [Element], key: (Element) -> String) {
        let oldPlaces = Dictionary(old.enumerated().map { (key($1), $0) }) { first, _ in first }
        let newKeys = Set(new.map(key))
        added = new.filter { oldPlaces[key($0)] == nil }
        removed = old.filter { !newKeys.contains(key($0)) }
        var pairs: [(old: Element, new: Element)] = []
        var places: [Int] = []
        for element in new {
            guard let place = oldPlaces[key(element)] else { continue }
            pairs.append((old[place], element))
            places.append(place)
        }
        kept = pairs
        let staying = Self.longestRise(places)
        moved = pairs.indices.filter { !staying.contains($0) }.map { pairs[$0].new }
    }

    /// The indices of one longest rising run of numbers, not necessarily side by side.
    private static func longestRise(_ numbers: [Int]) -> Set<Int> {
        var length = [Int](repeating: 1, count: numbers.count)
        var before = [Int?](repeating: nil, count: numbers.count)
        for index in numbers.indices {
            for earlier in 0..<index where numbers[earlier] < numbers[index] && length[earlier] + 1 > length[index] {
                length[index] = length[earlier] + 1
                before[index] = earlier
            }
        }
        var found: Set<Int> = []
        var last = length.indices.max { length[$0] < length[$1] }
        while let index = last {
            found.insert(index)
            last = before[index]
        }
        return found
    }
}
