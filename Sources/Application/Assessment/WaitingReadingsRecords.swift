internal import Credentialing
internal import Storage

/// The readings that a person may take: open ones, and those whose lease has lapsed. As conditions of a statement that
/// calls the allocation `a`.
struct WaitingReadings {
    let person: ID<Person>
    let pools: JudgingPools
    let now: Instant

    /// The allocation with the rows that the conditions speak of.
    var joined: SQL {
        """
        FROM allocation a
        JOIN submission s ON s.id = a.submission
        JOIN offering f ON f.id = s.offering
        JOIN organization o ON o.id = f.organization
        """
    }

    /// In one pool, so that the index of the queue gives the order. Every condition looks up single rows.
    ///
    /// What is true of nearly everything in that index and of little elsewhere stands within `COALESCE`: taken by itself,
    /// PostgreSQL would expect next to nothing to be left, and gather all to sort it.
    func condition(in pool: ID<Organization>) -> SQL {
        """
        a.pool = \(pool) AND a.state IN ('open', 'claimed')
            AND COALESCE(a.state = 'open' OR (a.lease_until <= \(now) AND a.assessor <> \(person)), FALSE)
            AND \(sql: pools.lead.contains(pool) ? "1 = 1" : "a.reading IN ('first', 'confirmation')")
            AND COALESCE(s.edition = a.edition AND s.state IN ('submitted', 'inReview') AND s.person <> \(person), FALSE)
            AND NOT EXISTS (SELECT 1 FROM assessment j
                WHERE j.submission = s.id AND j.edition = s.edition AND j.assessor = \(person))
            AND NOT EXISTS (\(sql: witnessed))
            AND NOT EXISTS (SELECT 1 FROM tie t WHERE t.person = \(person) AND t.other = s.person
                AND t.kind IN ('family', 'supervisor', 'evaluator'))
            AND NOT EXISTS (SELECT 1 FROM tie t WHERE t.person = s.person AND t.other = \(person)
                AND t.kind IN ('family', 'supervisor', 'evaluator'))
            AND (o.same_school_conflict <> 'hard' OR NOT EXISTS (\(sql: sharedSchool)))
        """
    }

    /// Work of someone on the same team or at the same school, which should go to others while there are any: it stands
    /// at the end, without a word why.
    var isAvoided: SQL {
        """
        (EXISTS (SELECT 1 FROM tie t WHERE t.person = \(person) AND t.other = s.person)
            OR EXISTS (SELECT 1 FROM tie t WHERE t.person = s.person AND t.other = \(person))
            OR (o.same_school_conflict <> 'none' AND EXISTS (\(sql: sharedSchool))))
        """
    }

    /// Observation forms that the person filled in for this title, in this attempt or one it carries over.
    private var witnessed: SQL {
        """
        SELECT 1 FROM submission e JOIN observation_request r ON r.submission = e.id
        WHERE e.enrollment = s.enrollment AND r.filled_by = \(person)
        """
    }

    private var sharedSchool: SQL {
        """
        SELECT 1 FROM membership m
        JOIN organization c ON c.id = m.organization AND c.kind = 'school'
        JOIN membership n ON n.organization = m.organization AND n.person = s.person
            AND n.begins <= \(now) AND (n.ends IS NULL OR n.ends > \(now))
        WHERE m.person = \(person) AND m.begins <= \(now) AND (m.ends IS NULL OR m.ends > \(now))
        """
    }

    /// What comes after a place; everything after none.
    static func isAfter(_ place: QueuePlace?) -> SQL {
        guard let place else { return "1 = 1" }
        return "a.due >= \(place.due) AND (a.due > \(place.due) OR a.id > \(place.id))"
    }
}

/// Where a reading stands in the order of the queue.
struct QueuePlace: Comparable {
    let isAvoided: Bool
    let due: LocalDate
    let id: ID<Allocation>

    init(_ row: Row, isAvoided: Bool) throws {
        self.isAvoided = isAvoided
        due = try row.date("due")
        id = try row.id("id")
    }

    static func < (left: QueuePlace, right: QueuePlace) -> Bool {
        guard left.isAvoided == right.isAvoided else { return right.isAvoided }
        return left.due == right.due ? left.id.text < right.id.text : left.due < right.due
    }
}
