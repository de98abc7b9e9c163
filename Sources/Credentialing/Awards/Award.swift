/// Our record that a learner earned a version. The signed paper is a credential, of which an award may have several.
package struct Award: Hashable, Sendable {
    /// What an award rests on; there is no other way to one (`product.md` §1, 1).
    package enum Basis: String, CaseIterable, Sendable {
        case decision, pathway, recognition
    }

    package let id: ID<Award>
    package let person: ID<Person>
    package let achievement: ID<Achievement>
    package let version: ID<AchievementVersion>
    package let issuer: ID<Issuer>
    package let organization: ID<Organization>
    package let basis: Basis
    package let number: String
    package let awarded: Instant
    package let revoked: Instant?

    /// An award as stored.
    package init(
        id: ID<Award>,
        person: ID<Person>,
        achievement: ID<Achievement>,
        version: ID<AchievementVersion>,
        issuer: ID<Issuer>,
        organization: ID<Organization>,
        basis: Basis,
        number: String,
        awarded: Instant,
        revoked: Instant?
    ) {
        self.id = id
        self.person = person
        self.achievement = achievement
        self.version = version
        self.issuer = issuer
        self.organization = organization
        self.basis = basis
        self.number = number
        self.awarded = awarded
        self.revoked = revoked
    }
}

/// The signed document for an award.
package enum Credential {}

/// A thing produced and stored: bytes that a learner added, encrypted in the file store.
package enum Artifact {}

/// A signed-in browser.
package enum Session {}

/// An offer to join an organization, by mail.
package enum Invitation {}

/// An e-mail address of a person.
package enum Email {}

/// A request to take an award back.
package enum Revocation {}

/// A signed list of bits, one for each credential, that says which are withdrawn.
package enum StatusList {}
