internal import Credentialing
internal import Storage

extension CheckRound {
    /// Every published version is what was published: its document has the hashes that stand beside it.
    mutating func checkVersions() async throws {
        var last = ""
        while true {
            let after = last
            let (findings, count, end) = try await platform.read { transaction in
                let page = try transaction.storedVersions(after: after, limit: Self.page)
                return (page.compactMap(Self.finding), page.count, page.last?.id ?? "")
            }
            await find(findings)
            guard count == Self.page else { return }
            last = end
        }
    }

    private static func finding(about version: StoredVersion) -> Finding? {
        guard let form = version.form else {
            return Finding("version-hash", "The document of version \(version.id) cannot be read.")
        }
        guard form.content == version.content, form.contentHash == version.contentHash else {
            return Finding("version-hash", "The document of version \(version.id) is not what was published.")
        }
        guard form.structureHash == version.structureHash else {
            return Finding(
                "version-hash",
                "The structure of version \(version.id) does not have the hash that it says."
            )
        }
        return nil
    }

    /// Everything submitted is what was submitted: its digest, computed again, is the one it was frozen with.
    mutating func checkDigests() async throws {
        let titles = platform.titles
        var last = ""
        while true {
            let after = last
            let (findings, count, end) = try await platform.read { transaction in
                let page = try transaction.frozenSubmissions(after: after, limit: Self.page)
                let offered = try transaction.offered(in: page.map(\.submission), titles: titles)
                let findings = try zip(page, offered).compactMap { stored, dossier -> Finding? in
                    guard try dossier.digest() != stored.digest else { return nil }
                    let id = stored.submission.id
                    return Finding("digest", "Submission \(id) is not what was submitted: its digest differs.")
                }
                return (findings, page.count, page.last?.submission.id.text ?? "")
            }
            await find(findings)
            guard count == Self.page else { return }
            last = end
        }
    }
}
