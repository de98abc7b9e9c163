package import Credentialing

extension MicroCredential {
    /// Stands until the reader is merged.
    package init(canonicalText: String) throws {
        self.init(key: "x", title: canonicalText, level: .practice, subject: .literacy)
    }
}
extension MicroCredential {
    package var canonicalText: String { title }
    package var contentHash: String { title }
    package var structureHash: String { title }
}
