extension TitleRules {
    mutating func checkRubric(of title: MicroCredential) {
        let rubric = title.rubric
        requireCount(rubric.scales.count, ["rubric"], in: 1...20, of: "scales")
        requireCount(rubric.criteria.count, ["rubric"], in: 1...60, of: "criteria")
        requireKeys(rubric.scales, \.key, ["rubric", "scales"], of: "scales")
        for (index, scale) in rubric.scales.enumerated() {
            checkScale(scale, ["rubric", "scales", .index(index)])
        }
        requireKeys(rubric.criteria, \.key, ["rubric", "criteria"], of: "criteria")
        for (index, criterion) in rubric.criteria.enumerated() {
            let path: [TitleStep] = ["rubric", "criteria", .index(index)]
            checkTexts(of: criterion, path)
            checkLevels(of: criterion, rubric.scale(criterion.scale), path)
            checkBasis(of: criterion, in: title, path)
        }
    }

    private mutating func checkScale(_ scale: Scale, _ path: [TitleStep]) {
        requireText(scale.title, path + ["title"], upTo: Self.line)
        requireKeys(scale.levels, \.key, path + ["levels"], of: "levels")
        if scale.levels.count < 2 {
            report(path, "A scale has two to six levels, the lowest first. With fewer than two, none can be reached.")
        } else if scale.levels.count > 6 {
            report(path, "A scale has two to six levels; this one has \(scale.levels.count).")
        }
        for (index, level) in scale.levels.enumerated() {
            requireText(level.title, path + ["levels", .index(index), "title"], upTo: Self.line)
        }
    }

    private mutating func checkTexts(of criterion: Criterion, _ path: [TitleStep]) {
        requireText(criterion.title, path + ["title"], upTo: Self.line)
        allowText(criterion.text, path + ["text"], upTo: Self.paragraph)
        requireKeys(criterion.indicators, \.key, path + ["indicators"], of: "indicators")
        requireCount(criterion.indicators.count, path + ["indicators"], in: 0...40, of: "indicators")
        for (index, indicator) in criterion.indicators.enumerated() {
            requireText(indicator.text, path + ["indicators", .index(index), "text"], upTo: Self.paragraph)
        }
        checkAlignments(criterion.alignments, path + ["alignments"])
    }

    private mutating func checkLevels(of criterion: Criterion, _ scale: Scale?, _ path: [TitleStep]) {
        guard let scale else {
            return report(path + ["scale"], "“scale” leads to “\(criterion.scale)”, which is no scale of this title.")
        }
        if scale.rank(of: criterion.required) == nil {
            report(
                path + ["required"],
                "The level “\(criterion.required)” cannot be reached: the scale “\(scale.key)” does not have it."
            )
        }
        for (key, level) in criterion.levels.sorted(by: { $0.key < $1.key }) {
            let place = path + ["levels", .key(key)]
            if scale.rank(of: key) == nil {
                report(place, "The scale “\(scale.key)” has no level “\(key)”.")
            } else if level.addsToBelow, scale.rank(of: key) == 0 {
                report(place, "The lowest level has none below to add to. Delete “addsToBelow”.")
            }
            allowText(level.text, place, upTo: Self.page)
        }
    }

    private mutating func checkBasis(of criterion: Criterion, in title: MicroCredential, _ path: [TitleStep]) {
        if criterion.judgedOn.isEmpty {
            report(path, "This criterion is judged on nothing. Name one item or more in “judgedOn”.")
        }
        if Set(criterion.judgedOn).count < criterion.judgedOn.count {
            report(path + ["judgedOn"], "“judgedOn” names the same item twice.")
        }
        for (index, basis) in criterion.judgedOn.enumerated() {
            let place = path + ["judgedOn", .index(index)]
            guard let item = title.item(basis.item)?.item else {
                report(place, "“judgedOn” leads to “\(basis.item)”, which is no item of this title.")
                continue
            }
            if case .choose = item.body {
                report(place, "“\(basis.item)” is a choice. Name the items of its options instead.")
            } else if let slot = basis.slot, title.slot(slot, of: basis.item) == nil {
                report(place, "“judgedOn” leads to “\(basis.item).\(slot)”, but the item has no slot “\(slot)”.")
            }
        }
    }
}
