package import Credentialing
internal import LinkedData

extension MicroCredential {
    /// The title as a file that an author can read, change and import again: equal in value and in both hashes.
    package var yaml: String {
        YAMLWriter.text(of: written(withContent: true).object ?? JSONObject())
    }
}
