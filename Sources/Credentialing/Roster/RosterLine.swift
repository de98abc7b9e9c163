/// What becomes of one line of a file of people.
package struct RosterLine: Hashable, Sendable {
    /// The line of the file, the head being 1.
    package let line: Int
    package let outcome: Outcome

    /// Something is changed, nothing needs to be, or something is wrong with the line.
    package enum Outcome: Hashable, Sendable {
        case change(RosterChange)
        case nothing(RosterStanding)
        /// A sentence that says what is wrong and what to do about it.
        case problem(String)
    }

    init(_ line: Int, _ outcome: Outcome) {
        self.line = line
        self.outcome = outcome
    }

    /// What it says, in a text that is the same whenever the same would happen.
    package var mark: String {
        switch outcome {
        case .change(let change): "\(line) change \(change.mark)"
        case .nothing: "\(line) nothing"
        case .problem(let sentence): "\(line) problem \(sentence)"
        }
    }
}

/// Whom a line is about: by the name known here, and the name in the file where that is another.
package struct RosterSubject: Hashable, Sendable {
    package let name: String
    package let nameInFile: String?
}

/// A change that a line asks for, with the steps that make it.
package struct RosterChange: Hashable, Sendable {
    /// What it comes to for the person.
    package enum Effect: Hashable, Sendable {
        /// Gets roles, from a later day or at once, until a last day or for good.
        case joins(Set<Role>, from: LocalDate?, to: LocalDate?)
        /// Has the roles on more days than before.
        case extends(Set<Role>, from: LocalDate?, to: LocalDate?)
        /// Is asked by mail.
        case isInvited(Set<Role>, from: LocalDate?, to: LocalDate?, again: Bool)
        /// Belongs there no longer, at once or after a last day.
        case leaves(on: LocalDate?)
        /// Loses some roles and keeps others.
        case loses(Set<Role>, keeps: Set<Role>)
        /// The invitation is taken back.
        case isUninvited
    }

    package let subject: RosterSubject
    /// By whom or what the steps know the subject.
    package let key: String
    package let place: RosterPlace
    package let effect: Effect
    package let steps: [RosterStep]

    /// Roles that somebody gets by it.
    package var given: Set<Role> {
        switch effect {
        case .joins(let roles, _, _), .isInvited(let roles, _, _, _): roles
        case .extends, .leaves, .loses, .isUninvited: []
        }
    }

    var mark: String {
        func words(_ roles: Set<Role>) -> String { roles.sorted().map(\.rawValue).joined(separator: "+") }
        func day(_ date: LocalDate?) -> String { date.map { "\($0)" } ?? "-" }
        let what =
            switch effect {
            case .joins(let roles, let from, let to): "joins \(words(roles)) \(day(from)) \(day(to))"
            case .extends(let roles, let from, let to): "extends \(words(roles)) \(day(from)) \(day(to))"
            case .isInvited(let roles, let from, let to, let again):
                "invited \(words(roles)) \(day(from)) \(day(to)) \(again)"
            case .leaves(let on): "leaves \(day(on))"
            case .loses(let roles, let keeps): "loses \(words(roles)) keeps \(words(keeps))"
            case .isUninvited: "uninvited"
            }
        return "\(key) \(subject.name) \(place.id) \(what)"
    }
}

/// Why there is nothing to do for a line.
package struct RosterStanding: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// Has the roles already.
        case has(Set<Role>)
        /// Was asked by mail already and has not answered.
        case isInvited
        /// Does not belong there, or has none of the roles there.
        case isNotThere
        /// It ends by that day already.
        case endsAlready
    }

    package let subject: RosterSubject
    package let place: RosterPlace
    package let reason: Reason
}

/// One step of a change, as it is carried out.
package enum RosterStep: Hashable, Sendable {
    /// A membership is made; it begins at once unless a day is said.
    case join(ID<Membership>, ID<Person>, Set<Role>, from: LocalDate?, to: LocalDate?)
    /// A membership gets roles besides its own.
    case widen(ID<Membership>, ID<Person>, Set<Role>)
    /// A membership that has not begun begins on another day, or at once.
    case begin(ID<Membership>, ID<Person>, on: LocalDate?)
    /// A membership ends after a day, or has no end.
    case last(ID<Membership>, ID<Person>, on: LocalDate?)
    /// A membership loses roles and keeps others.
    case narrow(ID<Membership>, ID<Person>, from: Set<Role>, to: Set<Role>)
    /// A membership ends at once.
    case end(ID<Membership>, ID<Person>)
    /// Somebody is asked by mail.
    case invite(name: String, address: String, Set<Role>, from: LocalDate?, to: LocalDate?)
    /// An invitation without an answer is taken back; by its id.
    case withdraw(String)
}
