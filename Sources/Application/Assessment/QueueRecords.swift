internal import Credentialing
internal import Storage

extension Transaction {
    func queue(of actor: Actor, page: Int, pageSize: Int, at now: Instant) throws -> AssessmentQueue {
        let pools = try judgingPools(of: actor)
        let calendars = try PoolCalendars(pools.judging.map { try organization($0) }, at: now)
        let waiting = waitingReadings(for: actor.person, in: pools, at: now)
        let total = try count("SELECT COUNT(*) AS n \(sql: waiting)")
        let pageCount = max(1, (total + pageSize - 1) / pageSize)
        let page = min(max(1, page), pageCount)
        let rows = try rows(
            """
            SELECT a.id, a.pool, a.reading, a.due, a.assessor, a.lease_until, s.number, s.attempt, v.title,
                v.number AS version
            \(sql: waiting)
            ORDER BY \(sql: avoided(by: actor.person)), a.due, a.id
            LIMIT \(pageSize) OFFSET \((page - 1) * pageSize)
            """
        )
        let isLead = actor.roles.contains(.leadAssessor)
        return AssessmentQueue(
            mine: try heldReadings(of: actor.person).map { try AssessmentQueue.Entry($0, calendars, isMine: true) },
            waiting: try rows.map { try AssessmentQueue.Entry($0, calendars, isMine: false) },
            total: total,
            overdue: try count(
                "SELECT COUNT(*) AS n \(sql: waiting) AND a.due < \(calendars.earliestToday)"
            ),
            page: page,
            pageCount: pageCount,
            notes: isLead
                ? try countLeadNotes(in: pools.lead, for: actor.person)
                    + countQuestions(in: pools.lead, for: actor.person) : nil
        )
    }

    /// From and where of the readings that a person may take: open ones, and those whose lease has lapsed.
    private func waitingReadings(for person: ID<Person>, in pools: JudgingPools, at now: Instant) -> SQL {
        """
        FROM allocation a
        JOIN submission s ON s.id = a.submission AND s.edition = a.edition
        JOIN achievement_version v ON v.id = s.version
        JOIN offering f ON f.id = s.offering
        JOIN organization o ON o.id = f.organization
        WHERE a.pool IN (\(list: pools.judging)) AND a.state IN ('open', 'claimed')
            AND (a.state = 'open' OR (a.lease_until <= \(now) AND a.assessor <> \(person)))
            AND (a.reading IN ('first', 'confirmation') OR a.pool IN (\(list: pools.lead)))
            AND s.state IN ('submitted', 'inReview') AND s.person <> \(person)
            AND NOT EXISTS (SELECT 1 FROM assessment j
                WHERE j.submission = s.id AND j.edition = s.edition AND j.assessor = \(person))
            AND NOT EXISTS (\(sql: witnessed(by: person)))
            AND NOT EXISTS (SELECT 1 FROM tie t WHERE t.person = \(person) AND t.other = s.person
                AND t.kind IN ('family', 'supervisor', 'evaluator'))
            AND NOT EXISTS (SELECT 1 FROM tie t WHERE t.person = s.person AND t.other = \(person)
                AND t.kind IN ('family', 'supervisor', 'evaluator'))
            AND (o.same_school_conflict <> 'hard' OR NOT EXISTS (\(sql: sharedSchool(of: person))))
        """
    }

    /// 1 for work of someone on the same team or at the same school, which should go to others while there are any: it
    /// stands at the end, without a word why.
    private func avoided(by person: ID<Person>) -> SQL {
        """
        CASE WHEN EXISTS (SELECT 1 FROM tie t WHERE t.person = \(person) AND t.other = s.person)
            OR EXISTS (SELECT 1 FROM tie t WHERE t.person = s.person AND t.other = \(person))
            OR (o.same_school_conflict <> 'none' AND EXISTS (\(sql: sharedSchool(of: person))))
            THEN 1 ELSE 0 END
        """
    }

    /// Observation forms that a person filled in for this title, in this attempt or one it carries over.
    private func witnessed(by person: ID<Person>) -> SQL {
        """
        SELECT 1 FROM submission e JOIN observation_request r ON r.submission = e.id
        WHERE e.enrollment = s.enrollment AND r.filled_by = \(person)
        """
    }

    private func sharedSchool(of person: ID<Person>) -> SQL {
        """
        SELECT 1 FROM membership m
        JOIN organization c ON c.id = m.organization AND c.kind = 'school'
        JOIN membership n ON n.organization = m.organization AND n.person = s.person AND n.ends IS NULL
        WHERE m.person = \(person) AND m.ends IS NULL
        """
    }

    /// What a person holds and can go on with, lapsed leases that nobody took over included.
    private func heldReadings(of person: ID<Person>) throws -> [Row] {
        try rows(
            """
            SELECT a.id, a.pool, a.reading, a.due, a.assessor, a.lease_until, s.number, s.attempt, v.title,
                v.number AS version
            FROM allocation a
            JOIN submission s ON s.id = a.submission AND s.edition = a.edition
            JOIN achievement_version v ON v.id = s.version
            WHERE a.assessor = \(person) AND a.state = 'claimed' AND s.state IN ('submitted', 'inReview')
            ORDER BY a.due, a.id
            """
        )
    }
}

/// The present day in each pool, and the last day that is due soon there.
struct PoolCalendars {
    private let days: [ID<Organization>: (today: LocalDate, soon: LocalDate, zone: String)]
    private let now: Instant
    /// The day it is at the pool where it is earliest.
    let earliestToday: LocalDate

    init(_ pools: [Organization], at now: Instant) throws {
        self.now = now
        var days: [ID<Organization>: (today: LocalDate, soon: LocalDate, zone: String)] = [:]
        for pool in pools {
            let today = LocalDate(at: now, in: pool.timeZone)
            days[pool.id] = (today, pool.calendar.date(after: today, workingDays: 2), pool.timeZone)
        }
        self.days = days
        earliestToday = days.values.map(\.today).min() ?? LocalDate(at: now, in: "UTC")
    }

    func urgency(of due: LocalDate, in pool: ID<Organization>) -> AssessmentQueue.Urgency {
        guard let day = days[pool] else { return .later }
        if due < day.today { return .overdue }
        return due <= day.soon ? .dueSoon : .later
    }

    func zone(of pool: ID<Organization>) -> String {
        days[pool]?.zone ?? "UTC"
    }

    func hasPassed(_ instant: Instant) -> Bool { instant <= now }
}

extension AssessmentQueue.Entry {
    init(_ row: Row, _ calendars: PoolCalendars, isMine: Bool) throws {
        let pool: ID<Organization> = try row.id("pool")
        let due = try row.date("due")
        let lease = try row.instantIfAny("lease_until")
        self.init(
            allocation: try row.id("id"),
            reading: try row.value("reading"),
            number: try row.textIfAny("number") ?? "",
            title: try row.text("title"),
            version: try row.integer("version"),
            attempt: try row.integer("attempt"),
            due: due,
            urgency: calendars.urgency(of: due, in: pool),
            leaseUntil: isMine ? lease : nil,
            hasLapsed: isMine && (lease.map(calendars.hasPassed) ?? true),
            timeZone: calendars.zone(of: pool)
        )
    }
}
