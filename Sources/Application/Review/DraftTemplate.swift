package import Credentialing
internal import Files
internal import Storage

extension Platform {
    /// A file that goes with a draft, for those who write or review it.
    package func draftTemplate(
        named name: String,
        of id: ID<TitleDraft>,
        by actor: Actor
    ) async throws -> TemplateDownload {
        let title = try await titleDraft(id, by: actor).title
        guard let file = title.files.first(where: { $0.name == name }) else { throw Refusal.notFound }
        let kept = try await read { try $0.template(digest: file.digest) }
        guard let bytes = file.content ?? kept else { throw Refusal.notFound }
        let mediaType = FileKind(ending: file.ending)?.mediaType ?? "application/octet-stream"
        return TemplateDownload(name: file.name, mediaType: mediaType, bytes: bytes)
    }
}
