/// What a membership lets a person do (`product.md` §2). Someone without an account is a visitor and has no role.
package enum Role: String, CaseIterable, Codable, Hashable, Sendable, Comparable {
    case learner, author, assessor, leadAssessor, administrator

    /// In the words of the pages.
    package var words: String {
        switch self {
        case .learner: "learner"
        case .author: "author"
        case .assessor: "assessor"
        case .leadAssessor: "lead assessor"
        case .administrator: "administrator"
        }
    }

    /// In the order in which the roles are listed.
    package static func < (left: Role, right: Role) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}
