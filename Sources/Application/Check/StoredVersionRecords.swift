internal import ContentFormat
internal import Credentialing
internal import Storage

/// A published version with the hashes that stand beside it.
struct StoredVersion {
    let id: String
    let content: String
    let contentHash: String
    let structureHash: String

    /// The document read and written anew; `nil` when it cannot be read.
    var form: PublishedForm? {
        (try? MicroCredential(canonicalText: content)).map(PublishedForm.init)
    }
}

extension Transaction {
    func storedVersions(after id: String, limit: Int) throws -> [StoredVersion] {
        try rows(
            """
            SELECT id, content, content_hash, structure_hash FROM achievement_version
            WHERE id > \(id) ORDER BY id LIMIT \(limit)
            """
        ).map { row in
            StoredVersion(
                id: try row.text("id"),
                content: try row.text("content"),
                contentHash: try row.text("content_hash"),
                structureHash: try row.text("structure_hash")
            )
        }
    }

    /// Submissions that are frozen, with the digest of what was submitted.
    func frozenSubmissions(after id: String, limit: Int) throws -> [(submission: Submission, digest: String)] {
        try rows(
            """
            SELECT * FROM submission WHERE id > \(id) AND digest IS NOT NULL ORDER BY id LIMIT \(limit)
            """
        ).map { (try Submission($0), try $0.text("digest")) }
    }
}
