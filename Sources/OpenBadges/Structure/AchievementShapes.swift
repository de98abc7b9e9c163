import LinkedData

/// What a badge says about its earner and the achievement (Open Badges 3.0 §B.1).
extension Shape {
    static let achievementSubject = Shape(
        "the achievement subject",
        types: [["AchievementSubject"]],
        [
            .optional("id", .uri),
            .any("identifier", .object { identityObject }),
            .one("achievement", .object { achievement }),
            .optional("activityStartDate", .dateTime),
            .optional("activityEndDate", .dateTime),
            .optional("creditsEarned", .number),
            .any("result", .object { result }),
            .optional("narrative", .prose),
            .optional("role", .prose),
            .optional("term", .prose),
            .optional("licenseNumber", .text),
            .optional("source", .object { profile }),
            .optional("image", .object { image }),
        ],
        invariants: [
            earner, ResultRules.results, period("activityStartDate", "activityEndDate", .warning),
        ]
    )

    /// Step 1 of verification (§9.1) asks for one of the two.
    private static let earner: Invariant = { object, path, walk in
        guard object["id"] == nil, (object["identifier"] ?? .null).list.isEmpty else { return }
        let sentence = "Say who earned the badge: add “id” or at least one “identifier” to the achievement subject."
        walk.report(sentence, at: path, .subject, .deviation)
    }

    static let achievement = Shape(
        "the achievement",
        types: [["Achievement"]],
        [
            .one("id", .uri),
            .one("name", .prose),
            .one("description", .prose),
            .one("criteria", .object { criteria }),
            .optional("achievementType", .choice(.achievementType)),
            .optional("image", .object { image }),
            .optional("creator", .object { profile }),
            .any("alignment", .object { alignment }),
            .any("resultDescription", .object { resultDescription }),
            .any("tag", .text),
            .optional("creditsAvailable", .number),
            .optional("fieldOfStudy", .prose),
            .optional("specialization", .prose),
            .optional("humanCode", .text),
            .optional("inLanguage", .languageTag),
            .optional("version", .text),
            .any("related", .object { related }),
            .any("otherIdentifier", .object { identifierEntry }),
            .any("endorsement", endorsement, .endorsement),
            .any("endorsementJwt", .compactJWS, .endorsement),
        ]
    )

    private static let criteria = Shape(
        "the criteria",
        [.optional("id", .uri), .optional("narrative", .prose)],
        invariants: [
            { object, path, walk in
                guard object["id"] == nil, object["narrative"] == nil else { return }
                let sentence = "Say how the achievement is earned: add “narrative” or “id” to the criteria."
                walk.report(sentence, at: path, .subject, .warning)
            }
        ]
    )

    static let alignment = Shape(
        "the alignment",
        types: [["Alignment"]],
        [
            .one("targetName", .prose),
            .one("targetUrl", .uri),
            .optional("targetCode", .text),
            .optional("targetDescription", .prose),
            .optional("targetFramework", .prose),
            .optional("targetType", .choice(.alignmentTarget)),
        ]
    )

    private static let related = Shape(
        "the related achievement",
        types: [["Related"]],
        [.one("id", .uri), .optional("inLanguage", .languageTag), .optional("version", .text)]
    )

    private static let result = Shape(
        "the result",
        types: [["Result"]],
        [
            .optional("resultDescription", .uri),
            .optional("achievedLevel", .uri),
            .optional("value", .text),
            .optional("status", .choice(.resultStatus)),
            .any("alignment", .object { alignment }),
        ]
    )

    private static let resultDescription = Shape(
        "the result description",
        types: [["ResultDescription"]],
        [
            .one("id", .uri),
            .one("name", .prose),
            .one("resultType", .choice(.resultType)),
            .any("allowedValue", .text),
            .optional("requiredLevel", .uri),
            .optional("requiredValue", .text),
            .any("rubricCriterionLevel", .object { rubricCriterionLevel }),
            .optional("valueMin", .text),
            .optional("valueMax", .text),
            .any("alignment", .object { alignment }),
        ],
        invariants: [ResultRules.requiredLevel]
    )

    private static let rubricCriterionLevel = Shape(
        "the rubric level",
        types: [["RubricCriterionLevel"]],
        [
            .one("id", .uri),
            .one("name", .prose),
            .optional("description", .prose),
            .optional("level", .text),
            .optional("points", .text),
            .any("alignment", .object { alignment }),
        ]
    )
}
