/// What is still missing before work can be submitted, in the order of the title. It looks only at what a program can
/// see; whether the work is good is for the assessor.
package enum SelfCheck {
    /// Everything that is missing; empty when the work can be submitted.
    package static func missing(in dossier: Dossier) -> [Missing] {
        declares(dossier)
            + dossier.activeItems.flatMap { missing(at: $0.item, in: dossier) }
            + totals(dossier)
            + map(dossier)
            + selfEvaluations(dossier)
            + answers(dossier)
    }

    /// What is missing at one item, and where it is the last of several that share a limit, at all of them together.
    /// Nothing is asked of an optional item that was left empty, or of one that is met.
    package static func missing(at item: Item, in dossier: Dossier) -> [Missing] {
        if dossier.isLocked(item.key) || (item.isOptional && !dossier.hasContent(item)) { return [] }
        let own =
            switch item.body {
            case .prompt(let prompt): missing(prompt, of: item, dossier)
            case .choose(let choose):
                missing(choose, of: item, dossier) + TotalCheck(item, in: dossier).missing
            case .evidence(let evidence):
                EvidenceCheck(item: item, evidence: evidence, dossier: dossier).missing
                    + TotalCheck(item, in: dossier).missing
            }
        return own + jointBounds(dossier).filter { $0.place == .item(item.key) }
    }

    /// Bounds over sections and over the whole.
    private static func totals(_ dossier: Dossier) -> [Missing] {
        dossier.title.sections.flatMap { TotalCheck($0, in: dossier).missing } + TotalCheck(dossier).missing
    }

    private static func missing(_ prompt: Prompt, of item: Item, _ dossier: Dossier) -> [Missing] {
        let given = dossier.responses(to: item.key).filter { !$0.isEmpty }
        let first = ResponseAddress(item: item.key)
        guard !given.isEmpty else {
            return [Missing(.item(item.key), anchor: first.anchor, "Answer “\(item.title)”.")]
        }
        let recordings = given.filter { $0.kind == .file }.flatMap { response in
            StudentsCheck.missing(response, allowed: .consent, in: item)
        }
        // A recording may stand for the text, so a limit on words only holds a text that is there.
        guard let text = given.first(where: { $0.kind == .text }) else { return recordings }
        return words(text.text, prompt.words, what: "“\(item.title)”", .item(item.key), first.anchor) + recordings
    }

    private static func missing(_ choose: Choose, of item: Item, _ dossier: Dossier) -> [Missing] {
        let count = (dossier.choices[item.key] ?? []).count
        guard count < choose.from || count > choose.to else { return [] }
        let bounds = Bounds.words(from: choose.from, to: choose.to)
        return [Missing(.item(item.key), anchor: "options", "Choose \(bounds) for “\(item.title)”.")]
    }

    private static func declares(_ dossier: Dossier) -> [Missing] {
        dossier.title.declares.compactMap { declare in
            let count = (dossier.declared[declare.key] ?? []).count
            guard count < declare.from || count > declare.to else { return nil }
            let bounds = Bounds.words(from: declare.from, to: declare.to)
            return Missing(.declares, anchor: "declare-\(declare.key)", "Choose \(bounds): \(declare.question)")
        }
    }

    private static func jointBounds(_ dossier: Dossier) -> [Missing] {
        let active = Set(dossier.activeItems.map(\.item.key))
        return dossier.title.jointBounds.flatMap { bound -> [Missing] in
            let items = bound.over.filter(active.contains)
            let texts = items.flatMap { dossier.responses(to: $0) }.filter { $0.kind == .text }.map(\.text)
            guard let last = items.last(where: { !dossier.isLocked($0) }), !texts.isEmpty else { return [] }
            let names = items.compactMap { dossier.title.item($0)?.item.title }.map { "“\($0)”" }
            return words(
                texts.joined(separator: " "),
                bound.words,
                what: names.joined(separator: " and ") + " together",
                .item(last),
                ResponseAddress(item: last).anchor
            )
        }
    }

    private static func map(_ dossier: Dossier) -> [Missing] {
        dossier.openCriteria.filter { $0.map == .must }.compactMap { criterion in
            let pointers = dossier.pointers.filter { $0.criterion == criterion.key }
            let isWhole = pointers.contains { $0.indicator.isEmpty }
            let pointed = Set(pointers.map(\.indicator))
            let isEach = !criterion.indicators.isEmpty && criterion.indicators.allSatisfy { pointed.contains($0.key) }
            guard !isWhole, !isEach else { return nil }
            return Missing(
                .selfEvaluation,
                anchor: "map-\(criterion.key)",
                "Say where your evidence shows “\(criterion.title)”."
            )
        }
    }

    private static func selfEvaluations(_ dossier: Dossier) -> [Missing] {
        dossier.openCriteria.filter { (dossier.selfEvaluations[$0.key]?.level ?? "").isEmpty }.map { criterion in
            Missing(
                .selfEvaluation,
                anchor: "level-\(criterion.key)",
                "Say where you see your work on “\(criterion.title)”."
            )
        }
    }

    private static func answers(_ dossier: Dossier) -> [Missing] {
        dossier.openCriteria.filter { criterion in
            dossier.commented.contains(criterion.key)
                && (dossier.answers[criterion.key]?.text.trimmed ?? "").isEmpty
        }.map { criterion in
            Missing(
                .feedback,
                anchor: "answer-\(criterion.key)",
                "Say what you changed for “\(criterion.title)”."
            )
        }
    }

    /// Whether a text keeps a hard limit. Guidance is never counted against anyone.
    static func words(
        _ text: String,
        _ bound: WordBound?,
        what: String,
        _ place: Missing.Place,
        _ anchor: String
    ) -> [Missing] {
        guard let bound, bound.strength == .limit else { return [] }
        let count = WordCount.of(text)
        if let from = bound.from, count < from {
            return [
                Missing(place, anchor: anchor, "\(what) needs at least \(from) words. It has \(count) now.")
            ]
        }
        if let to = bound.to, count > to {
            return [Missing(place, anchor: anchor, "\(what) may have \(to) words. It has \(count) now.", isWrong: true)]
        }
        return []
    }
}

/// Bounds in words.
enum Bounds {
    /// `one`, `two or three`, `one to four`, `at least two`.
    static func words(from: Int, to: Int?) -> String {
        guard let to else { return from <= 0 ? "any number" : "at least \(number(from))" }
        if from >= to { return number(to) }
        if from <= 0 { return "up to \(number(to))" }
        return to == from + 1 ? "\(number(from)) or \(number(to))" : "\(number(from)) to \(number(to))"
    }

    /// Small numbers as words.
    static func number(_ value: Int) -> String {
        let words = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        return words.indices.contains(value) ? words[value] : String(value)
    }
}
