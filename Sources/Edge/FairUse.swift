package import Application
internal import Credentialing

/// Bounds on what costs much, far above what people do by hand: whoever meets one runs a program against the pages.
/// A person who is signed in is counted alone; visitors are counted by their address, which a whole school may share.
package struct FairUse: Sendable {
    /// What is counted.
    package enum Act: String, CaseIterable, Sendable {
        /// Asking the catalog or the list of people with words.
        case search
        /// Sending files.
        case upload
        /// Taking titles and badges home as files.
        case export
        /// Mail to people who are named by address.
        case mail
        /// Asking a provider of sign-in what it says of itself.
        case check

        var member: RateWindows.Limit { RateWindows.Limit("member-" + rawValue, tries: numbers.0, seconds: numbers.2) }

        var visitor: RateWindows.Limit {
            RateWindows.Limit("visitor-" + rawValue, tries: numbers.1, seconds: numbers.2)
        }

        /// For a person, for an address, in so many seconds.
        private var numbers: (Int, Int, Int) {
            switch self {
            case .search: (300, 3000, 600)
            case .upload: (300, 300, 600)
            case .export: (200, 2000, 600)
            case .mail: (200, 200, 3600)
            case .check: (60, 60, 600)
            }
        }

        var words: String {
            switch self {
            case .search: "searches"
            case .upload: "files"
            case .export: "downloads"
            case .mail: "invitations"
            case .check: "checks"
            }
        }
    }

    private let windows: RateWindows
    private let clock: Clock

    /// Counted in windows that several limits share.
    package init(windows: RateWindows, clock: Clock) {
        self.windows = windows
        self.clock = clock
    }

    /// Counts one more.
    ///
    /// - Throws: ``Problem`` 429 with when to go on.
    package func count(_ act: Act, by context: some PageContext) async throws(Problem) {
        let visitor = context.visitor
        let person = visitor.signedIn?.actor.person.text
        let limit = person == nil ? act.visitor : act.member
        let key = person ?? ClientAddress.window(visitor.clientAddress)
        guard let seconds = await windows.count(limit, by: key, at: clock.now()) else { return }
        throw .tooOften(act.words, retryAfter: seconds)
    }
}
