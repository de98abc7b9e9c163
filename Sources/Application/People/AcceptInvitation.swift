internal import Credentialing

extension Platform {
    /// Accepts an invitation and signs in: the link proves the address. Whoever has an account under it becomes a
    /// member with that account; otherwise one is made under the name that the person gives.
    package func acceptInvitation(token: String, name: String, agent: String) async throws -> StartedSession {
        let name = name.trimmed
        return try await write { work in
            guard let found = try work.openInvitation(digest: Secret.digest(token), at: work.now) else {
                throw Refusal.linkNotGood
            }
            let invitation = found.invitation
            let known = try work.person(withAddress: EmailAddress.key(invitation.address))
            guard known?.deactivated == nil else { throw Refusal.linkNotGood }
            let person = try work.addPerson(
                NewPerson(name: known?.name ?? name, address: invitation.address, roles: invitation.roles),
                to: invitation.organization,
                by: found.inviter
            )
            try work.accept(invitation.id, by: person)
            try work.audit(
                AuditEvent(
                    .invitationAccepted,
                    "invitation",
                    invitation.id,
                    organization: invitation.organization,
                    facts: ["person": person.text]
                ),
                by: person
            )
            let session = try work.startSession(of: person, agent: agent, minutes: settings.sessionMinutes)
            try work.audit(AuditEvent(.signedIn, "person", person, facts: ["by": "invitation"]), by: person)
            return StartedSession(token: session, person: person, returnTo: nil)
        }
    }
}
