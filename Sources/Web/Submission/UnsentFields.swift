internal import Application
internal import Credentialing
internal import Edge

extension Platform {
    /// The fields of a form that arrived after its session had run out, to be shown again; `nil` when there is none.
    func unsentFields(at path: String, of actor: Actor) async throws -> FormFields? {
        let unsent = try await unsentForm(at: path, of: actor)
        return unsent.map { FormFields($0.fields.map { ($0.name, $0.value) }) }
    }

    /// Keeps one field that was written beside the form that was sent, for the next time its page is shown; what is
    /// empty is forgotten.
    func keepWritten(_ text: String, at path: String, of actor: Actor) async throws {
        guard !text.trimmed.isEmpty else { return try await forgetUnsent(at: path, of: actor) }
        try await keepTyped(
            UnsentForm(fields: [UnsentForm.Field(name: "text", value: text)]),
            at: path,
            of: actor
        )
    }

    /// What was kept so; empty when nothing was.
    func written(at path: String, of actor: Actor) async throws -> String {
        try await unsentFields(at: path, of: actor)?.text("text") ?? ""
    }
}
