internal import Application
internal import ContentFormat
internal import Credentialing
internal import LinkedData

extension PartPlans {
    var scalesPlan: PartPlan {
        PartPlan(
            title: "Scales",
            advice: [
                "One scale is enough for most titles. Name levels by what they mean, the lowest first; “Not yet” says that there is a next time."
            ],
            fields: [
                FieldPlan(
                    "scales",
                    "Scales",
                    .list(
                        [
                            FieldPlan("title", "Name", .line),
                            FieldPlan(
                                "levels",
                                "Levels, the lowest first",
                                .list([FieldPlan("title", "Level", .line), .name], of: "level")
                            ),
                            .name,
                        ],
                        of: "scale"
                    )
                )
            ]
        )
    }

    func criterionPlan(_ content: JSONObject) -> PartPlan {
        let scales = detail.title.rubric.scales
        let scale = scales.first { $0.key == content["scale"]?.string } ?? scales.first
        let levels = (scale?.levels ?? []).map { FieldPlan.Choice($0.key, $0.title) }
        var fields = [
            FieldPlan("title", "Criterion", .line, hint: "One aspect. If it needs “and”, it may be two."),
            FieldPlan("text", "What is looked for", .line),
            FieldPlan(
                "judgedOn",
                "Judged on",
                .many(bases),
                hint: "The parts or places that a reader looks at for it."
            ),
            FieldPlan("required", "Level that counts as met", .choice([.init("", "Choose a level")] + levels)),
            FieldPlan(
                "levels",
                "What each level looks like",
                .group(levels.map(Self.level), isKept: false),
                hint: "What one can see in the work at this level. Not “good” or “effective”: what is there."
            ),
            FieldPlan(
                "indicators",
                "Yes or no points",
                .list([FieldPlan("text", "Point", .line), .name], of: "point"),
                hint: "The criterion is met only when all of them are."
            ),
        ]
        if scales.count > 1 {
            let choices = scales.map { FieldPlan.Choice($0.key, $0.title) }
            fields.insert(FieldPlan("scale", "Scale", .choice(choices)), at: 2)
        }
        fields += [
            .more("critical", "Stands above the others for readers", .flag),
            .more(
                "map",
                "The learner points at what shows it",
                .choice([
                    .init("", "No"), .init("may", "May"), .init("must", "Must"),
                ])
            ),
            .more("alignments", "Standards", .list(Self.alignment, of: "standard")), .name,
        ]
        return PartPlan(
            title: "Criterion",
            advice: [
                "Describe the work, not the person, in words that two readers would use the same way.",
                "Let the required level be what a sound practitioner shows, not the best there is.",
            ],
            fields: fields
        )
    }

    private static func level(_ level: FieldPlan.Choice) -> FieldPlan {
        FieldPlan(
            level.value,
            level.label,
            .group(
                [
                    FieldPlan("text", "What is there", .text(rows: 2)),
                    FieldPlan("addsToBelow", "Adds to the level below", .flag, hint: "Readers read both together."),
                ],
                isKept: false
            )
        )
    }

    var supportsPlan: PartPlan {
        PartPlan(
            title: "Help that nobody judges",
            advice: ["What earners and readers ask about again and again belongs here, before they have to ask."],
            fields: [
                FieldPlan("doesNotCount", "What does not count", .lines, hint: "One on each line."),
                FieldPlan("usualMisses", "What is usually missing", .lines, hint: "One on each line."),
                FieldPlan("scenarios", "Scenes from practice", .lines, hint: "One on each line."),
                FieldPlan(
                    "glossary",
                    "Words",
                    .list([FieldPlan("term", "Word", .line), FieldPlan("text", "Meaning", .line)], of: "word")
                ),
                FieldPlan("exemplars", "Work of earners, with their consent", .list(Self.resource, of: "example")),
            ]
        )
    }

    var agreementsPlan: PartPlan {
        PartPlan(
            title: "What the learner agrees to",
            advice: [
                "Left empty, learners agree to the usual: that it is their own work, and that the privacy of others is kept."
            ],
            fields: [
                FieldPlan(
                    "declarations",
                    "Declarations",
                    .list([FieldPlan("text", "Sentence", .text(rows: 2)), .name], of: "declaration")
                )
            ]
        )
    }

    var renewalPlan: PartPlan {
        PartPlan(
            title: "How the award is kept alive",
            advice: ["Most awards do not end. Where practice or law changes, ask for something small and recent."],
            fields: [
                FieldPlan("years", "Years after which it is renewed", .number),
                FieldPlan("text", "What one shows then", .text(rows: 4)),
            ]
        )
    }

    var alignmentsPlan: PartPlan {
        PartPlan(
            title: "Standards",
            advice: ["Name a standard only where the evidence shows it."],
            fields: [FieldPlan("alignments", "Standards", .list(Self.alignment, of: "standard"))]
        )
    }

    private static let alignment = [
        FieldPlan("framework", "Framework", .line), FieldPlan("code", "Number", .line),
        FieldPlan("name", "Name", .line), FieldPlan("link", "Address", .line, hint: "Begins with https://"),
    ]

    // What can be chosen, by what is in the draft.

    /// Items by key, but for choices, whose items are named themselves.
    var items: [FieldPlan.Choice] {
        detail.title.placedItems.compactMap { placed in
            if case .choose = placed.item.body { return nil }
            return placed.item.key.isEmpty
                ? nil : FieldPlan.Choice(placed.item.key, name(of: placed.item))
        }
    }

    /// Items, and the places for evidence within.
    private var bases: [FieldPlan.Choice] {
        detail.title.placedItems.flatMap { placed -> [FieldPlan.Choice] in
            let item = placed.item
            if case .choose = item.body { return [] }
            guard !item.key.isEmpty else { return [] }
            let name = self.name(of: item)
            var choices = [FieldPlan.Choice(item.key, name)]
            if case .evidence(let evidence) = item.body, evidence.slots.count > 1 {
                for (index, slot) in evidence.slots.enumerated() where !slot.key.isEmpty {
                    let place = slot.title.isEmpty ? "place \(index + 1)" : "“\(slot.title)”"
                    choices.append(FieldPlan.Choice("\(item.key).\(slot.key)", "\(name): only \(place)"))
                }
            }
            return choices
        }
    }

    var files: [FieldPlan.Choice] {
        detail.title.files.map { FieldPlan.Choice($0.key, Self.words($0.title, $0.name)) }
    }

    var declares: [FieldPlan.Choice] {
        detail.title.declares.map { FieldPlan.Choice($0.key, Self.words($0.question, $0.key)) }
    }

    /// What an item is called, also when it has no title yet.
    private func name(of item: Item) -> String {
        item.title.isEmpty ? detail.document.untitledName(ofItem: item.key) ?? item.key : item.title
    }

    private static func words(_ title: String, _ key: String) -> String { title.isEmpty ? key : title }
}
