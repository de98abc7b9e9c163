internal import Files
internal import Storage

/// What an error says about the database or the store of files, for whoever answers a person.
package enum Outage: Hashable, Sendable {
    /// It cannot be asked now, and nothing was changed; later it can.
    case away
    /// It broke off while a change was being kept, so that nobody knows whether it was.
    case unsure
    /// There is no room left to keep anything. Nothing was changed.
    case full
    /// Nothing can be kept, for another reason than room. Nothing was changed.
    case readOnly
    /// What was to be kept cannot be kept by any database of ours.
    case badText

    /// `nil` for every other error.
    package init?(_ error: any Error) {
        if let problem = error as? FileStoreProblem {
            self.init(problem)
            return
        }
        switch error as? StoreProblem {
        case .busy, .away: self = .away
        case .unsure: self = .unsure
        case .badText: self = .badText
        case .full: self = .full
        case .cannotWrite: self = .readOnly
        case .constraint, .notAllowed, .unfit, .other, nil: return nil
        }
    }

    private init?(_ problem: FileStoreProblem) {
        switch problem {
        case .diskFull: self = .full
        case .readOnly: self = .readOnly
        case .system, .missing, .damaged, .unknownFormat, .outOfTurn: return nil
        }
    }
}
