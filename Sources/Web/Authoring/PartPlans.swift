internal import Application
internal import ContentFormat
internal import Credentialing
internal import LinkedData

/// How each part of a title is written: what it is called, what makes it good, and its fields.
struct PartPlan: Sendable {
    let title: String
    /// What the field has learned about writing this part, in a few sentences.
    let advice: [String]
    let fields: [FieldPlan]
}

/// The plans of the parts, for one draft: what can be chosen depends on what else is in it.
struct PartPlans {
    let detail: DraftDetail

    func plan(of place: String) -> PartPlan? {
        switch DraftPlaceName(place) {
        case .title: titlePlan
        case .about: aboutPlan
        case .research: researchPlan
        case .before: beforePlan
        case .pieces: piecesPlan
        case .bounds: boundsPlan
        case .scales: scalesPlan
        case .supports: supportsPlan
        case .agreements: agreementsPlan
        case .renewal: renewalPlan
        case .alignments: alignmentsPlan
        case .files: filesPlan
        case .section: sectionPlan
        case .item: itemPlan(detail.document[place])
        case .option: optionPlan
        case .criterion: criterionPlan(detail.document[place])
        case nil: nil
        }
    }

    private var titlePlan: PartPlan {
        PartPlan(
            title: "Name and place",
            advice: [
                "Name the practice, not the course: a reader should see a person doing it. Title Case, a few words.",
                "One micro-credential, one competency. If the name needs “and”, you may have two.",
            ],
            fields: [
                FieldPlan("title", "Title", .line),
                FieldPlan(
                    "level",
                    "How demanding is the practice?",
                    .choice(Self.levels),
                    hint: "It decides the edge of the crest."
                ),
                FieldPlan("subject", "Subject", .choice(Self.subjects)),
                .more("language", "Language it is written in", .line, hint: "A tag such as en-US or es."),
                .more("key", "Key", .line, hint: "Its name among your titles. It stays the same in every version."),
            ]
        )
    }

    private var aboutPlan: PartPlan {
        PartPlan(
            title: "What it is",
            advice: [
                "The competency is one sentence with two halves: what the educator does, and what comes of it for students. Choose verbs that someone could watch: plans, asks, records, adapts.",
                "The method tells how, in a few sentences. Components are its steps, each with a name a colleague would remember.",
            ],
            fields: [
                FieldPlan("summary", "One sentence for lists", .line),
                FieldPlan(
                    "competency",
                    "The competency",
                    .text(rows: 3),
                    hint:
                        "Such as: The educator waits three seconds or more after a question, so that more students answer."
                ),
                FieldPlan("method", "The method", .text(rows: 7), hint: FieldPlan.markdown),
                FieldPlan(
                    "components",
                    "Components of the method",
                    .list(
                        [FieldPlan("name", "Name", .line), FieldPlan("text", "What one does", .text(rows: 3))],
                        of: "component"
                    )
                ),
                FieldPlan("audience", "For whom", .lines, hint: "One on each line, such as Teachers, grades K–12."),
                FieldPlan("roles", "Roles it is for", .many(Self.roles), hint: "None ticked means everyone."),
                FieldPlan("grades", "Grades it is about", .many(Self.grades), hint: "None ticked means all."),
                FieldPlan(
                    "license",
                    "License",
                    .line,
                    hint: "Such as CC BY 4.0, or All rights reserved. It tells others what they may do with your title."
                ),
                .more("hours", "Whole hours", .number, hint: "Only when the minutes of the parts do not say it."),
                .more(
                    "contributors",
                    "Who made, reviewed or paid for it",
                    .list(
                        [
                            FieldPlan("name", "Name", .line),
                            FieldPlan("part", "Part", .line, hint: "Such as developer, reviewer or funder."),
                        ],
                        of: "contributor"
                    )
                ),
            ]
        )
    }

