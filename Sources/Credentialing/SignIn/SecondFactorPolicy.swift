/// Who has to have a second factor. Everybody may.
package enum SecondFactorPolicy: String, CaseIterable, Hashable, Sendable {
    case administrators, everyone, nobody

    /// Whether a person has to give a second factor before anything else.
    package func demands(of actor: Actor) -> Bool {
        switch self {
        case .administrators: actor.roles.contains(.administrator)
        case .everyone: true
        case .nobody: false
        }
    }
}
