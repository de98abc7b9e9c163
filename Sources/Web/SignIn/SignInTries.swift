internal import Application
internal import Credentialing
internal import Edge

/// Bounds on guessing passwords and codes, by account and network. Nobody is locked out by what strangers do: a browser
/// from which the person has signed in is counted by itself, and a link in a mail is not counted here at all.
struct SignInTries: Sendable {
    /// What is guessed at.
    enum Secret: String, Sendable {
        case password, code, confirmation
    }

    /// Whose, and from where.
    struct Origin: Sendable {
        let account: String
        let network: String
        /// The browser, when the person is known to have signed in from it.
        let device: String?
    }

    private let windows: RateWindows
    private let clock: Clock

    init(_ site: Site) {
        windows = site.windows
        clock = site.platform.clock
    }

    /// Tries that one network has with one account.
    static let near = 10
    /// Tries that all networks together have with one account from browsers that are not known.
    static let everywhere = 100
    /// Tries from a browser that is known.
    static let known = 20

    /// Counts a try before it is made, so that many at once all count.
    ///
    /// - Returns: the seconds to wait, or `nil` when it may be made.
    func count(_ secret: Secret, _ origin: Origin) async -> Int? {
        for (limit, key) in limits(secret, origin) {
            if let seconds = await windows.count(limit, by: key, at: clock.now()) { return seconds }
        }
        return nil
    }

    /// Takes back the try that was right.
    func giveBack(_ secret: Secret, _ origin: Origin) async {
        for (limit, key) in limits(secret, origin) { await windows.giveBack(limit, by: key) }
    }

    /// The near limit stands first, so that one network alone cannot use up what all have together.
    private func limits(_ secret: Secret, _ origin: Origin) -> [(RateWindows.Limit, String)] {
        let name = secret.rawValue
        if let device = origin.device {
            let limit = RateWindows.Limit(name + "-known", tries: Self.known, seconds: 900)
            return [(limit, origin.account + "\u{0}" + device)]
        }
        return [
            (
                RateWindows.Limit(name + "-near", tries: Self.near, seconds: 900),
                origin.account + "\u{0}" + origin.network
            ),
            (RateWindows.Limit(name + "-everywhere", tries: Self.everywhere, seconds: 3600), origin.account),
        ]
    }

    /// How long to wait, and what works meanwhile.
    static func words(_ seconds: Int) -> String {
        let minutes = max(1, (seconds + 59) / 60)
        return "There were too many tries. Wait \(minutes) minute\(minutes == 1 ? "" : "s") and try again"
    }
}
