internal import Credentialing
internal import OpenIDConnect

extension Work {
    /// Gives the roles that a provider's claim says, and takes back those that it said before and no longer does. What
    /// an administrator gave by hand stays.
    func mapRoles(_ values: Set<String>, of person: ID<Person>, _ connection: SignOnConnection) throws {
        guard connection.roleClaim != nil, let slug = connection.organization,
            let place = try organization(slug: slug)
        else { return }
        let name = connection.provider.name
        let wanted = Set(values.compactMap { connection.roles[$0] })
        let mapped = Set(try mappedRoles(of: person, at: place, by: name))
        let held = try memberships(of: person, at: now).first { $0.organization == place }
        let gone = mapped.subtracting(wanted)
        for role in gone.sorted() {
            try forgetMapped(role, of: person, at: place, by: name)
            if let held, held.roles.contains(role) { try remove(role, from: held.id) }
        }
        let added = wanted.subtracting(held?.roles ?? [])
        if !added.isEmpty { try join(person, place, roles: added, by: nil) }
        for role in added.sorted() { try noteMapped(role, of: person, at: place, by: name) }
        guard !gone.isEmpty else { return }
        let facts = ["removed": gone.sorted().map(\.rawValue).joined(separator: " "), "by": name]
        try audit(AuditEvent(.membershipChanged, "person", person, organization: place, facts: facts), by: nil)
    }
}
