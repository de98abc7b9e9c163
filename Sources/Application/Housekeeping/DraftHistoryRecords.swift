internal import ContentFormat
internal import Credentialing
internal import Storage

/// How long a draft's history is kept.
enum DraftKeeping {
    /// Days for which every state of a part is kept.
    static let daysOfAll = 30
    /// Days for which the last state of each day is kept.
    static let daysOfLast = 365
    /// Days after which the files of a draft that was put away go.
    static let daysOfDropped = 30
}

extension Work {
    /// Drafts whose history was not looked through for a day, the longest first.
    func draftsToTidy(limit: Int) throws -> [DraftToTidy] {
        try rows(
            """
            SELECT id, state, changed FROM draft WHERE tidied IS NOT NULL AND tidied < \(now.adding(seconds: -86_400))
            ORDER BY tidied, id LIMIT \(limit)
            """
        ).map { row in
            DraftToTidy(
                id: try row.id("id"),
                isDropped: try row.text("state") == TitleDraft.State.dropped.rawValue,
                changed: try row.instant("changed")
            )
        }
    }

    /// Thins the history of a draft, and lets go of files that it no longer speaks of.
    func tidy(_ draft: DraftToTidy) throws -> (revisions: Int, files: Int) {
        let revisions = try thinHistory(of: draft.id)
        let isOver =
            draft.isDropped && draft.changed < now.adding(seconds: -DraftKeeping.daysOfDropped * 86_400)
        let files = try removeFiles(of: draft.id, isWhole: isOver)
        // After a year and a day without a change nothing is left that could go.
        let isQuiet = draft.changed < now.adding(seconds: -(DraftKeeping.daysOfLast + 1) * 86_400)
        try run("UPDATE draft SET tidied = \(isQuiet ? nil : now) WHERE id = \(draft.id)")
        return (revisions, files)
    }

    /// Every state of the last days is kept, then the last of each day, for a year. Kept in any case are how a part
    /// stands, what a stage of review decided on, and the last that each person wrote: it tells who may not review.
    private func thinHistory(of draft: ID<TitleDraft>) throws -> Int {
        let recent = now.adding(seconds: -DraftKeeping.daysOfAll * 86_400)
        let old = now.adding(seconds: -DraftKeeping.daysOfLast * 86_400)
        return try run(
            """
            DELETE FROM draft_part_version
            WHERE draft = \(draft) AND changed < \(recent)
            AND EXISTS (SELECT 1 FROM draft_part_version y
                WHERE y.draft = draft_part_version.draft AND y.place = draft_part_version.place
                AND y.revision > draft_part_version.revision
                AND (draft_part_version.changed < \(old)
                    OR y.changed / 86400000 = draft_part_version.changed / 86400000))
            AND NOT EXISTS (SELECT 1 FROM review_step s
                WHERE s.draft = draft_part_version.draft AND s.decided >= draft_part_version.changed
                AND NOT EXISTS (SELECT 1 FROM draft_part_version y
                    WHERE y.draft = draft_part_version.draft AND y.place = draft_part_version.place
                    AND y.revision > draft_part_version.revision AND y.changed <= s.decided))
            AND EXISTS (SELECT 1 FROM draft_part_version y
                WHERE y.draft = draft_part_version.draft AND y.changed_by = draft_part_version.changed_by
                AND (y.changed > draft_part_version.changed
                    OR (y.changed = draft_part_version.changed AND (y.place > draft_part_version.place
                        OR (y.place = draft_part_version.place AND y.revision > draft_part_version.revision)))))
            """
        )
    }
}

/// A draft whose history may hold what is old.
struct DraftToTidy {
    let id: ID<TitleDraft>
    let isDropped: Bool
    let changed: Instant
}
