internal import Credentialing

extension Platform {
    /// Accepts an invitation and signs in: the link proves the address. Whoever has an account under it becomes a
    /// member with that account; otherwise one is made under the name that the person gives.
    package func acceptInvitation(
        token: String,
        name: String,
        agent: String,
        place: String? = nil
    ) async throws -> StartedSession {
        let name = name.trimmed
        let minutes = settings.sessionMinutes
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
                during: found.time,
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
            return try work.begin(
                person,
                by: "invitation",
                returnTo: nil,
                agent: agent,
                place: place,
                minutes: minutes
            )
        }
    }
}
