internal import Credentialing
internal import Storage

extension Work {
    /// Writes what the decision rule said: another reading into the queue, or the decision with its award and jobs.
    func follow(_ step: Decision.Step, for open: OpenReading, by actor: ID<Person>) throws -> Submission.State {
        switch step {
        case .needs(let reading):
            try allocate(reading, after: open)
            try move(open.submission, to: .inReview)
            return .inReview
        case .agreed(let outcome):
            let state: Submission.State = outcome.isAwarded ? .awarded : .notYet
            let decision = try insert(outcome, for: open)
            try move(open.submission, to: state)
            try keepMet(outcome, of: open.submission, decision: decision)
            try noteFigures(of: open.submission.version)
            try audit(.decisionMade(decision, outcome, open.submission), by: actor)
            if outcome.isAwarded {
                try award(open.submission, decision: decision)
            } else {
                try enqueue(.followingNotYet(open.submission, title: open.title.title))
            }
            return state
        }
    }
}
