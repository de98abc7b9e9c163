internal import Credentialing

/// Roles in a sentence.
enum RoleWords {
    /// “learner, assessor and administrator”.
    static func list(_ roles: Set<Role>) -> String {
        let words = roles.sorted().map(\.words)
        guard let last = words.last, words.count > 1 else { return words.first ?? "no role" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }
}
