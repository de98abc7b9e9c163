internal import Credentialing
internal import Files
internal import Storage

extension CheckRound {
    /// Every file is there, opens with its key and is what was stored; and nothing lies in the store that no row names.
    mutating func checkFiles() async throws {
        var last = ""
        while true {
            let after = last
            let page = try await platform.read { try $0.files(after: after, limit: Self.page) }
            for row in page {
                last = try row.text("id")
                if let fault = try await fault(of: row) { await find(Finding("file", "File \(last): \(fault)")) }
            }
            summary.files += page.count
            if page.count < Self.page { break }
        }
        try await findOrphans()
    }

    private func fault(of row: Row) async throws -> String? {
        guard let name = StorageName(try row.text("storage_name")) else { return "Its name is none of the store's." }
        return await platform.files.fault(
            in: name,
            sealedKey: try row.text("sealed_key"),
            size: try row.int64("size"),
            digest: try row.text("digest")
        )
    }

    private mutating func findOrphans() async throws {
        let names = try await platform.files.names().map(\.text)
        for start in stride(from: 0, to: names.count, by: Self.page) {
            let page = Array(names[start..<min(start + Self.page, names.count)])
            let known = try await platform.read { try $0.knownNames(page) }
            for name in page where !known.contains(name) {
                await find(
                    Finding(
                        "file-orphan",
                        "\(name) lies in the store, and no row names it: an upload that was cut off, or one under way.",
                        isNote: true
                    )
                )
            }
        }
    }
}
