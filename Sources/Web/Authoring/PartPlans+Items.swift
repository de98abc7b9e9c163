internal import Application
internal import LinkedData

extension PartPlans {
    var sectionPlan: PartPlan {
        PartPlan(
            title: "Section",
            advice: [
                "The usual three are Overview, Evidence and Reflection. Say here what belongs to all of its parts."
            ],
            fields: [
                FieldPlan("title", "Title", .line), FieldPlan("text", "What belongs to all of it", .text(rows: 4)),
                Self.totalBounds, .name,
            ]
        )
    }

    var optionPlan: PartPlan {
        PartPlan(
            title: "Option",
            advice: ["Every option should ask for about the same, and show the same competency."],
            fields: [FieldPlan("title", "Title", .line), FieldPlan("text", "What one does", .text(rows: 3)), .name]
        )
    }

    func itemPlan(_ content: JSONObject) -> PartPlan {
        let isChoice = content["choose"] != nil
        let isPrompt = content["prompt"] != nil
        var fields = [
            FieldPlan(
                "title",
                isPrompt ? "The question in short" : "The task in short",
                .line,
                hint: "Begins with a verb: Plan, Record, Show, Explain."
            ),
            FieldPlan("text", "What is asked, in full", .text(rows: 6), hint: FieldPlan.markdown),
            FieldPlan("minutes", "Minutes it takes", .number, hint: "About. 45 to 90 is a good piece."),
        ]
        if isPrompt {
            fields.append(FieldPlan("prompt", "How long the answer is", .group([Self.words], isKept: true)))
        } else if isChoice {
            fields.append(
                FieldPlan(
                    "choose",
                    "How many options are chosen",
                    .group(
                        [FieldPlan("from", "At least", .number), FieldPlan("to", "At most", .number)],
                        isKept: true
                    ),
                    hint: "One, when you leave it empty. Add the options on the page of the whole title."
                )
            )
        } else {
            fields.append(FieldPlan("evidence", "Evidence", .group(evidenceFields, isKept: true)))
        }
        fields += [
            .more("optional", "Learners may leave it out", .flag),
            .more("refersTo", "Choices it speaks of", .many(declares)),
            .more("templates", "Files that go with it", .many(files)), Self.totalBounds, .name,
        ]
        return PartPlan(title: "Part", advice: Self.advice(isPrompt: isPrompt, isChoice: isChoice), fields: fields)
    }

    private static func advice(isPrompt: Bool, isChoice: Bool) -> [String] {
        if isPrompt {
            return [
                "Ask one thing. A question that needs their own students, lesson or data cannot be answered by anyone else.",
                "Learners may write, speak or sign. A limit in words has an equal limit in minutes.",
            ]
        }
        if isChoice {
            return ["A choice lets people with other work show the same competency. Judge what every option gives."]
        }
        return [
            "Ask for work that shows the practice rather than describes it: a plan and what became of it, student work before and after, a log, a recording.",
            "Think of who has no class this term, who teaches in another language, who cannot be recorded. Say how they can do it.",
            "Children are not shown unless there is no other way.",
        ]
    }

    private var evidenceFields: [FieldPlan] {
        [
            FieldPlan(
                "slots",
                "Places for evidence",
                .list(slotFields, of: "place"),
                hint: "One for each thing that is added."
            ),
            FieldPlan(
                "students",
                "Students in it",
                .choice([
                    .init("", "Only with consent (usual)"), .init("none", "None may appear"),
                    .init("notRecognizable", "None may be recognized"),
                ])
            ),
            FieldPlan(
                "alternatives",
                "For people without access",
                .lines,
                hint: "One way on each line, such as: In summer, work with a summer school group."
            ),
            .more("sets", "Sets", .number, hint: "How often all places repeat: cycles, examples, learners."),
            .more("setName", "What one set is called", .line, hint: "Such as Learner or Cycle."),
            .more(
                "pair",
                "Before and after",
                .group(
                    [
                        FieldPlan("before", "Key of the place before", .line),
                        FieldPlan("after", "Key of the place after", .line),
                        FieldPlan("instrument", "The same instrument", .line),
                    ],
                    isKept: false
                )
            ),
            .more("after", "Comes after", .choice([.init("", "Nothing")] + items)),
            .more(
                "vary",
                "What has to differ",
                .group(
                    [
                        FieldPlan(
                            "what",
                            "What",
                            .choice([
                                .init("", "Nothing"), .init("mastery", "Levels of mastery"), .init("kinds", "Kinds"),
                                .init("modes", "Modes"), .init("other", "Something else"),
                            ])
                        ), FieldPlan("text", "How", .line),
                    ],
                    isKept: false
                )
            ),
            .more(
                "within",
                "How old the work may be",
                .group(
                    [
                        FieldPlan("months", "Months", .number), FieldPlan("years", "Years", .number),
                        FieldPlan("text", "Why", .line),
                    ],
                    isKept: false
                )
            ),
            .more("withWhom", "With whom it has to be done", .line),
            .more(
                "team",
                "Team work",
                .group(
                    [
                        FieldPlan("allowed", "Allowed", .flag), FieldPlan("individual", "What each does alone", .line),
                    ],
                    isKept: false
                )
            ),
            .more(
                "ai",
                "Help by AI",
                .group(
                    [
                        FieldPlan(
                            "allowed",
                            "Allowed",
                            .choice([
                                .init("", "Not said"), .init("no", "No"), .init("drafting", "For drafting"),
                                .init("yes", "Yes"),
                            ])
                        ), FieldPlan("disclose", "What to say about it", .line),
                    ],
                    isKept: false
                )
            ),
            .more(
                "conditions",
                "Points of completeness",
                .list(
                    [
                        FieldPlan("text", "The sentence people read", .line),
                        FieldPlan(
                            "check",
                            "Who looks",
                            .choice([.init("person", "A person"), .init("machine", "The program")])
                        ),
                        FieldPlan(
                            "machine",
                            "What the program looks at",
                            .choice([
                                .init("", "Nothing"), .init("present", "Everything is there"),
                                .init("opens", "Files open"),
                                .init("plays", "Recordings play"), .init("counts", "Counts"),
                                .init("lengths", "Words and days"),
                                .init("order", "Dates in order"),
                            ])
                        ), .name,
                    ],
                    of: "point"
                ),
                hint: "Looked at before judging, and never a level."
            ),
        ]
    }
}
