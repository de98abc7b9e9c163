internal import Credentialing

/// One enrollment with one attempt, planned: who, what, how far it went and when.
struct MadeWork: Sendable {
    /// How far the attempt went.
    enum State: Sendable {
        case draft, waiting, claimed, notYet, awarded

        /// One learner in so many has the waiting work in an assessor's hands.
        static let claimEvery = 20

        /// Of five works of a learner one is a draft, one waits or is being read, one is not yet, two are awarded.
        init(learner: Int, round: Int) {
            switch (learner + round) % 5 {
            case 0: self = .draft
            case 1: self = learner.isMultiple(of: Self.claimEvery) ? .claimed : .waiting
            case 2: self = .notYet
            default: self = .awarded
            }
        }

        var submission: Submission.State {
            switch self {
            case .draft: .draft
            case .waiting: .submitted
            case .claimed: .inReview
            case .notYet: .notYet
            case .awarded: .awarded
            }
        }

        var enrollment: Enrollment.State {
            switch self {
            case .draft, .notYet: .working
            case .waiting, .claimed: .submitted
            case .awarded: .awarded
            }
        }

        var isDecided: Bool { self == .notYet || self == .awarded }
    }

    /// The ids of what was written.
    struct Rows: Sendable {
        let state: State
        let number: String
        let title: String
        let enrollment: ID<Enrollment>
        let submission: ID<Submission>
        let allocation: ID<Allocation>?
        let award: ID<Award>?
    }

    let number: Int
    let state: State
    let learner: MadePerson
    let assessor: MadePerson
    let open: OpenTitle
    let district: MadeOrganization
    let began: Instant
    let zone: String

    /// How many days ago work was begun: spread over most of a year, as it is in a district.
    static func age(of number: Int) -> Int { 30 + number * 37 % 240 }

    /// Three weeks after it was chosen; what waits was submitted within the last ten days.
    func submitted(at now: Instant) -> Instant {
        state.isDecided ? began.adding(seconds: 21 * 86_400) : now.adding(seconds: -(number % 10) * 86_400 - 3600)
    }

    /// Five days after it was submitted.
    func decided(at now: Instant) -> Instant {
        submitted(at: now).adding(seconds: 5 * 86_400)
    }

    /// The number that people read aloud; awards have the ones between.
    var readableNumber: String { "B-\(1001 + 2 * number)" }
    var awardNumber: String { "B-\(1002 + 2 * number)" }

    /// The item keys that have something in them.
    var filled: [PlacedItem] { state == .draft ? Array(open.begun) : open.items }
}
