extension ContentCheck {
    /// Levels described and distinct, scales of a size that readers agree on, a required level that means something.
    mutating func checkRubric() {
        for (index, scale) in title.rubric.scales.enumerated() where scale.levels.count > 4 {
            advise(
                ["rubric", "scales", .index(index)],
                "“\(scale.title)” has \(scale.levels.count) levels. Readers agree better on two to four; keep those that "
                    + "differ in what one sees."
            )
        }
        for (index, criterion) in title.rubric.criteria.enumerated() {
            guard let scale = title.rubric.scale(criterion.scale) else { continue }
            let path: [TitleStep] = ["rubric", "criteria", .index(index)]
            checkDescriptions(of: criterion, scale, path)
            checkDistinction(of: criterion, path)
            checkRequired(of: criterion, scale, path)
        }
    }

    private mutating func checkDescriptions(of criterion: Criterion, _ scale: Scale, _ path: [TitleStep]) {
        let bare = scale.levels.filter { level in
            (criterion.levels[level.key]?.text ?? "").allSatisfy(\.isWhitespace)
        }
        // With yes/no points, or with a sentence that holds or does not, two levels explain themselves.
        let isPlain = !criterion.indicators.isEmpty || (scale.levels.count == 2 && !criterion.text.isEmpty)
        if !isPlain, bare.contains(where: { $0.key == criterion.required }) {
            let level = levelTitle(criterion.required, of: criterion)
            return refuse(
                path + ["levels"],
                "“\(criterion.title)” does not say what “\(level)” looks like. Describe in that level what a reader sees, "
                    + "or list yes/no points in “indicators”."
            )
        }
        guard !bare.isEmpty, !isPlain || scale.levels.count > 2 else { return }
        let titles = Self.list(bare.map { "“\($0.title)”" })
        advise(
            path + ["levels"],
            "“\(criterion.title)” does not describe \(titles). Say what a reader sees there, so that “not yet” can be told "
                + "from “met”."
        )
    }

    private mutating func checkDistinction(of criterion: Criterion, _ path: [TitleStep]) {
        let levels = sortedLevels(of: criterion).filter { !$0.level.text.allSatisfy(\.isWhitespace) }
        for (index, upper) in levels.enumerated().dropFirst() {
            for lower in levels[..<index] {
                let names = [lower, upper].map { "“\(levelTitle($0.key, of: criterion))”" }
                let place = path + ["levels", .key(upper.key)]
                if Self.spoken(lower.level.text) == Self.spoken(upper.level.text) {
                    refuse(
                        place,
                        "\(names[0]) and \(names[1]) of “\(criterion.title)” say the same. Write what one sees at "
                            + "\(names[1]) and not at \(names[0])."
                    )
                    return
                }
                guard let words, case let core = words.core(of: upper.level.text), !core.isEmpty,
                    core == words.core(of: lower.level.text)
                else { continue }
                advise(
                    place,
                    "\(names[0]) and \(names[1]) of “\(criterion.title)” differ only by words such as “somewhat”, “often” or "
                        + "“fully”. Write what is seen at one and not at the other."
                )
                return
            }
        }
    }

    private static func spoken(_ text: String) -> [String] {
        PlainWords(text).words.map { $0.lowercased() }
    }

    private mutating func checkRequired(of criterion: Criterion, _ scale: Scale, _ path: [TitleStep]) {
        guard let rank = scale.rank(of: criterion.required), scale.levels.count > 1 else { return }
        if rank == 0 {
            refuse(
                path + ["required"],
                "Everybody reaches “\(levelTitle(criterion.required, of: criterion))”, the lowest level of “\(scale.title)”. "
                    + "Require a higher one, or leave “\(criterion.title)” out."
            )
        } else if scale.levels.count > 2, rank == scale.levels.count - 1, !criterion.isCritical {
            advise(
                path + ["required"],
                "“\(criterion.title)” requires the highest level, so that nothing above it can be honored. Require the "
                    + "one below, or make the criterion critical when nothing less is safe."
            )
        }
    }
}
