internal import Credentialing
internal import Storage

/// A note that a title's figures changed.
struct FiguresDue {
    let id: String
    let achievement: ID<Achievement>
}

/// An answer, as its time counts.
struct GivenAnswer {
    let person: ID<Person>
    let organization: ID<Organization>
    let submitted: Instant
    let decided: Instant
}

extension Transaction {
    /// What is shown of a title's version: the counts of all versions that ask the same.
    func counts(of version: ID<AchievementVersion>) throws -> TitleCounts? {
        try first(
            """
            SELECT f.* FROM achievement_version v
            JOIN title_figures f ON f.achievement = v.achievement AND f.structure = v.structure_hash
            WHERE v.id = \(version)
            """
        ).map { row in
            TitleCounts(
                started: try row.integer("started"),
                submitted: try row.integer("submitted"),
                first: try row.integer("awarded_first"),
                second: try row.integer("awarded_second"),
                later: try row.integer("awarded_later"),
                answered: try row.integer("answered"),
                medianDays: try row.int64IfAny("median_days").map { Int($0) }
            )
        }
    }

    /// The oldest notes of changed figures.
    func figuresDue(limit: Int) throws -> [FiguresDue] {
        try rows("SELECT id, achievement FROM figures_due ORDER BY id LIMIT \(limit)").map {
            FiguresDue(id: try $0.text("id"), achievement: try $0.id("achievement"))
        }
    }

    /// The versions of a title by what they ask.
    func structures(of achievement: ID<Achievement>) throws -> [String: [ID<AchievementVersion>]] {
        try rows("SELECT id, structure_hash FROM achievement_version WHERE achievement = \(achievement)")
            .reduce(into: [:]) { $0[try $1.text("structure_hash"), default: []].append(try $1.id("id")) }
    }

    /// Counts the people on some versions of a title. A person has one enrollment for each.
    func countPeople(
        on achievement: ID<Achievement>,
        versions: [ID<AchievementVersion>]
    ) throws -> (started: Int, submitted: Int) {
        let row = try first(
            """
            SELECT COUNT(*) AS started,
                COALESCE(SUM(CASE WHEN EXISTS (
                    SELECT 1 FROM submission s WHERE s.enrollment = e.id AND s.submitted IS NOT NULL
                ) THEN 1 ELSE 0 END), 0) AS submitted
            FROM enrollment e WHERE e.achievement = \(achievement) AND e.version IN (\(list: versions.map(\.text)))
            """
        )
        return (try row?.integer("started") ?? 0, try row?.integer("submitted") ?? 0)
    }

    /// Counts the awards on some versions of a title by attempt; one that was taken back is no award.
    func countAwards(
        on achievement: ID<Achievement>,
        versions: [ID<AchievementVersion>]
    ) throws -> (first: Int, second: Int, later: Int) {
        let row = try first(
            """
            SELECT COALESCE(SUM(CASE WHEN attempt = 1 THEN 1 ELSE 0 END), 0) AS at_first,
                COALESCE(SUM(CASE WHEN attempt = 2 THEN 1 ELSE 0 END), 0) AS at_second,
                COALESCE(SUM(CASE WHEN attempt > 2 THEN 1 ELSE 0 END), 0) AS at_later
            FROM submission s WHERE s.achievement = \(achievement) AND s.state = 'awarded'
                AND s.version IN (\(list: versions.map(\.text)))
                AND NOT EXISTS (SELECT 1 FROM award a WHERE a.enrollment = s.enrollment AND a.revoked IS NOT NULL)
            """
        )
        return (
            try row?.integer("at_first") ?? 0, try row?.integer("at_second") ?? 0, try row?.integer("at_later") ?? 0
        )
    }

    /// The latest answers on some versions of a title.
    func latestAnswers(
        on achievement: ID<Achievement>,
        versions: [ID<AchievementVersion>],
        limit: Int
    ) throws -> [GivenAnswer] {
        try rows(
            """
            SELECT s.person, s.submitted, s.decided, f.organization FROM submission s
            JOIN offering f ON f.id = s.offering
            WHERE s.achievement = \(achievement) AND s.decided IS NOT NULL AND s.submitted IS NOT NULL
                AND s.version IN (\(list: versions.map(\.text)))
            ORDER BY s.decided DESC LIMIT \(limit)
            """
        ).map { row in
            GivenAnswer(
                person: try row.id("person"),
                organization: try row.id("organization"),
                submitted: try row.instant("submitted"),
                decided: try row.instant("decided")
            )
        }
    }
}

extension Work {
    /// Notes that somebody came further with a title, so that its figures are worked out again.
    func noteFigures(of version: ID<AchievementVersion>) throws {
        let id: ID<AchievementVersion> = newID()
        try run(
            """
            INSERT INTO figures_due (id, achievement)
            SELECT \(id), achievement FROM achievement_version WHERE id = \(version)
            """
        )
    }

    func removeFiguresDue(_ ids: [String]) throws {
        try run("DELETE FROM figures_due WHERE id IN (\(list: ids))")
    }

    func keep(_ counts: TitleCounts, of achievement: ID<Achievement>, structure: String) throws {
        try run(
            """
            INSERT INTO title_figures (achievement, structure, started, submitted, awarded_first, awarded_second,
                awarded_later, answered, median_days, counted)
            VALUES (\(achievement), \(structure), \(counts.started), \(counts.submitted), \(counts.first),
                \(counts.second), \(counts.later), \(counts.answered), \(counts.medianDays), \(now))
            ON CONFLICT (achievement, structure) DO UPDATE SET started = excluded.started,
                submitted = excluded.submitted, awarded_first = excluded.awarded_first,
                awarded_second = excluded.awarded_second, awarded_later = excluded.awarded_later,
                answered = excluded.answered, median_days = excluded.median_days, counted = excluded.counted
            """
        )
    }
}
