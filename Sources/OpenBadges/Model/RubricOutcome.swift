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

    private let achievedRank: Int?
    private let requiredRank: Int?

    /// Whether the level reached is as high as the one required, or higher; `nil` when one of them is not known.
    public var isMet: Bool? {
        guard let achievedRank, let requiredRank else { return nil }
        return achievedRank >= requiredRank
    }

    init(_ result: AchievementSubject.Result, of rubric: Rubric) {
        (criterion, levels, order) = (rubric.criterion, rubric.levels, rubric.order)
        (achievedRank, requiredRank) = (rubric.rank(of: result.achievedLevel), rubric.requiredRank)
        achieved = achievedRank.map { rubric.levels[$0] }
        required = requiredRank.map { rubric.levels[$0] }
    }
}

/// The levels of one criterion, put in order once for all results that refer to it.
struct Rubric {
    let criterion: LocalizedText
    let levels: [RubricCriterionLevel]
    let order: RubricOutcome.Order
    let requiredRank: Int?
    private let ranks: [ExactText: Int]

    init(_ description: ResultDescription) {
        criterion = description.name
        (levels, order) = Self.ordered(description)
        ranks = Self.firstPositions(of: levels.map(\.id))
        requiredRank = description.requiredLevel.flatMap { [ranks] in ranks[ExactText($0)] }
    }

    /// Where a level stands, from low to high.
    func rank(of level: String?) -> Int? {
        level.flatMap { ranks[ExactText($0)] }
    }

    private static func firstPositions(of names: [String]) -> [ExactText: Int] {
        Dictionary(names.enumerated().map { (ExactText($1), $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func ordered(_ description: ResultDescription) -> ([RubricCriterionLevel], RubricOutcome.Order) {
        let levels = description.rubricCriterionLevel
        let values = firstPositions(of: description.allowedValue)
        let places = levels.map { level in
            [level.name.text, level.level ?? ""].compactMap { values[ExactText($0)] }.min()
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
    /// How each criterion turned out that a result belongs to, in the order of the results. Linear in the number of
    /// results, descriptions and levels.
    public var rubricOutcomes: [RubricOutcome] {
        let rubrics = Dictionary(
            achievement.resultDescription.map { (ExactText($0.id), $0) },
            uniquingKeysWith: { first, _ in first }
        ).compactMapValues { $0.rubricCriterionLevel.isEmpty ? nil : Rubric($0) }
        return result.compactMap { result in
            guard let reference = result.resultDescription, let rubric = rubrics[ExactText(reference)] else {
                return nil
            }
            return RubricOutcome(result, of: rubric)
        }
    }
}
