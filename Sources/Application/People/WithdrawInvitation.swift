package import Credentialing

extension Platform {
    /// Takes an invitation back: its link is dead from now on.
    package func withdrawInvitation(_ id: ID<Invitation>, by actor: Actor) async throws {
        try await write { try $0.withdrawInvitation(id, by: actor) }
    }
}

extension Work {
    /// Takes an invitation back, for an administrator of where it leads.
    func withdrawInvitation(_ id: ID<Invitation>, by actor: Actor) throws {
        let organization = try organization(ofInvitation: id)
        let path = try path(of: organization)
        if let refusal = Permission.refusal(of: .invitePerson, standing: actor.standing(at: path)) { throw refusal }
        guard try withdraw(id, at: now) else { throw Refusal.alreadyDone }
        try audit(AuditEvent(.invitationWithdrawn, "invitation", id, organization: organization), by: actor.person)
    }
}
