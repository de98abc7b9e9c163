/// A person's belonging to an organization for a time, with roles.
package struct Membership: Hashable, Sendable {
    package let id: ID<Membership>
    package let organization: ID<Organization>
    package let path: OrganizationPath
    package let roles: Set<Role>

    /// A membership that is in force.
    package init(id: ID<Membership>, organization: ID<Organization>, path: OrganizationPath, roles: Set<Role>) {
        self.id = id
        self.organization = organization
        self.path = path
        self.roles = roles
    }
}
