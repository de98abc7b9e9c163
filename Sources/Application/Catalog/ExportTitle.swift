internal import ContentFormat
internal import Credentialing
internal import Storage

/// A title as a file that others can take over.
package struct TitleFile: Sendable, Hashable {
    package let name: String
    package let text: String
}

extension Platform {
    /// The newest version of a title in the portable format, with its maker and what it was adapted from: the next
    /// district has to know whom to name.
    package func exportTitle(slug: String) async throws -> TitleFile {
        try await read { transaction in
            guard let found = try transaction.achievement(slug: slug), found.slug == slug,
                let current = try transaction.currentVersion(of: found.id)
            else { throw Refusal.notFound }
            let title = try transaction.withTemplates(try MicroCredential(canonicalText: current.content))
            let origin = TitleOrigin(
                organization: try transaction.organization(current.organization).name,
                adaptedFrom: try transaction.lineage(of: found.id)?.adaptedFrom ?? []
            )
            return TitleFile(name: "\(slug).microcredential.yaml", text: title.yaml(from: origin))
        }
    }
}
