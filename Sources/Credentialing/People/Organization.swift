/// A state, district, school or partner. Organizations form trees (`decisions.md` §2).
package struct Organization: Hashable, Sendable {
    /// Where an organization stands and what it is for.
    package enum Kind: String, CaseIterable, Sendable {
        case state, district, school, partner
    }

    /// How strongly a tie bars judging: never, only when nobody else is there, or not at all.
    package enum ConflictStrength: String, CaseIterable, Sendable {
        case hard, avoid, none
    }

    package let id: ID<Organization>
    package let parent: ID<Organization>?
    /// Ids from the root to this organization, as `/root/child/`.
    package let path: OrganizationPath
    package let slug: String
    package let name: String
    package let kind: Kind
    /// BCP 47, such as `en-US`.
    package let locale: String
    /// IANA name, such as `America/Denver`.
    package let timeZone: String
    /// The days that count when an answer is promised.
    package let calendar: WorkingCalendar
    /// The letters in front of numbers that people read aloud.
    package let numberPrefix: String
    /// What two people of the same school are to each other when one judges the other.
    package let sameSchool: ConflictStrength

    /// An organization as stored.
    package init(
        id: ID<Organization>,
        parent: ID<Organization>?,
        path: OrganizationPath,
        slug: String,
        name: String,
        kind: Kind,
        locale: String,
        timeZone: String,
        calendar: WorkingCalendar,
        numberPrefix: String,
        sameSchool: ConflictStrength = .avoid
    ) {
        self.id = id
        self.parent = parent
        self.path = path
        self.slug = slug
        self.name = name
        self.kind = kind
        self.locale = locale
        self.timeZone = timeZone
        self.calendar = calendar
        self.numberPrefix = numberPrefix
        self.sameSchool = sameSchool
    }
}
