extension ContentCheck {
    /// Words by which two readers may mean two things, in what says how work is judged.
    mutating func checkWording() {
        guard let words else { return }
        let competency = words.withoutEffect(title.about.competency)
        checkVerbs(words.vagueVerbs(in: competency), ["about", "competency"], "The competency")
        checkAmounts(words.vagueAmounts(in: competency), ["about", "competency"], "The competency")
        for (index, criterion) in title.rubric.criteria.enumerated() {
            let path: [TitleStep] = ["rubric", "criteria", .index(index)]
            checkWording(of: criterion, path, words)
        }
    }

    private mutating func checkWording(of criterion: Criterion, _ path: [TitleStep], _ words: VagueWords) {
        let name = "The criterion “\(criterion.title)”"
        checkVerbs(words.vagueVerbs(in: criterion.text), path + ["text"], name)
        checkAmounts(words.vagueAmounts(in: criterion.text), path + ["text"], name)
        if let (first, second) = words.joinedActions(in: criterion.text) ?? words.joinedActions(in: criterion.title) {
            advise(
                path,
                "\(name) asks for two things at once: “\(first)” and “\(second)”. Someone may do one and not the other: "
                    + "make two criteria, or keep the one that matters."
            )
        }
        for (key, level) in sortedLevels(of: criterion) {
            let place = path + ["levels", .key(key)]
            let what = "The level “\(levelTitle(key, of: criterion))” of “\(criterion.title)”"
            checkVerbs(words.vagueVerbs(in: level.text), place, what)
            checkAmounts(words.vagueAmounts(in: level.text), place, what)
        }
        for (index, indicator) in criterion.indicators.enumerated() {
            let place = path + ["indicators", .index(index), "text"]
            let what = "A point of “\(criterion.title)”"
            checkVerbs(words.vagueVerbs(in: indicator.text), place, what)
            checkAmounts(words.vagueAmounts(in: indicator.text), place, what)
        }
    }

    private mutating func checkVerbs(_ verbs: [String], _ path: [TitleStep], _ what: String) {
        guard !verbs.isEmpty else { return }
        advise(
            path,
            "\(what) says \(Self.quoted(verbs)), which nobody can see. Write what the educator does or makes instead, such "
                + "as “explains with an example”, “plans”, “names”."
        )
    }

    private mutating func checkAmounts(_ amounts: [String], _ path: [TitleStep], _ what: String) {
        guard !amounts.isEmpty else { return }
        advise(
            path,
            "\(what) says \(Self.quoted(amounts)), which two readers take in two ways. Write what a reader sees "
                + "instead: how many, how often, which."
        )
    }

    private static func quoted(_ words: [String]) -> String {
        var seen: Set<String> = []
        return list(words.filter { seen.insert($0.lowercased()).inserted }.map { "“\($0)”" })
    }

    /// The texts of a criterion's levels from the lowest up.
    func sortedLevels(of criterion: Criterion) -> [(key: String, level: Criterion.LevelText)] {
        (title.rubric.scale(criterion.scale)?.levels ?? []).compactMap { level in
            criterion.levels[level.key].map { (level.key, $0) }
        }
    }

    func levelTitle(_ key: String, of criterion: Criterion) -> String {
        title.rubric.scale(criterion.scale)?.levels.first { $0.key == key }?.title ?? key
    }
}
