internal import Credentialing
internal import Storage

/// The organizations that a person administers, with everything below them.
struct AdministrationScope: Sendable {
    let paths: [OrganizationPath]

    /// Trees that were found otherwise.
    init(paths: [OrganizationPath]) {
        self.paths = paths
    }

    /// - Throws: `Refusal.notFound` for someone who administers nothing.
    init(of actor: Actor) throws {
        paths = actor.memberships.filter { $0.roles.contains(.administrator) }.map(\.path)
        if paths.isEmpty { throw Refusal.notFound }
    }

    /// Whether an organization lies within.
    func holds(_ path: OrganizationPath) -> Bool {
        paths.contains { $0.holds(path) }
    }
}
