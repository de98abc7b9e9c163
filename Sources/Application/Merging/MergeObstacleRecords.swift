internal import Credentialing
internal import Storage

extension Transaction {
    /// Everything that keeps one account from becoming part of another.
    func obstacles(to leaving: ID<Person>, becoming staying: ID<Person>, at now: Instant) throws -> [MergeObstacle] {
        let closed = try [leaving, staying].map(person).filter { $0.deactivated != nil }
        guard closed.isEmpty else { return closed.map { .closed($0.name) } }
        var found = try judgingObstacles(leaving, staying, at: now)
        if try hasRecordedTie(leaving, staying) { found.append(.tied) }
        found += try sharedTitles(leaving, staying) + reviewObstacles(leaving, staying)
        if try hasSecondFactor(leaving), try !hasSecondFactor(staying) {
            found.append(.unprotected(try person(leaving).name))
        }
        var known: Set<MergeObstacle> = []
        return found.filter { known.insert($0).inserted }
    }

    private func judgingObstacles(_ one: ID<Person>, _ other: ID<Person>, at now: Instant) throws -> [MergeObstacle] {
        var found: [MergeObstacle] = []
        for (actor, owner) in [(one, other), (other, one)] {
            found += try workRead(by: actor, of: owner).map { .readTheOther($0) }
            found += try workWitnessed(by: actor, of: owner).map { .witnessed($0) }
            if try hasDecided(actor, about: owner) { found.append(.decidedAbout) }
            found += try workWitnessed(by: actor, readBy: owner).map { .readTogether($0) }
            found += try tiedReadings(of: actor, othersTies: owner, at: now).map { .tiedReading($0) }
        }
        return found + (try workRead(byBoth: one, other).map { .readTogether($0) })
    }

    /// Numbers of work that was given to a reader, by whom it is.
    private func workRead(by reader: ID<Person>, of owner: ID<Person>) throws -> [String] {
        try rows(
            """
            SELECT COALESCE(s.number, '') AS number FROM submission s
            WHERE s.person = \(owner) AND \(sql: Self.isRead(by: reader))
            ORDER BY s.created LIMIT 3
            """
        ).map { try $0.text("number") }
    }

    private func workRead(byBoth one: ID<Person>, _ other: ID<Person>) throws -> [String] {
        let held = try rows(
            """
            SELECT COALESCE(s.number, '') AS number FROM allocation a JOIN submission s ON s.id = a.submission
            WHERE a.assessor = \(one) AND \(sql: Self.isRead(by: other)) LIMIT 3
            """
        )
        let begun = try rows(
            """
            SELECT COALESCE(s.number, '') AS number FROM assessment_draft w
            JOIN allocation a ON a.id = w.allocation JOIN submission s ON s.id = a.submission
            WHERE w.assessor = \(one) AND \(sql: Self.isRead(by: other)) LIMIT 3
            """
        )
        return try (held + begun).map { try $0.text("number") }
    }

    /// The condition that somebody was given the submission `s` to judge, wrote about it or judged it.
    private static func isRead(by reader: ID<Person>) -> SQL {
        """
        (EXISTS (SELECT 1 FROM allocation l WHERE l.submission = s.id AND l.assessor = \(reader))
            OR EXISTS (SELECT 1 FROM assessment m WHERE m.submission = s.id AND m.assessor = \(reader))
            OR EXISTS (
                SELECT 1 FROM allocation k JOIN assessment_draft d ON d.allocation = k.id AND d.assessor = \(reader)
                WHERE k.submission = s.id
            ))
        """
    }

    private func workWitnessed(by witness: ID<Person>, of owner: ID<Person>) throws -> [String] {
        try rows(
            """
            SELECT COALESCE(s.number, '') AS number FROM observation_request r JOIN submission s ON s.id = r.submission
            WHERE r.filled_by = \(witness) AND s.person = \(owner) LIMIT 3
            """
        ).map { try $0.text("number") }
    }

    private func workWitnessed(by witness: ID<Person>, readBy reader: ID<Person>) throws -> [String] {
        try rows(
            """
            SELECT COALESCE(s.number, '') AS number FROM observation_request r JOIN submission s ON s.id = r.submission
            WHERE r.filled_by = \(witness) AND \(sql: Self.isRead(by: reader)) LIMIT 3
            """
        ).map { try $0.text("number") }
    }

