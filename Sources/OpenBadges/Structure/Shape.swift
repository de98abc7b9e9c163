import LinkedData

/// The members a class of objects has, as one table.
struct Shape: Sendable {
    /// A rule that looks at several members together.
    typealias Invariant = @Sendable (JSONObject, JSONPath, inout ShapeWalk) -> Void

    /// What an object of the class is called in a sentence, with its article: "the achievement".
    let noun: String
    /// For each group, `type` must hold at least one of its names. An empty group asks for any type.
    let types: [[String]]
    /// Whether `type` may be missing.
    let isTypeOptional: Bool
    /// The table.
    let rules: [MemberRule]
    /// Whether no other members are allowed.
    let isClosed: Bool
    /// Rules over several members.
    let invariants: [Invariant]

    init(
        _ noun: String,
        types: [[String]] = [],
        isClosed: Bool = false,
        _ rules: [MemberRule],
        invariants: [Invariant] = []
    ) {
        self.noun = noun
        self.types = types
        isTypeOptional = types.isEmpty
        self.rules = rules
        self.isClosed = isClosed
        self.invariants = invariants
    }

    /// This table with some rows replaced or added, for a class that asks for more than the one it extends.
    func refined(
        _ noun: String,
        types: [[String]],
        _ stricter: [MemberRule],
        invariants: [Invariant] = []
    ) -> Shape {
        let kept = rules.map { rule in stricter.first { $0.name == rule.name } ?? rule }
        let added = stricter.filter { rule in !rules.contains { $0.name == rule.name } }
        return Shape(noun, types: self.types + types, kept + added, invariants: self.invariants + invariants)
    }

    /// The names in `type`, whether written as one or as several.
    static func types(of object: JSONObject) -> [String] {
        (object["type"] ?? .null).list.compactMap(\.string)
    }
}

/// One row of a table: a member, how often it may stand, and what it may hold.
struct MemberRule: Sendable {
    /// How many values a member may have.
    enum Cardinality: Sendable {
        /// Exactly one.
        case one
        /// One or none.
        case optional
        /// One or more; in an array or alone.
        case some
        /// Any number; in an array or alone.
        case any
    }

    let name: String
    let cardinality: Cardinality
    let value: ValueRule
    /// What a fault in it is about; `nil` leaves it to the object around.
    let about: StructureFault.Kind?

    static func one(_ name: String, _ value: ValueRule, _ about: StructureFault.Kind? = nil) -> MemberRule {
        MemberRule(name: name, cardinality: .one, value: value, about: about)
    }

    static func optional(_ name: String, _ value: ValueRule, _ about: StructureFault.Kind? = nil) -> MemberRule {
        MemberRule(name: name, cardinality: .optional, value: value, about: about)
    }

    static func some(_ name: String, _ value: ValueRule, _ about: StructureFault.Kind? = nil) -> MemberRule {
        MemberRule(name: name, cardinality: .some, value: value, about: about)
    }

    static func any(_ name: String, _ value: ValueRule, _ about: StructureFault.Kind? = nil) -> MemberRule {
        MemberRule(name: name, cardinality: .any, value: value, about: about)
    }
}
