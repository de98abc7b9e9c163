package import Credentialing
internal import Storage

/// What came of applying a file of people.
package enum RosterResult: Sendable, Hashable {
    /// Every line that changes something is done; so many.
    case done(Int)
    /// It would come to something else than was shown, so nothing was done.
    case isOther
    /// After so many lines it came to something else than was shown, so the rest was left.
    case stopped(after: Int)
}

extension Platform {
    /// Lines that are done in one transaction.
    private static let batch = 250

    /// Does what was shown of a file of people, some hundred lines at a time, by the rules and with the audit trail of
    /// single changes. Lines with a problem are left out. Done again, nothing is left to do.
    ///
    /// - Parameter mark: that of the review that was shown.
    package func applyRoster(
        _ id: ID<RosterReview>,
        showing mark: String,
        by actor: Actor
    ) async throws -> RosterResult {
        let review = try await roster(id, for: actor)
        guard review.mark == mark else { return .isOther }
        let scope = try AdministrationScope(of: actor)
        let expected = review.lines.filter { if case .change = $0.outcome { true } else { false } }
        let numbers = Set(expected.map(\.line))
        let rows = try await read { try $0.roster(id, of: actor.person).rows() }.filter { numbers.contains($0.line) }
        var done = 0
        for start in stride(from: 0, to: rows.count, by: Self.batch) {
            let range = start..<min(start + Self.batch, rows.count)
            let (rows, expected) = (Array(rows[range]), Array(expected[range]))
            let isDone = try await apply(rows, expecting: expected, of: id, in: scope, by: actor)
            guard isDone else { return .stopped(after: done) }
            done += rows.count
        }
        return .done(done)
    }

    /// - Returns: whether it came to what was expected; otherwise nothing was done.
    private func apply(
        _ rows: [RosterRow],
        expecting expected: [RosterLine],
        of id: ID<RosterReview>,
        in scope: AdministrationScope,
        by actor: Actor
    ) async throws -> Bool {
        let days = settings.invitationDays
        return try await write { work in
            let lines = try work.plan(rows, in: scope, for: actor, at: work.now) { work.newID() }
            guard lines.map(\.mark) == expected.map(\.mark) else { return false }
            for line in lines {
                guard case .change(let change) = line.outcome else { continue }
                try work.carryOut(change, days: days, by: actor)
            }
            let facts = ["lines": String(lines.count), "roster": id.text]
            let place = actor.memberships.first { $0.roles.contains(.administrator) }?.organization
            try work.audit(
                AuditEvent(.rosterApplied, "roster", id, organization: place, facts: facts),
                by: actor.person
            )
            return true
        }
    }
}

extension Work {
    /// Carries a change out, step by step.
    fileprivate func carryOut(_ change: RosterChange, days: Int, by actor: Actor) throws {
        let place = try organization(change.place.id)
        let standing = actor.standing(at: place.path)
        if let refusal = Permission.refusal(of: .changeMembership, standing: standing) { throw refusal }
        for step in change.steps { try carryOut(step, at: place, days: days, by: actor) }
    }

    private func carryOut(_ step: RosterStep, at place: Organization, days: Int, by actor: Actor) throws {
        let zone = place.timeZone
        func begin(_ day: LocalDate?) -> Instant? { day.map { Instant(startOf: $0, in: zone) } }
        func over(_ last: LocalDate?) -> Instant? { begin(last?.adding(days: 1)) }
        func note(_ person: ID<Person>, _ facts: [String: String]) throws {
            try audit(
                AuditEvent(.membershipChanged, "person", person, organization: place.id, facts: facts),
                by: actor.person
            )
        }
        switch step {
        case .join(let id, let person, let roles, let from, let to):
            let time = MembershipTime(begins: begin(from), ends: over(to))
            try insertMembership(id: id, person: person, organization: place.id, roles: roles, during: time, at: now)
            try audit(.membershipChanged(person, in: place.id, added: roles), by: actor.person)
        case .widen(let id, let person, let roles):
            try addRoles(roles, to: id)
            try audit(.membershipChanged(person, in: place.id, added: roles), by: actor.person)
        case .begin(let id, let person, let day):
            try setBegins(begin(day) ?? now, of: id)
            try note(person, ["membership": id.text, "first": day?.description ?? "now"])
        case .last(let id, let person, let day):
            try setEnds(over(day), of: id)
            try note(person, ["membership": id.text, "last": day?.description ?? "none"])
        case .narrow(let id, let person, let before, let after):
            try self.change(id, from: before, to: after, of: person, in: place.id, by: actor)
        case .end(let id, let person):
            try end(id, of: person, in: place.id, by: actor)
        case .invite(let name, let address, let roles, let from, let to):
            _ = try invite(
                NewInvitation(name: name, address: address, organization: place.id, roles: roles),
                to: place,
                during: MembershipTime(begins: begin(from), ends: over(to)),
                days: days,
                by: actor
            )
        case .withdraw(let id):
            try withdrawInvitation(ID(id), by: actor)
        }
    }
}
