package import Credentialing
internal import Files

/// What is wrong with a file, for `proven check`.
package struct FileFinding: Sendable, Hashable {
    /// The file's row, or `nil` for bytes that no row knows.
    package let file: ID<Artifact>?
    /// One sentence, without personal data.
    package let sentence: String
}

extension Platform {
    /// Reads every file that should be there and compares it with its row, and finds bytes that nothing refers to.
    /// Names in the store are read first, so that a file added meanwhile is not taken for a stray one.
    package func checkFiles() async throws -> [FileFinding] {
        var strays = Set(try await files.names())
        var findings: [FileFinding] = []
        var last = ""
        while true {
            let start = last
            let page = try await read { try $0.fileRows(after: start, limit: 500) }
            guard let end = page.last else { break }
            for row in page {
                guard let name = StorageName(row.storageName) else {
                    findings.append(FileFinding(file: row.id, sentence: "Its name in the store is none."))
                    continue
                }
                strays.remove(name)
                let fault = await files.fault(
                    in: name,
                    sealedKey: row.sealedKey,
                    size: row.size,
                    digest: row.digest
                )
                if let fault { findings.append(FileFinding(file: row.id, sentence: fault)) }
            }
            last = end.id.text
        }
        return findings
            + strays.sorted { $0.text < $1.text }.map {
                FileFinding(file: nil, sentence: "Nothing refers to \($0.text) in the file store.")
            }
    }
}
