/// What bars one person from judging another's work, or should (`decisions.md` §2).
package enum Tie: String, CaseIterable, Codable, Hashable, Sendable {
    case family, supervisor, evaluator, team, sameSchool

    /// Whether the tie bars judging in any case. The others are avoided while someone else is there.
    package var isHard: Bool {
        switch self {
        case .family, .supervisor, .evaluator: true
        case .team, .sameSchool: false
        }
    }
}
