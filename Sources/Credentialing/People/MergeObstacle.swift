/// Why two accounts cannot become one, or not yet. What keeps judging fair stands against it for good: two accounts may
/// be one person, but two judgments that were to be independent cannot be made so afterwards.
package enum MergeObstacle: Hashable, Sendable {
    /// An account is closed, or is part of another one already.
    case closed(String)
    /// One account read work of the other. The number of the work, or nothing while it has none.
    case readTheOther(String)
    /// Both accounts read the same work, which was to be read by two persons, or rests on the word of one of them.
    case readTogether(String)
    /// One account filled in an observation for work of the other.
    case witnessed(String)
    /// One account decided about work of the other as a lead assessor, or confirmed a need of it.
    case decidedAbout
    /// One account reads, or is read by, someone whom the other one has a tie with; nothing is decided yet.
    case tiedReading(String)
    /// A tie is recorded between the two.
    case tied
    /// Both accounts have taken up the same title. How many of the two have earned it.
    case sameTitle(String, earned: Int)
    /// One account reviews a draft that the other wrote in, or both review it.
    case reviewing(String)
    /// Both accounts are named for stages of review of one organization.
    case stages(String)
    /// The account that is to end has an authenticator app, and the one that stays has none.
    case unprotected(String)

    /// What stands in the way and what to do, for the person whose accounts they are.
    package var sentence: String {
        switch self {
        case .closed(let name): "The account of \(name) is closed, so nothing can be brought together with it."
        case .readTheOther(let number):
            "One account was given "
                + "\(Self.work(number)) of the other to judge. Nobody judges their own work, so they stay two."
        case .readTogether(let number):
            "Both accounts had to do with judging "
                + "\(Self.work(number)), where two different people have to. They stay two."
        case .witnessed(let number):
            "One account filled in an observation for \(Self.work(number)) of the other, as its witness. They stay two."
        case .decidedAbout:
            "One account decided something about work of the other, as a lead assessor or by confirming a need. "
                + "They stay two."
        case .tiedReading(let number):
            "One account judges "
                + "\(Self.work(number)) together with someone whom the other may not judge. Try again when it is decided."
        case .tied:
            "A tie is recorded between the two accounts, as between two people. An administrator can remove it "
                + "if that is wrong."
        case .sameTitle(let title, 2):
            "Both accounts have earned \(title), which one account holds only once. Both badges stay valid, and "
                + "the accounts stay two."
        case .sameTitle(let title, _):
            "Both accounts have taken up \(title). Leave it in one of them first; what is with an assessor has "
                + "to be answered before."
        case .reviewing(let title):
            "Between them the accounts write and review \(title), which needs different people. Try again when "
                + "it is published, or name someone else."
        case .stages(let organization):
            "Each account is named for a stage of review at \(organization). An administrator has to name "
                + "someone else for one of them."
        case .unprotected(let name):
            "The account of \(name) has an authenticator app and the one that would stay has none. Set one up "
                + "there first, or let the other account stay."
        }
    }

    /// The same for administrators, who are not told who judged whose work, nor what somebody signs in with.
    package var administrativeSentence: String {
        switch self {
        case .readTheOther, .readTogether, .witnessed, .decidedAbout, .tiedReading, .unprotected:
            "Something stands in the way that only the person may read. They find it under “Another account of "
                + "yours” on their account page."
        case .sameTitle(let title, _):
            "Both accounts have taken up \(title). Only the person can leave it in one of them; what is earned "
                + "in both stays in both."
        case .closed, .tied, .reviewing, .stages: sentence
        }
    }

    private static func work(_ number: String) -> String {
        number.isEmpty ? "work that is not handed in yet" : "the work \(number)"
    }
}
