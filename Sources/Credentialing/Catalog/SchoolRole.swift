/// What people do in a school, as the catalog is narrowed by it. It gives nobody a permission.
package enum SchoolRole: String, CaseIterable, Sendable {
    case teacher, paraprofessional, principal, coach, counselor, librarian, supportStaff
}

/// The grades of the students that a title is about.
package enum GradeBand: String, CaseIterable, Sendable {
    case preK
    case k2 = "k-2"
    case g3to5 = "3-5"
    case g6to8 = "6-8"
    case g9to12 = "9-12"
    case adult
}
