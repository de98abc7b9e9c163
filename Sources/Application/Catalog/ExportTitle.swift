internal import ContentFormat
internal import Credentialing
internal import Storage

/// A title as a file that others can take over.
package struct TitleFile: Sendable, Hashable {
    package let name: String
    package let text: String
}

extension Platform {
    /// The current version of a title in the portable format.
    package func exportTitle(slug: String) async throws -> TitleFile {
        guard case .found(let reading) = try await title(slug: slug, for: nil) else { throw Refusal.notFound }
        let whole = try await read { try $0.withTemplates(reading.title) }
        return TitleFile(name: "\(slug).microcredential.yaml", text: whole.yaml)
    }
}
