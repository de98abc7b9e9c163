import LinkedData

/// Results point to descriptions and levels of their own achievement (Open Badges 3.0 §B.1, classes Result and
/// ResultDescription).
enum ResultRules {
    /// `requiredLevel` is the id of a level of the same description.
    static let requiredLevel: Shape.Invariant = { object, path, walk in
        guard let required = object["requiredLevel"]?.string, !levels(of: object).contains(ExactText(required)) else {
            return
        }
        let sentence = "“requiredLevel” must be the “id” of one of the levels of this result description."
        walk.report(sentence, at: path.member("requiredLevel"), .subject)
    }

    /// Every result has its description in the achievement, and its level in the description.
    static let results: Shape.Invariant = { object, path, walk in
        guard let value = object["result"], !value.list.isEmpty else { return }
        let index = DescriptionIndex(object["achievement"]?.object)
        for (position, element) in value.list.enumerated() {
            guard let result = element.object else { continue }
            let list = path.member("result")
            check(result, in: index, at: value.array == nil ? list : list.element(position), &walk)
        }
    }

    /// The descriptions of an achievement by id, and all their levels, so that many results cost no more than one
    /// look-up each.
    private struct DescriptionIndex {
        var descriptions: [ExactText: (type: String?, levels: Set<ExactText>, allowed: Set<ExactText>)] = [:]
        var levels: Set<ExactText> = []

        init(_ achievement: JSONObject?) {
            for element in (achievement?["resultDescription"] ?? .null).list {
                guard let description = element.object, let id = description["id"]?.string else { continue }
                let own = ResultRules.levels(of: description)
                let allowed = (description["allowedValue"] ?? .null).list.compactMap(\.string).map { ExactText($0) }
                levels.formUnion(own)
                descriptions[ExactText(id)] = (description["resultType"]?.string, own, Set(allowed))
            }
        }
    }

    private static func check(
        _ result: JSONObject,
        in index: DescriptionIndex,
        at path: JSONPath,
        _ walk: inout ShapeWalk
    ) {
        let reference = result["resultDescription"]?.string
        let description = reference.flatMap { index.descriptions[ExactText($0)] }
        if reference != nil, description == nil {
            let sentence = "“resultDescription” must be the “id” of a result description of this achievement."
            walk.report(sentence, at: path.member("resultDescription"), .subject)
        }
        if let achieved = result["achievedLevel"]?.string,
            !(description?.levels.contains(ExactText(achieved)) ?? false)
        {
            // The full example of the specification itself names a level of another description.
            let isElsewhere = index.levels.contains(ExactText(achieved))
            let sentence = "“achievedLevel” must be the “id” of a level of the result description it belongs to."
            walk.report(sentence, at: path.member("achievedLevel"), .subject, isElsewhere ? .warning : .error)
        }
        if description?.type == "Status", result["status"] == nil {
            let sentence = "Add “status” to the result, because its description is of the type Status."
            walk.report(sentence, at: path.member("status"), .subject)
        }
        if let allowed = description?.allowed, !allowed.isEmpty, let value = result["value"]?.string,
            !allowed.contains(ExactText(value))
        {
            let sentence = "“value” is not among the allowed values of the result description."
            walk.report(sentence, at: path.member("value"), .subject, .warning)
        }
    }

    private static func levels(of description: JSONObject) -> Set<ExactText> {
        Set((description["rubricCriterionLevel"] ?? .null).list.compactMap { $0["id"]?.string }.map { ExactText($0) })
    }
}
