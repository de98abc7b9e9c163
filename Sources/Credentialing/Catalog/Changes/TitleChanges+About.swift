extension TitleChanges {
    /// The title itself and what the catalog sorts it by.
    static func heads(_ old: MicroCredential, _ new: MicroCredential) -> [Change] {
        var details: [String] = []
        if old.title != new.title { details.append("called “\(new.title)” instead of “\(old.title)”") }
        if old.level != new.level { details.append("level \(new.level.rawValue) instead of \(old.level.rawValue)") }
        if old.subject != new.subject {
            details.append("area \(new.subject.rawValue) instead of \(old.subject.rawValue)")
        }
        if old.language != new.language {
            details.append("written in \(new.language) instead of \(old.language)")
        }
        if old.about.hours != new.about.hours {
            details.append("hours \(words(new.about.hours)) instead of \(words(old.about.hours))")
        }
        if old.about.roles != new.about.roles { details.append("for other roles") }
        if old.about.grades != new.about.grades { details.append("for other grades") }
        return Change.between("The title", details, isReworded: false)
    }

    /// What it is, why it works and what helps.
    static func abouts(_ old: About, _ new: About) -> [Change] {
        let texts = [
            ("The summary", old.summary, new.summary), ("The competency", old.competency, new.competency),
            ("The method", old.method, new.method), ("Why it works", old.rationale, new.rationale),
            ("Whom it is for", old.audience.joined(separator: ", "), new.audience.joined(separator: ", ")),
        ]
        let license = old.license == new.license ? [] : ["“\(new.license)” instead of “\(old.license)”"]
        return texts.flatMap { Change.between($0.0, [], isReworded: $0.1 != $0.2) }
            + Change.between("The license", license, isReworded: false)
            + Change.list("Component", old.components, new.components, key: \.name, label: \.name)
            + Change.list("Source", old.citations, new.citations, key: \.text, label: \.text)
            + Change.list("Resource", old.resources, new.resources, key: \.title, label: \.title)
            + Change.list("Contributor", old.contributors, new.contributors, key: \.name, label: \.name)
    }

    /// What is needed and said before work begins, and the pieces to learn with.
    static func conditions(_ old: MicroCredential, _ new: MicroCredential) -> [Change] {
        Change.list("What is needed,", old.needs, new.needs, key: \.key, label: \.text)
            + declares(old, new)
            + Change.list("File", old.files, new.files, key: \.key, label: \.title)
            + Change.list("Piece", old.pieces, new.pieces, key: \.key, label: \.title)
            + Change.list("Declaration", old.declarations, new.declarations, key: \.key, label: \.text)
            + Change.list("Standard", old.alignments, new.alignments, key: { $0.framework + $0.code }, label: \.name)
            + Change.list(
                "Related title",
                old.relations,
                new.relations,
                key: { $0.kind.rawValue + " " + $0.key },
                label: \.title
            )
    }

    private static func declares(_ old: MicroCredential, _ new: MicroCredential) -> [Change] {
        let found = KeyedComparison(old.declares, new.declares, key: \.key)
        func part(_ declare: Declare) -> String { "Question before work, “\(declare.question)”" }
        return found.added.map { Change(kind: .added, part: part($0), details: []) }
            + found.removed.map { Change(kind: .removed, part: part($0), details: []) }
            + found.kept.flatMap { old, new in
                var details = names("answer", old.options, new.options, key: \.key, label: \.title)
                details += bounds("answers to choose", old.from, old.to, new.from, new.to)
                let titles = KeyedComparison(old.options, new.options, key: \.key).kept
                let isReworded =
                    old.question != new.question || old.hint != new.hint || titles.contains { $0.old != $0.new }
                return Change.between(part(new), details, isReworded: isReworded)
            }
    }

    /// Help that is beside what is asked, and the smaller list of a renewal.
    static func supports(_ old: MicroCredential, _ new: MicroCredential) -> [Change] {
        let (from, to) = (old.supports, new.supports)
        let texts = [
            ("The scenes", from.scenarios, to.scenarios),
            ("What does not count", from.doesNotCount, to.doesNotCount),
            ("What is often missed", from.usualMisses, to.usualMisses),
        ]
        return Change.list("Word", from.glossary, to.glossary, key: \.term, label: \.term)
            + texts.flatMap { Change.between($0.0, [], isReworded: $0.1 != $0.2) }
            + Change.list("Work of others", from.exemplars, to.exemplars, key: \.title, label: \.title)
            + renewal(old.renewal, new.renewal)
    }

    private static func renewal(_ old: Renewal?, _ new: Renewal?) -> [Change] {
        switch (old, new) {
        case (nil, nil): []
        case (nil, .some): [Change(kind: .added, part: "Renewal", details: [])]
        case (.some, nil): [Change(kind: .removed, part: "Renewal", details: [])]
        case (let old?, let new?):
            Change.between(
                "Renewal",
                (old.years == new.years ? [] : ["every \(new.years) years instead of \(old.years)"])
                    + (old.items.map(\.key) == new.items.map(\.key) ? [] : ["its list is different"]),
                isReworded: old.text != new.text
                    || old.items != new.items && old.items.map(\.key) == new.items.map(\.key)
            )
        }
    }
}
