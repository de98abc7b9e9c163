/// An organization opening a published version to the people below it (`decisions.md` §2).
package struct Offering: Hashable, Sendable {
    package let id: ID<Offering>
    package let achievement: ID<Achievement>
    package let version: ID<AchievementVersion>
    package let organization: ID<Organization>
    package let path: OrganizationPath
    package let issuer: ID<Issuer>
    /// The organization whose assessors judge, possibly outside the tree.
    package let pool: ID<Organization>
    package let policy: ReadingPolicy
    package let isClosed: Bool

    /// An offering as stored.
    package init(
        id: ID<Offering>,
        achievement: ID<Achievement>,
        version: ID<AchievementVersion>,
        organization: ID<Organization>,
        path: OrganizationPath,
        issuer: ID<Issuer>,
        pool: ID<Organization>,
        policy: ReadingPolicy,
        isClosed: Bool
    ) {
        self.id = id
        self.achievement = achievement
        self.version = version
        self.organization = organization
        self.path = path
        self.issuer = issuer
        self.pool = pool
        self.policy = policy
        self.isClosed = isClosed
    }
}

/// The definition of what can be earned; its versions are frozen.
package enum Achievement {}

/// A frozen revision of an achievement. Enrollments and awards refer to a version, never to "the latest".
package enum AchievementVersion {}

/// The published face of an organization that signs.
package enum Issuer {}
