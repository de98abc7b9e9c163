package import Credentialing
internal import Storage

extension Platform {
    /// What the mark of every page says: the root of the person's own tree, or for visitors the one root that there is.
    /// An installation with several trees says its own name to visitors.
    package func siteName(for actor: Actor?) async throws -> String {
        let root = actor?.memberships.first?.path.organizations.first
        return try await read { try $0.siteName(root: root) } ?? "Proven"
    }
}
