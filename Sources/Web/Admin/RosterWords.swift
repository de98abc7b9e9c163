internal import Application
internal import Credentialing

/// What becomes of a line of a file of people, in a sentence.
enum RosterWords {
    static func sentence(_ line: RosterLine) -> String {
        switch line.outcome {
        case .change(let change): sentence(change) + file(change.subject)
        case .nothing(let standing): sentence(standing) + file(standing.subject)
        case .problem(let sentence): sentence
        }
    }

    /// Whether it is one, in a word.
    static func kind(_ line: RosterLine) -> String {
        switch line.outcome {
        case .change: "Change"
        case .nothing: "Nothing to do"
        case .problem: "Problem"
        }
    }

    private static func sentence(_ change: RosterChange) -> String {
        let (name, place) = (change.subject.name, change.place.name)
        switch change.effect {
        case .joins(let roles, let from, let to):
            return "\(name) becomes \(RoleWords.list(roles)) at \(place)\(days(from, to))."
        case .extends(let roles, let from, let to):
            let first = from.map { " from \(DateWords.date($0))" } ?? " from today"
            let last = to.map { " until \(DateWords.date($0))" } ?? ", without a last day"
            return "\(name) is \(RoleWords.list(roles)) at \(place)\(first)\(last)."
        case .isInvited(let roles, let from, let to, let again):
            let act = again ? "is invited once more" : "is invited"
            let mail = again ? "The link in the earlier mail stops working." : "A mail asks them to accept."
            return "\(name) \(act) to \(place) as \(RoleWords.list(roles))\(days(from, to)). \(mail)"
        case .leaves(let last):
            return last.map { "\(name) belongs to \(place) until \(DateWords.date($0)), and no longer." }
                ?? "\(name) no longer belongs to \(place), from now on."
        case .loses(let roles, let keeps):
            return "\(name) is no longer \(RoleWords.list(roles)) at \(place), and stays \(RoleWords.list(keeps))."
        case .isUninvited:
            return "The invitation of \(name) to \(place) is taken back."
        }
    }

    private static func sentence(_ standing: RosterStanding) -> String {
        let (name, place) = (standing.subject.name, standing.place.name)
        return switch standing.reason {
        case .has(let roles): "\(name) is \(RoleWords.list(roles)) at \(place) already."
        case .isInvited: "\(name) is invited to \(place) already and has not answered."
        case .isNotThere: "\(name) does not belong to \(place) in this way, so there is nothing to end."
        case .endsAlready: "The membership of \(name) at \(place) is over by that day already."
        }
    }

    private static func days(_ from: LocalDate?, _ to: LocalDate?) -> String {
        RoleWords.days(from: from, to: to).map { " " + $0 } ?? ""
    }

    private static func file(_ subject: RosterSubject) -> String {
        subject.nameInFile.map { " In the file they are called \($0)." } ?? ""
    }

    /// “12 changes”.
    static func changes(_ count: Int) -> String { counted(count, "change", "changes") }

    /// “One line with a problem is left out”.
    static func leftOut(_ count: Int) -> String? {
        switch count {
        case 0: nil
        case 1: "One line with a problem is left out."
        default: "\(CountWords.grouped(count)) lines with a problem are left out."
        }
    }

    private static func counted(_ count: Int, _ one: String, _ many: String) -> String {
        count == 1 ? "one \(one)" : "\(CountWords.grouped(count)) \(many)"
    }
}
