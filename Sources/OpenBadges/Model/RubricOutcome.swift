internal import LinkedData

/// How one criterion of a rubric turned out: the level reached beside the level required.
public struct RubricOutcome: Sendable, Equatable {
    /// What the order of the levels was taken from.
    public enum Order: Sendable, Equatable {
        /// The names stand in `allowedValue`, whose order a signature protects.
        case allowedValues
        /// Every level has other points, which a signature protects.
        case points
        /// The order in which the levels stand. The Open Badges context makes them a set, so that an
        /// eddsa-rdfc-2022 proof does not protect this order.
        case position
    }

    /// The name of the criterion.
    public let criterion: LocalizedText
    /// The levels of the criterion, from low to high.
    public let levels: [RubricCriterionLevel]
    /// What the order was taken from.
    public let order: Order
    /// The level reached; `nil` when the result names none that the criterion has.
    public let achieved: RubricCriterionLevel?
    /// The level required; `nil` when none is.
    public let required: RubricCriterionLevel?

    /// Whether the level reached is as high as the one required, or higher; `nil` when one of them is not known.
    public var isMet: Bool? {
        guard let achieved = achieved.flatMap(rank), let required = required.flatMap(rank) else { return nil }
        return achieved >= required
    }

    /// ``isMet`` as far as a signature protects it; `nil` also when it depends on an order of levels that none protects.
    ///
    /// - Parameter isToken: Whether the credential is a token, of which every byte is signed, rather than JSON with an
    ///   embedded proof.
    public func isMet(signedAsToken isToken: Bool) -> Bool? {
        isToken || order != .position || achieved == required ? isMet : nil
    }

    private func rank(of level: RubricCriterionLevel) -> Int? {
        levels.firstIndex { $0.id.isExactly(level.id) }
    }

    init(_ result: AchievementSubject.Result, of description: ResultDescription) {
        criterion = description.name
        (levels, order) = Self.ordered(description)
        achieved = levels.first { level in result.achievedLevel.map(level.id.isExactly) ?? false }
        required = levels.first { level in description.requiredLevel.map(level.id.isExactly) ?? false }
    }

    private static func ordered(_ description: ResultDescription) -> ([RubricCriterionLevel], Order) {
        let levels = description.rubricCriterionLevel
        let places = levels.map { level in
            description.allowedValue.firstIndex { $0.isExactly(level.name.text) || $0.isExactly(level.level ?? "") }
        }
        if let sorted = sort(levels, by: places) { return (sorted, .allowedValues) }
        if let sorted = sort(levels, by: levels.map { $0.points.flatMap(Self.number) }) { return (sorted, .points) }
        return (levels, .position)
    }

    private static func number(_ text: String) -> Double? {
        Double(text).flatMap { $0.isFinite ? $0 : nil }
    }

    /// The levels by their ranks, when every one has a rank of its own.
    private static func sort<Rank: Comparable & Hashable>(
        _ levels: [RubricCriterionLevel],
        by ranks: [Rank?]
    ) -> [RubricCriterionLevel]? {
        let known = ranks.compactMap { $0 }
        guard known.count == levels.count, Set(known).count == levels.count else { return nil }
        return zip(levels, known).sorted { $0.1 < $1.1 }.map(\.0)
    }
}

extension AchievementSubject {
    /// How each criterion turned out that a result belongs to, in the order of the results.
    public var rubricOutcomes: [RubricOutcome] {
        result.compactMap { result in
            guard let reference = result.resultDescription,
                let description = achievement.resultDescription.first(where: { $0.id.isExactly(reference) }),
                !description.rubricCriterionLevel.isEmpty
            else { return nil }
            return RubricOutcome(result, of: description)
        }
    }
}
