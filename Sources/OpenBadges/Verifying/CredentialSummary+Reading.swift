internal import LinkedData

/// Reading parts of any shape.
extension CredentialSummary {
    /// Text in whichever form it is written; of several languages the first.
    static func text(_ value: JSONValue?) -> String? {
        guard let value, let text = try? LocalizedText(decoding: value).text, !text.isEmpty else { return nil }
        return text
    }

    /// A URI that stands by itself or as the `id` of an object.
    static func id(_ value: JSONValue?) -> String? {
        value?.string ?? value?["id"]?.string
    }

    /// What the credentials inside a learner record call their achievements, and the achievements it names itself.
    static func contents(of subject: JSONValue?) -> [String] {
        let credentials = (subject?["verifiableCredential"]?.list ?? []).map { credential in
            guard credential.object != nil else { return "a signed token" }
            let achievement = credential["credentialSubject"]?.list.first?["achievement"]?.list.first
            return text(achievement?["name"]) ?? text(credential["name"]) ?? "a credential without a name"
        }
        return credentials + (subject?["achievement"]?.list ?? []).compactMap { text($0["name"]) }
    }

    static func party(_ value: JSONValue?) -> Party {
        let first = value?.list.first
        return Party(id: id(first), name: text(first?["name"]))
    }

    static func achievement(_ object: JSONObject) -> Achievement {
        let criteria = object["criteria"]?.list.first
        return Achievement(
            id: object["id"]?.string,
            name: text(object["name"]),
            type: object["achievementType"]?.string,
            criteria: text(criteria?["narrative"]) ?? id(criteria)
        )
    }

    /// The results of a subject, each with the description it refers to.
    ///
    /// Descriptions are found through a table, so that many results of many descriptions stay linear.
    static func results(of subject: JSONValue?, _ achievement: JSONValue?, order: LevelOrder) -> [Result] {
        var descriptions: [ExactText: JSONValue] = [:]
        for description in achievement?["resultDescription"]?.list ?? [] {
            guard let id = description["id"]?.string else { continue }
            descriptions[ExactText(id)] = descriptions[ExactText(id)] ?? description
        }
        return (subject?["result"]?.list ?? []).filter { $0.object != nil }.map { result in
            let description = result["resultDescription"]?.string.flatMap { descriptions[ExactText($0)] }
            return self.result(result, description, order: order)
        }
    }

    private static func result(_ result: JSONValue, _ description: JSONValue?, order: LevelOrder) -> Result {
        let outcome = outcome(of: result, description)
        return Result(
            criterion: text(description?["name"]),
            achieved: outcome?.achieved?.name.text ?? result["value"]?.string ?? result["achievedLevel"]?.string
                ?? result["status"]?.string,
            required: outcome?.required?.name.text ?? description?["requiredValue"]?.string
                ?? description?["requiredLevel"]?.string,
            isMet: outcome?.isMet(where: order),
            isOrderUnsigned: outcome.map { $0.isMet != $0.isMet(where: order) } ?? false
        )
    }

    private static func outcome(of result: JSONValue, _ description: JSONValue?) -> RubricOutcome? {
        guard let description, let result = try? AchievementSubject.Result(decoding: result),
            let description = try? ResultDescription(decoding: description),
            !description.rubricCriterionLevel.isEmpty
        else { return nil }
        return RubricOutcome(result, of: Rubric(description))
    }
}
