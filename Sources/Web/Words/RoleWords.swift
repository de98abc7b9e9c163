internal import Application
internal import Credentialing

/// Roles as people read them.
enum RoleWords {
    /// “learner, assessor and administrator”.
    static func list(_ roles: Set<Role>) -> String {
        let words = roles.sorted().map(\.words)
        guard let last = words.last, words.count > 1 else { return words.first ?? "no role" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }

    /// “Birch Hollow Elementary, learner, until June 30, 2027”.
    static func place(_ place: PersonEntry.Place) -> String {
        ([place.name, list(place.roles)] + [days(from: place.firstDay, to: place.lastDay)].compactMap { $0 })
            .joined(separator: ", ")
    }

    /// “from December 1, 2026 until June 30, 2027”; nothing when neither is set.
    static func days(from first: LocalDate?, to last: LocalDate?) -> String? {
        let words = [first.map { "from " + DateWords.date($0) }, last.map { "until " + DateWords.date($0) }]
            .compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}
