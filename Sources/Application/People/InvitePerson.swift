package import Credentialing

/// Whom to invite, to which organization, for what.
package struct NewInvitation: Sendable, Hashable {
    package let name: String
    package let address: String
    package let organization: ID<Organization>
    package let roles: Set<Role>

    /// As an administrator fills it in.
    package init(name: String, address: String, organization: ID<Organization>, roles: Set<Role>) {
        self.name = name
        self.address = address
        self.organization = organization
        self.roles = roles
    }
}

extension Platform {
    /// Invites someone by mail. An earlier invitation of the same address to the same organization is withdrawn, so
    /// that inviting again sends a new link.
    @discardableResult
    package func invite(_ new: NewInvitation, by actor: Actor) async throws -> ID<Invitation> {
        try await write { work in
            let place = try work.organization(new.organization)
            return try work.invite(new, to: place, days: settings.invitationDays, by: actor)
        }
    }
}

extension Work {
    /// Asks somebody by mail to become a member, for a time when one is said.
    func invite(
        _ new: NewInvitation,
        to place: Organization,
        during time: MembershipTime = MembershipTime(),
        days: Int,
        by actor: Actor
    ) throws -> ID<Invitation> {
        if let refusal = Permission.refusal(of: .invitePerson, standing: actor.standing(at: place.path)) {
            throw refusal
        }
        let name = new.name.trimmed
        let address = new.address.trimmed
        try new.check(name: name, address: address)
        try refuseMember(withAddress: address, of: place)
        let isOneself = try person(withAddress: EmailAddress.key(address))?.id == actor.person
        if let refusal = Permission.refusal(ofAdding: new.roles, toOneself: isOneself) { throw refusal }
        try withdrawInvitations(ofAddress: EmailAddress.key(address), to: place.id)

        let token = newSecret()
        let id: ID<Invitation> = newID()
        try insert(
            Invitation(id: id, organization: place.id, name: name, address: address, roles: new.roles),
            digest: Secret.digest(token),
            invitedBy: actor.person,
            during: time,
            created: now,
            expires: now.adding(seconds: days * 86_400)
        )
        let words = ["name": name, "organization": place.name, "inviter": actor.name, "days": String(days)]
        try enqueue(
            .sendMail(MailOrder(.invitation, toAddress: address, path: "/invitations/\(token)", words: words))
        )
        try audit(
            AuditEvent(
                .personInvited,
                "invitation",
                id,
                organization: place.id,
                facts: ["roles": new.roles.sorted().map(\.rawValue).joined(separator: " ")],
                values: ["address": address, "name": name]
            ),
            by: actor.person
        )
        return id
    }
}

extension NewInvitation {
    /// What has to hold of the words of an invitation.
    fileprivate func check(name: String, address: String) throws {
        guard !name.isEmpty, name.count <= 120 else {
            throw Refusal.doesNotFit("Give a name of 1 to 120 characters.")
        }
        guard EmailAddress.isUsable(address) else {
            throw Refusal.doesNotFit("“\(address)” is not an e-mail address that mail can be sent to.")
        }
        guard !roles.isEmpty else { throw Refusal.doesNotFit("Choose at least one role.") }
    }
}

extension Work {
    /// Someone who belongs already needs no invitation.
    fileprivate func refuseMember(withAddress address: String, of place: Organization) throws {
        guard let person = try person(withAddress: EmailAddress.key(address)) else { return }
        guard try memberships(of: person.id, at: now).contains(where: { $0.organization == place.id }) else { return }
        throw Refusal.doesNotFit(
            "Someone with this address belongs to \(place.name) already. Change their roles in the list of people."
        )
    }
}

extension Actor {
    /// How the person stands to an organization: by the roles held there or above.
    func standing(at path: OrganizationPath) -> Standing {
        Standing(roles: roles(reaching: path))
    }
}
