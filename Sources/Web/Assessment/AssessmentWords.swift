internal import Application
internal import Credentialing

/// Words that several pages of the area share.
enum AssessmentWords {
    static func attempt(_ number: Int) -> String {
        switch number {
        case 1: "first attempt"
        case 2: "second attempt"
        case 3: "third attempt"
        default: "attempt \(number)"
        }
    }

    static func reading(_ reading: Reading) -> String {
        switch reading {
        case .first: "first reading"
        case .confirmation: "second reading"
        case .third: "third reading"
        case .appeal: "appeal"
        }
    }

    /// "2 of 3 met".
    static func met(_ met: Int, of judged: Int) -> String {
        judged == 0 ? "Nothing was left to judge" : "\(met) of \(judged) met"
    }

    /// What became of a judgment.
    static func outcome(_ isAwarded: Bool?) -> String {
        isAwarded.map { $0 ? "Awarded" : "Not yet" } ?? "Waits for another reading"
    }
}
