package import Credentialing
internal import Storage

/// An offering to be opened: to whom, who signs, who judges, and by which rules.
package struct NewOffering: Hashable, Sendable {
    package let achievement: ID<Achievement>
    package let organization: ID<Organization>
    package let issuer: ID<Issuer>
    package let pool: ID<Organization>
    package let policy: ReadingPolicy

    /// An offering of the newest version.
    package init(
        achievement: ID<Achievement>,
        organization: ID<Organization>,
        issuer: ID<Issuer>,
        pool: ID<Organization>,
        policy: ReadingPolicy
    ) {
        self.achievement = achievement
        self.organization = organization
        self.issuer = issuer
        self.pool = pool
        self.policy = policy
    }
}

extension Platform {
    /// Opens a title to the people of an organization and below. Opened again, it moves to the newest version and to
    /// the policy given; work that runs keeps its version.
    @discardableResult
    package func openOffering(_ new: NewOffering, by actor: Actor?) async throws -> ID<Offering> {
        try await write { work in
            let path = try work.path(of: new.organization)
            if let actor {
                let standing = Standing(roles: actor.roles(reaching: path))
                if let refusal = Permission.refusal(of: .openOffering, standing: standing) { throw refusal }
            }
            guard let latest = try work.latestVersion(of: new.achievement) else { throw Refusal.notFound }
            if let before = try work.offerings(of: new.achievement).first(where: { $0.organization == new.organization }
            ) {
                try work.keepAttempts(of: before, changingTo: new.policy.attempts)
            }
            let id = try work.upsert(new, version: latest.id, id: work.newID(), at: work.now)
            try work.audit(
                AuditEvent(
                    .offeringOpened,
                    "offering",
                    id,
                    organization: new.organization,
                    facts: [
                        "achievement": new.achievement.text, "version": latest.id.text,
                        "readers": new.policy.readers.rawValue, "answerDays": String(new.policy.answerDays),
                    ]
                ),
                by: actor?.person
            )
            return id
        }
    }
}
