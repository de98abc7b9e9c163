internal import ContentFormat
internal import Credentialing
internal import LinkedData
internal import Storage

extension Work {
    /// Notes which files a state of a draft's part "files" speaks of, as far as they are here.
    func noteFiles(of content: JSONObject, draft: ID<TitleDraft>, revision: Int) throws {
        let digests = Set((content["files"]?.array ?? []).compactMap { $0["digest"]?.string })
        guard !digests.isEmpty else { return }
        try run(
            """
            INSERT INTO draft_file (draft, revision, digest)
            SELECT \(draft), \(revision), digest FROM template_file WHERE digest IN (\(list: digests.sorted()))
            ON CONFLICT (draft, revision, digest) DO NOTHING
            """
        )
    }

    /// Notes which files a version brings along; they are kept for good.
    func noteFiles(of title: MicroCredential, version: ID<AchievementVersion>) throws {
        for digest in Set(title.files.map(\.digest)).sorted() {
            try run("INSERT INTO version_file (version, digest) VALUES (\(version), \(digest))")
        }
    }

    /// Forgets the files of states that are no longer in the history of a draft, or of all of them, and removes the bytes
    /// that nothing speaks of any more.
    ///
    /// - Returns: how many files went.
    func removeFiles(of draft: ID<TitleDraft>, isWhole: Bool) throws -> Int {
        let gone: SQL =
            isWhole
            ? ""
            : """
            AND NOT EXISTS (SELECT 1 FROM draft_part_version x WHERE x.draft = draft_file.draft
                AND x.place = \(DraftPlace.files) AND x.revision = draft_file.revision)
            """
        let digests = try rows("DELETE FROM draft_file WHERE draft = \(draft) \(sql: gone) RETURNING digest")
            .map { try $0.text("digest") }
        var removed = 0
        for digest in Set(digests).sorted() {
            removed += try run(
                """
                DELETE FROM template_file WHERE digest = \(digest)
                AND NOT EXISTS (SELECT 1 FROM draft_file WHERE digest = \(digest))
                AND NOT EXISTS (SELECT 1 FROM version_file WHERE digest = \(digest))
                """
            )
        }
        return removed
    }
}