    private func hasDecided(_ lead: ID<Person>, about owner: ID<Person>) throws -> Bool {
        try first(
            """
            SELECT 1 AS one FROM enrollment n WHERE n.person = \(owner) AND (
                EXISTS (SELECT 1 FROM extra_attempt x WHERE x.enrollment = n.id AND x.allowed_by = \(lead))
                OR EXISTS (SELECT 1 FROM criterion_question q WHERE q.enrollment = n.id AND q.settled_by = \(lead))
                OR EXISTS (SELECT 1 FROM need_statement t
                    WHERE t.enrollment = n.id AND t.basis = 'confirmed' AND t.said_by = \(lead))
            ) LIMIT 1
            """
        ) != nil
    }

    /// Readings of work that is not decided, on either side of which one account stands, while the other one has a tie
    /// with who stands on the other side.
    private func tiedReadings(of person: ID<Person>, othersTies other: ID<Person>, at now: Instant) throws -> [String] {
        let read = try rows(
            """
            SELECT s.id, s.person AS whom FROM assessment m JOIN submission s ON s.id = m.submission
            WHERE m.assessor = \(person) AND m.edition = s.edition AND s.state IN ('submitted', 'inReview')
            """
        )
        // Within `COALESCE`, so that PostgreSQL does not read the index of all open work beside that of the person's.
        let readers = try rows(
            """
            SELECT s.id, m.assessor AS whom FROM submission s
            JOIN assessment m ON m.submission = s.id AND m.edition = s.edition
            WHERE s.person = \(person) AND COALESCE(s.state IN ('submitted', 'inReview'), FALSE)
            """
        )
        return try (read + readers).compactMap { row -> String? in
            let whom: ID<Person> = try row.id("whom")
            guard whom != other else { return nil }
            let work = try submission(row.id("id"))
            let organization = try organization(offering(work.offering).organization)
            let standing = Standing(
                ties: try ties(between: other, and: whom, at: now),
                sameSchool: organization.sameSchool
            )
            return standing.barringTie == nil ? nil : work.number ?? ""
        }
    }

    /// What administrators recorded between the two. What a reader said of themselves is told to nobody; it goes.
    private func hasRecordedTie(_ one: ID<Person>, _ other: ID<Person>) throws -> Bool {
        try first(
            """
            SELECT 1 AS one FROM tie WHERE source = 'administrator'
                AND ((person = \(one) AND other = \(other)) OR (person = \(other) AND other = \(one)))
            """
        ) != nil
    }

    private func sharedTitles(_ one: ID<Person>, _ other: ID<Person>) throws -> [MergeObstacle] {
        try rows(
            """
            SELECT v.title, x.state AS one, y.state AS other FROM enrollment x
            JOIN enrollment y ON y.person = \(other) AND y.achievement = x.achievement AND y.state <> 'left'
            JOIN achievement_version v ON v.id = x.version
            WHERE x.person = \(one) AND x.state <> 'left'
            ORDER BY v.title LIMIT 20
            """
        ).map { row in
            let earned = try [row.text("one"), row.text("other")].count { $0 == "awarded" }
            return .sameTitle(try row.text("title"), earned: earned)
        }
    }

    private func reviewObstacles(_ one: ID<Person>, _ other: ID<Person>) throws -> [MergeObstacle] {
        let shared = try rows(
            """
            SELECT o.name FROM review_stage x JOIN review_stage y ON y.organization = x.organization
            JOIN organization o ON o.id = x.organization
            WHERE x.person = \(one) AND y.person = \(other) LIMIT 3
            """
        )
        var drafts: [Row] = []
        for (reviewer, writer) in [(one, other), (other, one)] {
            drafts += try rows(
                """
                SELECT d.title FROM review_step t JOIN draft d ON d.id = t.draft
                WHERE t.person = \(reviewer) AND t.round = d.round AND d.state IN ('inReview', 'ready')
                    AND (t.outcome IS NULL OR t.outcome = 'passed')
                    AND (EXISTS (SELECT 1 FROM draft_part_version w WHERE w.draft = d.id AND w.changed_by = \(writer))
                        OR EXISTS (SELECT 1 FROM review_step u
                            WHERE u.draft = d.id AND u.round = d.round AND u.person = \(writer)))
                LIMIT 3
                """
            )
        }
        return try drafts.map { .reviewing(try $0.text("title")) } + shared.map { .stages(try $0.text("name")) }
    }
}
