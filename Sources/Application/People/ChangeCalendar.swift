package import Credentialing
internal import Foundation

extension Platform {
    /// Takes days out of those that count, under a name that learners read. Dates that were promised before stay.
    ///
    /// - Throws: `Refusal.notFound` for who does not administer the organization, ``CalendarRule/Fault`` for days that
    ///   cannot be taken out.
    package func addClosure(
        _ closure: WorkingCalendar.Closure,
        to organization: ID<Organization>,
        by actor: Actor
    ) async throws {
        try await change(organization, by: actor) { calendar in
            (try calendar.adding(closure), ["closed": closure.days, "name": closure.name])
        }
    }

    /// Has days count again. Dates that were promised before stay.
    ///
    /// - Throws: `Refusal.notFound` for who does not administer the organization, and for days that are not closed.
    package func removeClosure(
        _ closure: WorkingCalendar.Closure,
        of organization: ID<Organization>,
        by actor: Actor
    ) async throws {
        try await change(organization, by: actor) { calendar in
            guard let changed = calendar.removing(closure) else { throw Refusal.notFound }
            return (changed, ["opened": closure.days, "name": closure.name])
        }
    }

    /// Sets the days of the week on which an organization works. Dates that were promised before stay.
    ///
    /// - Parameter weekdays: 1 for Monday to 7 for Sunday; one at least.
    package func setWeekdays(
        _ weekdays: Set<Int>,
        of organization: ID<Organization>,
        by actor: Actor
    ) async throws {
        guard !weekdays.isEmpty, weekdays.isSubset(of: 1...7) else {
            throw Refusal.doesNotFit("Choose at least one day of the week.")
        }
        try await change(organization, by: actor) { calendar in
            (calendar.working(on: weekdays), ["weekdays": weekdays.sorted().map(String.init).joined(separator: " ")])
        }
    }

    /// Changes the calendar as it is now, so that of two people at once neither undoes what the other did.
    private func change(
        _ organization: ID<Organization>,
        by actor: Actor,
        _ change: @escaping @Sendable (WorkingCalendar) throws -> (WorkingCalendar, facts: [String: String])
    ) async throws {
        try await write { work in
            try work.checkMayChange(organization, by: actor)
            let (calendar, facts) = try change(try work.organization(organization).calendar)
            let text = String(decoding: try JSONEncoder.stable.encode(calendar), as: UTF8.self)
            try work.setCalendar(text, of: organization)
            try work.audit(.changed(organization, facts), by: actor.person)
        }
    }
}

extension WorkingCalendar.Closure {
    /// For the audit trail, such as `2026-12-21/2027-01-04`.
    fileprivate var days: String { from == to ? "\(from)" : "\(from)/\(to)" }
}
