internal import Application

extension PartPlans {
    var slotFields: [FieldPlan] {
        [
            FieldPlan("title", "What is added here", .line),
            FieldPlan("kind", "Kind", .choice(Self.slotKinds)),
            FieldPlan("hint", "Hint beside the control", .line),
            .span("count", "How many", hint: "One, when you leave it empty."),
            .more("optional", "May stay empty", .flag),
            .more(
                "media",
                "Endings of file names",
                .lines,
                hint: "One on each line, such as pdf. All of the kind when empty."
            ),
            .span("minutes", "Minutes"), .span("pages", "Pages"), .span("days", "Days of a log"), Self.wordsMore,
            .more(
                "voice",
                "Whose words these are",
                .group(
                    [
                        FieldPlan(
                            "speaker",
                            "Who",
                            .choice([
                                .init("", "The learner's own"), .init("student", "Students"), .init("family", "Family"),
                                .init("colleague", "Colleagues"), .init("other", "Others"),
                            ])
                        ), FieldPlan("people", "How many people", .number),
                        FieldPlan("question", "Guiding question", .line),
                        FieldPlan("words", "Words each", .number),
                    ],
                    isKept: false
                )
            ),
            .more(
                "observation",
                "Form that a witness fills in",
                .group(
                    [
                        FieldPlan("witness", "Who the witness is", .line),
                        FieldPlan(
                            "fields",
                            "Questions",
                            .list(
                                [
                                    FieldPlan("question", "Question", .line),
                                    FieldPlan(
                                        "kind",
                                        "Answer",
                                        .choice([.init("", "Yes or no"), .init("text", "Text"), .init("date", "Date")])
                                    ),
                                    .name,
                                ],
                                of: "question"
                            )
                        ),
                    ],
                    isKept: false
                ),
                hint: "Only for the kind “observation by a witness”."
            ),
            .more(
                "earlier",
                "From an earlier submission of their own",
                .group(
                    [
                        FieldPlan("title", "Key of the title", .line), FieldPlan("item", "Key of the part", .line),
                    ],
                    isKept: false
                )
            ),
            .name,
        ]
    }

    var boundsPlan: PartPlan {
        PartPlan(
            title: "Limits over several parts",
            advice: ["Most titles need none."],
            fields: [
                Self.totalBounds(isMore: false),
                FieldPlan(
                    "jointBounds",
                    "Word limits that several questions share",
                    .list(
                        [
                            FieldPlan("over", "Over", .many(items)), Self.words, .name,
                        ],
                        of: "limit"
                    )
                ),
            ]
        )
    }

    static let words = FieldPlan("words", "Words", .group(wordFields, isKept: false))
    private static let wordsMore = FieldPlan.more("words", "Words", .group(wordFields, isKept: false))
    private static let wordFields = [
        FieldPlan("from", "From", .number), FieldPlan("to", "To", .number),
        FieldPlan(
            "strength",
            "Strength",
            .choice([.init("", "Guidance, only told"), .init("limit", "A limit, checked")])
        ),
        FieldPlan(
            "minutesTo",
            "Minutes of audio or video at most",
            .number,
            hint: "One for 130 words, when you leave it empty."
        ),
    ]

    static let totalBounds = totalBounds(isMore: true)

    private static func totalBounds(isMore: Bool) -> FieldPlan {
        FieldPlan(
            "bounds",
            "Limits over everything in it",
            .group(
                [
                    .span("count", "Things", isMore: false), .span("minutes", "Minutes", isMore: false),
                    .span("pages", "Pages", isMore: false), words,
                ],
                isKept: false
            ),
            isMore: isMore
        )
    }
}
