import Synchronization

/// One bundled context: what its original says, as a table of facts, and where the original comes from.
///
/// The text is what `ContextTableWriter` makes of the original; it is read once, when a document first names the
/// context.
public final class ContextTable: Sendable {
    /// The URL by which documents name it.
    public let url: String
    /// The SHA-256 of the original's bytes, in lower-case hexadecimal.
    public let sha256: String
    /// Where the original was taken from: repository, commit and path.
    public let repository: String

    let text: String
    private let decoded = Mutex<LocalContext?>(nil)

    init(url: String, sha256: String, repository: String, text: String) {
        self.url = url
        self.sha256 = sha256
        self.repository = repository
        self.text = text
    }

    /// The context, decoded at the first call.
    func context() throws(JSONLDError) -> LocalContext {
        let known = decoded.withLock { $0 }
        if let known { return known }
        var reader = ContextTableReader(text)
        let context = try reader.context()
        // Two tasks may both have come here; all must go on with the same object, because results are
        // remembered by identity.
        return decoded.withLock { stored in
            if let stored { return stored }
            stored = context
            return context
        }
    }
}
