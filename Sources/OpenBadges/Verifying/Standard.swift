internal import LinkedData

/// The standard that a document follows, by its types and contexts.
public enum Standard: String, Sendable, Equatable {
    /// Open Badges 2.0: an assertion that its issuer publishes or signs as a whole.
    case openBadges2 = "Open Badges 2.0"
    /// Open Badges 3.0.
    case openBadges3 = "Open Badges 3.0"
    /// Comprehensive Learner Record 2.0.
    case learnerRecord2 = "CLR 2.0"
    /// Any other verifiable credential.
    case verifiableCredential = "Verifiable Credentials Data Model"

    init(of document: JSONObject) {
        let types = document["type"]?.list.compactMap(\.string) ?? []
        let badges = ["AchievementCredential", "OpenBadgeCredential", "EndorsementCredential"]
        if types.contains(where: badges.contains) {
            self = .openBadges3
        } else if types.contains(where: "ClrCredential".isExactly) {
            self = .learnerRecord2
        } else if LegacyAssertion.looksLikeOne(document) {
            self = .openBadges2
        } else {
            self = .verifiableCredential
        }
    }

    /// The name as it stands in a sentence.
    var inWords: String { self == .verifiableCredential ? "the \(rawValue)" : rawValue }
}
