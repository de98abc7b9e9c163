/// How one need of a title is known of one person.
package struct NeedStatement: Hashable, Sendable {
    /// The need's key.
    package let need: String
    package let basis: Need.Basis
    /// What was said, or the id of the award that was found.
    package let value: String

    /// A statement as stored, or as it is made.
    package init(need: String, basis: Need.Basis, value: String) {
        self.need = need
        self.basis = basis
        self.value = value
    }
}

extension Need {
    /// How a need stands, given all that is known of it.
    package enum Standing: Hashable, Sendable {
        case stated
        /// The author asks that someone confirms it, and so far the learner alone says so. It blocks nothing.
        case notConfirmed
        case confirmed
        case checked
        /// Nothing is known of it.
        case unknown
    }

    /// How the need stands.
    package func standing(_ statements: [NeedStatement]) -> Standing {
        let known = Set(statements.filter { $0.need == key }.map(\.basis))
        if known.contains(.checked) { return .checked }
        if known.contains(.confirmed) { return .confirmed }
        guard known.contains(.stated) else { return .unknown }
        return basis == .confirmed ? .notConfirmed : .stated
    }
}
