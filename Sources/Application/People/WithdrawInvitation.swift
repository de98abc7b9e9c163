package import Credentialing

extension Platform {
    /// Takes an invitation back: its link is dead from now on.
    package func withdrawInvitation(_ id: ID<Invitation>, by actor: Actor) async throws {
        try await write { work in
            let organization = try work.organization(ofInvitation: id)
            let path = try work.path(of: organization)
            if let refusal = Permission.refusal(of: .invitePerson, standing: actor.standing(at: path)) {
                throw refusal
            }
            guard try work.withdraw(id, at: work.now) else { throw Refusal.alreadyDone }
            try work.audit(
                AuditEvent(.invitationWithdrawn, "invitation", id, organization: organization),
                by: actor.person
            )
        }
    }
}
