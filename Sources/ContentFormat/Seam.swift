package import Credentialing
internal import Synchronization

/// Stands until the reader is merged.
let seam: Mutex<[String: MicroCredential]> = Mutex([:])

extension MicroCredential {
    package init(canonicalText: String) throws {
        struct Unknown: Error {}
        guard let known = seam.withLock({ $0[canonicalText] }) else { throw Unknown() }
        self = known
    }
    package var canonicalText: String {
        let text = "\(self)"
        seam.withLock { $0[text] = self }
        return text
    }
    package var contentHash: String { String(canonicalText.hashValue) }
    package var structureHash: String { contentHash }
}
