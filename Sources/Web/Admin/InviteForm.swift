internal import Application
internal import Credentialing
internal import Edge

/// Whom an administrator invites.
struct InviteForm: Sendable {
    let name: String
    let email: String
    let organization: String
    let roles: Set<Role>
    var problems = FormProblems()

    /// Empty, with the role that most people have.
    init() {
        name = ""
        email = ""
        organization = ""
        roles = [.learner]
    }

    init(_ fields: FormFields, places: [OrganizationChoice]) {
        name = fields.line("name")
        email = fields.line("email")
        organization = fields.line("organization")
        roles = Set(fields.values("roles").compactMap(Role.init(rawValue:)))
        if name.isEmpty || name.count > 120 {
            problems.add("name", "Enter the person’s name, up to 120 characters")
        }
        if !EmailAddress.isUsable(email) {
            problems.add("email", "Enter an e-mail address in the right form, like name@school.org")
        }
        if !places.contains(where: { $0.id.text == organization }) {
            problems.add("organization", "Choose an organization")
        }
        if roles.isEmpty {
            problems.add("roles", "Choose at least one role")
        }
    }

    /// The invitation, when nothing is wrong.
    var invitation: NewInvitation? {
        guard problems.isEmpty else { return nil }
        return NewInvitation(name: name, address: email, organization: ID(organization), roles: roles)
    }
}