    private var researchPlan: PartPlan {
        PartPlan(
            title: "Why it works",
            advice: [
                "Say in your own words what research found, for whom, and where it stops. Three sound works are better than ten.",
                "Cite so that a reader can find it: author, year, title, where it appeared.",
            ],
            fields: [
                FieldPlan("rationale", "What research says", .text(rows: 8), hint: FieldPlan.markdown),
                FieldPlan(
                    "citations",
                    "Works it rests on",
                    .list(
                        [
                            FieldPlan(
                                "text",
                                "As printed",
                                .text(rows: 2),
                                hint: "Author, A. (2020). Title. Where it appeared."
                            ),
                            FieldPlan("link", "Address", .line, hint: "Begins with https://"),
                        ],
                        of: "work"
                    )
                ),
                FieldPlan(
                    "resources",
                    "Things to read, watch or use",
                    .list(Self.resource, of: "resource"),
                    hint: "Help, never a requirement."
                ),
            ]
        )
    }

    private var beforePlan: PartPlan {
        PartPlan(
            title: "Who can choose it",
            advice: ["Ask for as little as you can. Whatever is asked here keeps somebody out."],
            fields: [
                FieldPlan(
                    "needs",
                    "What a learner has to bring",
                    .list(
                        [
                            FieldPlan("text", "The sentence people read", .line),
                            FieldPlan(
                                "kind",
                                "Kind",
                                .choice([
                                    .init("other", "Something else"), .init("role", "A role"),
                                    .init("years", "Years of work"), .init("award", "Another micro-credential"),
                                ])
                            ),
                            FieldPlan(
                                "value",
                                "Value",
                                .line,
                                hint: "The role, the number of years, or the key of the other title."
                            ),
                            FieldPlan(
                                "basis",
                                "How it is known",
                                .choice([
                                    .init("stated", "The learner says so"), .init("confirmed", "Someone confirms it"),
                                    .init("checked", "The program checks it (awards only)"),
                                ])
                            ),
                            .more("not", "The other way around: who has it cannot choose this", .flag), .name,
                        ],
                        of: "need"
                    )
                ),
                FieldPlan(
                    "declares",
                    "Choices the learner states first",
                    .list(
                        [
                            FieldPlan("question", "Question", .line), FieldPlan("hint", "Hint", .line),
                            FieldPlan(
                                "options",
                                "Answers",
                                .list([FieldPlan("title", "Answer", .line), .name], of: "answer")
                            ),
                            .more("from", "At least", .number), .more("to", "At most", .number), .name,
                        ],
                        of: "choice"
                    ),
                    hint: "Such as the grades they teach. Readers see what was chosen."
                ),
                .more(
                    "relations",
                    "Other micro-credentials",
                    .list(
                        [
                            FieldPlan(
                                "kind",
                                "How it stands to this one",
                                .choice([
                                    .init("suggestedBefore", "Suggested before this"),
                                    .init("levelOf", "Another level of this"),
                                    .init("variantOf", "A variant of this"), .init("replaces", "This replaces it"),
                                ])
                            ),
                            FieldPlan("key", "Its key", .line), FieldPlan("title", "Its title", .line),
                        ],
                        of: "title"
                    )
                ),
            ]
        )
    }

    private var piecesPlan: PartPlan {
        PartPlan(
            title: "Learning before the evidence",
            advice: [
                "Optional for the learner, always: who can do it already goes straight to the evidence. 45 to 90 minutes make a good piece."
            ],
            fields: [
                FieldPlan(
                    "pieces",
                    "Pieces",
                    .list(
                        [
                            FieldPlan("title", "Title", .line),
                            FieldPlan(
                                "kind",
                                "Kind",
                                .choice([.init("learn", "Learn"), .init("practice", "Practice")])
                            ),
                            FieldPlan("text", "What one does", .text(rows: 4)),
                            FieldPlan("minutes", "Minutes", .number),
                            .more("resources", "Resources", .list(Self.resource, of: "resource")), .name,
                        ],
                        of: "piece"
                    )
                )
            ]
        )
    }

    static let resource = [
        FieldPlan("title", "Title", .line), FieldPlan("link", "Address", .line, hint: "Begins with https://"),
        FieldPlan("minutes", "Minutes", .number), FieldPlan("note", "Why or how to use it", .line),
    ]
}
