internal import Application
internal import Credentialing
internal import Edge

extension Platform {
    /// The fields of a form that arrived after its session had run out, to be shown again; `nil` when there is none.
    func unsentFields(at path: String, of actor: Actor) async throws -> FormFields? {
        let unsent = try await unsentForm(at: path, of: actor)
        return unsent.map { FormFields($0.fields.map { ($0.name, $0.value) }) }
    }
}
