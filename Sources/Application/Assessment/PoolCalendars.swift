internal import Credentialing

/// The present day in each pool, and the last day that is due soon there.
struct PoolCalendars {
    private let days: [ID<Organization>: (today: LocalDate, soon: LocalDate, zone: String)]
    private let now: Instant

    init(_ pools: [Organization], at now: Instant) throws {
        self.now = now
        var days: [ID<Organization>: (today: LocalDate, soon: LocalDate, zone: String)] = [:]
        for pool in pools {
            let today = LocalDate(at: now, in: pool.timeZone)
            days[pool.id] = (today, pool.calendar.date(after: today, workingDays: 2), pool.timeZone)
        }
        self.days = days
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
