internal import Credentialing
internal import Storage

extension Transaction {
    /// The organization that a title belongs to.
    func organization(of achievement: ID<Achievement>) throws -> ID<Organization> {
        guard let row = try first("SELECT organization FROM achievement WHERE id = \(achievement)") else {
            throw Refusal.notFound
        }
        return try row.id("organization")
    }

    /// All versions of a title, the newest first.
    func versions(of achievement: ID<Achievement>) throws -> [VersionEntry] {
        try rows(
            """
            SELECT id, number, title, structure_hash, published, superseded FROM achievement_version
            WHERE achievement = \(achievement) ORDER BY number DESC LIMIT 500
            """
        ).map { row in
            VersionEntry(
                id: try row.id("id"),
                number: try row.integer("number"),
                title: try row.text("title"),
                structureHash: try row.text("structure_hash"),
                published: try row.instant("published"),
                superseded: try row.instantIfAny("superseded")
            )
        }
    }

    /// The number of a version.
    func number(of version: ID<AchievementVersion>) throws -> Int {
        guard let row = try first("SELECT number FROM achievement_version WHERE id = \(version)") else {
            throw Refusal.notFound
        }
        return try row.integer("number")
    }

    /// When a title is retired, and why.
    func retirement(of achievement: ID<Achievement>) throws -> Retirement? {
        try first("SELECT retired, retired_note FROM achievement WHERE id = \(achievement) AND retired IS NOT NULL").map
        {
            Retirement(from: try $0.instant("retired"), note: try $0.text("retired_note"))
        }
    }

    /// The newest version of a title, when it is newer than another, with what it means for work on that.
    func newerVersion(
        than version: ID<AchievementVersion>,
        of achievement: ID<Achievement>,
        titles: Titles
    ) throws -> (id: ID<AchievementVersion>, newer: NewerVersion)? {
        try first(
            """
            SELECT n.id, n.number, n.structure_hash, v.structure_hash AS own_hash, v.number AS own_number
            FROM achievement_version v
            JOIN achievement_version n ON n.achievement = v.achievement AND n.number > v.number
            WHERE v.id = \(version) AND v.achievement = \(achievement) ORDER BY n.number DESC LIMIT 1
            """
        ).map { row in
            let id: ID<AchievementVersion> = try row.id("id")
            let isSame = try row.text("structure_hash") == row.text("own_hash")
            let changes = TitleChanges(
                from: try titles.title(version, in: self),
                to: try titles.title(id, in: self),
                isSameStructure: isSame
            )
            return (id, NewerVersion(number: try row.integer("number"), weight: changes.weight))
        }
    }
}

extension Work {
    /// From when on nobody begins with a title, and what its page says of it; `nil` for a title that is not retired.
    func setRetired(_ moment: Instant?, note: String, of achievement: ID<Achievement>) throws {
        try run("UPDATE achievement SET retired = \(moment), retired_note = \(note) WHERE id = \(achievement)")
    }

    /// Puts work that is being written on another version. Attempts that were judged keep theirs.
    func move(_ enrollment: Enrollment, draft: ID<Submission>, to version: ID<AchievementVersion>) throws {
        let moved = try run(
            """
            UPDATE enrollment SET version = \(version), changed = \(now), revision = revision + 1
            WHERE id = \(enrollment.id) AND revision = \(enrollment.revision)
            """
        )
        let changed = try run(
            """
            UPDATE submission SET version = \(version), changed = \(now), revision = revision + 1
            WHERE id = \(draft) AND state = 'draft'
            """
        )
        guard moved == 1, changed == 1 else { throw Refusal.changedMeanwhile }
    }
}
