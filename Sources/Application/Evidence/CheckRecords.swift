internal import Credentialing
internal import Storage

/// What `proven check` compares with the file store.
struct FileRow: Sendable {
    let id: ID<Artifact>
    let storageName: String
    let sealedKey: String
    let size: Int64
    let digest: String
}

extension Transaction {
    /// Files whose bytes should be there, by id, so many at a time.
    func fileRows(after id: String, limit: Int) throws -> [FileRow] {
        try rows(
            """
            SELECT id, storage_name, sealed_key, size, digest FROM stored_file
            WHERE id > \(id) AND destroyed IS NULL ORDER BY id LIMIT \(limit)
            """
        ).map { row in
            FileRow(
                id: try row.id("id"),
                storageName: try row.text("storage_name"),
                sealedKey: try row.text("sealed_key"),
                size: try row.int64("size"),
                digest: try row.text("digest")
            )
        }
    }
}
