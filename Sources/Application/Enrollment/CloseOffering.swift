package import Credentialing
internal import Storage

extension Platform {
    /// Closes a title to new learners of an organization and below. Whoever is at work on it goes on. Closed twice is
    /// closed.
    package func closeOffering(
        of achievement: ID<Achievement>,
        in organization: ID<Organization>,
        by actor: Actor?
    ) async throws {
        try await write { work in
            if let actor {
                let standing = Standing(roles: actor.roles(reaching: try work.path(of: organization)))
                if let refusal = Permission.refusal(of: .openOffering, standing: standing) { throw refusal }
            }
            guard let offering = try work.offerings(of: achievement).first(where: { $0.organization == organization })
            else { throw Refusal.notFound }
            guard !offering.isClosed else { return }
            try work.close(offering.id)
            try work.audit(
                AuditEvent(
                    .offeringClosed,
                    "offering",
                    offering.id,
                    organization: organization,
                    facts: ["achievement": achievement.text]
                ),
                by: actor?.person
            )
        }
    }
}
