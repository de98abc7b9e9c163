internal import Application
internal import Credentialing

/// Organizations in words.
enum OrganizationWords {
    /// “District”.
    static func kind(_ kind: Organization.Kind) -> String {
        switch kind {
        case .state: "State"
        case .district: "District"
        case .school: "School"
        case .partner: "Partner"
        }
    }

    static func sameSchool(_ strength: Organization.ConflictStrength) -> String {
        switch strength {
        case .hard: "Never"
        case .avoid: "Only when nobody else is there"
        case .none: "Yes, it does not matter"
        }
    }

    /// A name in a list to choose from, set in by its depth.
    static func inset(_ choice: OrganizationChoice, least: Int) -> String {
        String(repeating: "\u{2003}", count: max(0, choice.depth - least)) + choice.name
    }
}
