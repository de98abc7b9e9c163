internal import Credentialing
internal import Storage

extension Transaction {
    func queue(
        of actor: Actor,
        after last: ID<Allocation>?,
        pageSize: Int,
        at now: Instant
    ) throws -> AssessmentQueue {
        let pools = try judgingPools(of: actor)
        let calendars = try PoolCalendars(pools.judging.map { try organization($0) }, at: now)
        let waiting = WaitingReadings(person: actor.person, pools: pools, now: now)
        let place = try last.flatMap { try self.place(of: $0, in: waiting) }
        let found = try readings(in: waiting, after: place, count: pageSize + 1)
        let shown = try found.prefix(pageSize).map { try AssessmentQueue.Entry($0, calendars, isMine: false) }
        let tally = try tally(of: waiting, calendars)
        let isLead = actor.roles.contains(.leadAssessor)
        return AssessmentQueue(
            mine: try heldReadings(of: actor.person).map { try AssessmentQueue.Entry($0, calendars, isMine: true) },
            waiting: shown,
            total: tally.total,
            overdue: tally.overdue,
            isFirst: place == nil,
            next: found.count > pageSize ? shown.last?.allocation : nil,
            notes: isLead
                ? try countLeadNotes(in: pools.lead, for: actor.person)
                    + countQuestions(in: pools.lead, for: actor.person) : nil
        )
    }

    /// The rows of a page, in the order of the queue: what is to be avoided comes after all else. Each pool is walked
    /// in the order of its index only as far as the page needs.
    private func readings(in waiting: WaitingReadings, after place: QueuePlace?, count: Int) throws -> [Row] {
        var found: [Row] = []
        for isAvoided in [false, true] where found.count < count {
            if !isAvoided, place?.isAvoided == true { continue }
            let beginning = place?.isAvoided == isAvoided ? place : nil
            let missing = count - found.count
            let stretch = try waiting.pools.judging.flatMap { pool in
                try rows(
                    """
                    SELECT a.id, a.pool, a.reading, a.due, a.assessor, a.lease_until, s.number, s.attempt, v.title,
                        v.number AS version
                    \(sql: waiting.joined)
                    JOIN achievement_version v ON v.id = s.version
                    WHERE \(sql: waiting.condition(in: pool))
                        AND \(sql: isAvoided ? waiting.isAvoided : "NOT \(sql: waiting.isAvoided)")
                        AND \(sql: WaitingReadings.isAfter(beginning))
                    ORDER BY a.due, a.id LIMIT \(missing)
                    """
                )
            }
            found += try stretch.map { (try QueuePlace($0, isAvoided: isAvoided), $0) }
                .sorted { $0.0 < $1.0 }.prefix(missing).map(\.1)
        }
        return found
    }

    /// Where a reading stands in the order of the queue, though someone may have taken it since.
    private func place(of id: ID<Allocation>, in waiting: WaitingReadings) throws -> QueuePlace? {
        let row = try first(
            """
            SELECT a.id, a.due, CASE WHEN \(sql: waiting.isAvoided) THEN 1 ELSE 0 END AS is_avoided
            \(sql: waiting.joined)
            WHERE a.id = \(id) AND a.pool IN (\(list: waiting.pools.judging))
            """
        )
        return try row.map { try QueuePlace($0, isAvoided: try $0.bool("is_avoided")) }
    }

    /// How many readings wait and how many of them are past their day; what is due first is counted first, and counting
    /// ends where the page says no more than "more than".
    private func tally(of waiting: WaitingReadings, _ calendars: PoolCalendars) throws -> (total: Int, overdue: Int) {
        let limit = AssessmentQueue.countLimit + 1
        var tally = (total: 0, overdue: 0)
        for pool in waiting.pools.judging {
            let days = try rows(
                """
                SELECT a.due \(sql: waiting.joined) WHERE \(sql: waiting.condition(in: pool))
                ORDER BY a.due, a.id LIMIT \(limit)
                """
            ).map { try $0.date("due") }
            tally.total += days.count
            tally.overdue += days.count { calendars.urgency(of: $0, in: pool) == .overdue }
        }
        return (min(tally.total, limit), min(tally.overdue, limit))
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
