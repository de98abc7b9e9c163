internal import Application
internal import Credentialing
package import HTTPTypes
internal import Hummingbird

/// What went wrong with a request, as the person is told. This is the only place where a refusal or an error becomes a
/// status.
package struct Problem: Error, Sendable, Hashable {
    package let status: HTTPResponse.Status
    /// The head of the page.
    package let title: String
    /// What happened and what to do. Never taken from an error.
    package let sentence: String
    /// Where to sign in, with the way back, when that is what is missing.
    package let location: String?
    /// Seconds after which it is worth trying again.
    package let retryAfter: Int?
    /// Whether the page has to do without the database.
    package let isOutage: Bool
    /// Whether it was announced, so that the log need not tell each time.
    private let isAnnounced: Bool

    private init(
        _ status: HTTPResponse.Status,
        _ title: String,
        _ sentence: String,
        location: String? = nil,
        retryAfter: Int? = nil,
        isOutage: Bool = false,
        isAnnounced: Bool = false
    ) {
        self.status = status
        self.title = title
        self.sentence = sentence
        self.location = location
        self.retryAfter = retryAfter
        self.isOutage = isOutage
        self.isAnnounced = isAnnounced
    }

    /// Nothing here, or nothing that this person may know of: both look the same.
    package static let notFound = Problem(
        .notFound,
        "There is nothing here",
        "There is no page at this address, or it is not one that you can see. Check the address, or begin again at the start."
    )
    /// Something that no form or link of ours sends.
    package static let malformed = Problem(
        .badRequest,
        "This could not be read",
        "What arrived here is not what this page sends. Go back, load the page again and try once more."
    )
    /// A character that no text can keep, among what was typed or pasted.
    package static let unkeepable = Problem(
        .unprocessableContent,
        "There is a character that cannot be kept",
        "An invisible character came along with what you wrote, as it can when text is copied out of another program."
    )
    /// A form or file beyond the limits.
    package static let tooLarge = Problem(
        .contentTooLarge,
        "This is too large",
        "What you sent is larger than this page takes. Send less at once."
    )
    /// A body of a kind that the address does not take.
    package static let unsupportedMediaType = Problem(
        .unsupportedMediaType,
        "This kind of content is not taken here",
        "What arrived here is not a form. Go back, load the page again and try once more."
    )
    /// An unsafe request that does not come from a page of ours, or from one that was open too long.
    package static let foreignForm = Problem(
        .forbidden,
        "This page was open too long",
        "For your safety this form works only from a page that was loaded since you signed in. Go back, load the page again and send it once more."
    )
    /// A bug or an outage, which is in the log under the request's number.
    package static let fault = Problem(
        .internalServerError,
        "Something went wrong here",
        "This is our fault, not yours. Nothing was lost that was saved before. Try again in a moment."
    )

    /// The database cannot be asked for a moment. Nothing was changed.
    package static let away = Problem(
        .serviceUnavailable,
        "This does not work right now",
        "The records cannot be reached for a moment. Nothing was changed. Try again in a few seconds.",
        retryAfter: 5,
        isOutage: true
    )
    /// The database broke off while something was being saved.
    package static let unsure = Problem(
        .serviceUnavailable,
        "Look whether this was saved",
        "The connection to the records broke just as this was being saved. Go back, load the page again, and look whether it is there before you send it once more.",
        isOutage: true
    )
    /// There is no room left on the server. Nothing was changed.
    package static let full = Problem(
        HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage"),
        "There is no room left on the server",
        "Nothing was lost: what was saved before is safe, but what you just sent was not saved. Go back, where it still is, tell your administrator, and send it again later."
    )
    /// The server can only be read. Nothing was changed.
    package static let readOnly = Problem(
        .serviceUnavailable,
        "Nothing can be saved right now",
        "Nothing was lost: what was saved before is safe and can be read, but what you just sent was not saved. Go back, where it still is, tell your administrator, and send it again later.",
        retryAfter: 60
    )

    /// The pages are closed for a while, as an administrator said.
    ///
    /// - Parameters:
    ///   - message: The administrator's own sentence, or none.
    ///   - seconds: After how many seconds they should be open again, if that is known.
    package static func maintenance(_ message: String, seconds: Int?) -> Problem {
        let minutes = seconds.map { max(1, ($0 + 59) / 60) }
        let opening = minutes.map { minutes in
            minutes < 90
                ? "They should be open again in \(minutes) minute\(minutes == 1 ? "" : "s")."
                : "They should be open again in about \((minutes + 30) / 60) hours."
        }
        let kept =
            "What you have saved is safe. What you were just writing is still in your browser: keep the page open, or come back to it."
        let own = message.isEmpty ? "These pages are closed for maintenance." : message
        return Problem(
            .serviceUnavailable,
            "Closed for maintenance",
            [own, opening, kept].compactMap(\.self).joined(separator: " "),
            retryAfter: seconds ?? 300,
            isOutage: true,
            isAnnounced: true
        )
    }

    /// Whoever is not signed in is sent to sign in, and back.
    package static func signIn(returnTo path: String) -> Problem {
        Problem(
            .seeOther,
            "Sign in first",
            "Sign in, and you will come back to this page.",
            location: "/sign-in?return-to=" + PercentText.encoded(path)
        )
    }

    /// Whoever is signed in shows again who they are, and comes back.
    package static func confirm(returnTo path: String) -> Problem {
        Problem(
            .seeOther,
            unconfirmed.title,
            unconfirmed.sentence,
            location: "/account/confirm?return-to=" + PercentText.encoded(path)
        )
    }

    /// Whoever has to have a second factor sets one up before anything else.
    package static let withoutSecondFactor = Problem(
        .seeOther,
        "Set up a second factor first",
        "Your role needs a second factor, such as an authenticator app. Set it up, then go on.",
        location: "/account/second-factor"
    )

    /// A form of an earlier session was kept, and waits on its page.
    static func goBack(to path: String) -> Problem {
        Problem(.seeOther, "Go back to the page", "What you wrote waits for you there.", location: path)
    }

    /// Too many sign in with a password at this moment.
    static let crowded = Problem(
        .serviceUnavailable,
        "Many people are signing in right now",
        "Try again in a minute, or ask for a link in your mail instead.",
        retryAfter: 30
    )
    /// Somebody who is signed in has to show again who they are.
    static let unconfirmed = Problem(
        .forbidden,
        "Show that it is you",
        "For this you show once more who you are. Go back, load the page again and send it once more."
    )

    /// Too many tries from one place.
    package static func tooMany(retryAfter seconds: Int) -> Problem {
        let minutes = max(1, (seconds + 59) / 60)
        return Problem(
            .tooManyRequests,
            "Too many tries",
            "There were too many tries from where you are. Try again in \(minutes) minute\(minutes == 1 ? "" : "s").",
            retryAfter: seconds
        )
    }

    /// Too much of one thing in a short time.
    static func tooOften(_ things: String, retryAfter seconds: Int) -> Problem {
        let minutes = max(1, (seconds + 59) / 60)
        return Problem(
            .tooManyRequests,
            "That was very much at once",
            "There were too many \(things) in a short time. Go on in \(minutes) minute\(minutes == 1 ? "" : "s"). What was saved before is kept.",
            retryAfter: seconds
        )
    }

    /// What a thrown error means for the person. What is not known here is a fault and tells nothing.
    package init(_ error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let form as RefusedForm: self.init(form.cause)
        case is FreshnessDemand: self = .unconfirmed
        case is PasswordsBusy: self = .crowded
        case let refusal as Refusal: self.init(refusal)
        case AssessmentRefusal.refused(let refusal): self.init(refusal)
        case AssessmentRefusal.faults:
            self.init(
                .unprocessableContent,
                "Something is missing",
                "Not every criterion has what it needs. Go back and look for what is marked."
            )
        case let problems as FormProblems:
            self.init(
                .unprocessableContent,
                "There is a problem",
                problems.entries.map(\.sentence).joined(separator: " ")
            )
        case let error as any HTTPResponseError: self.init(status: error.status)
        default: self = Outage(error).map(Problem.init) ?? .fault
        }
    }

    private init(_ outage: Outage) {
        switch outage {
        case .away: self = .away
        case .unsure: self = .unsure
        case .full: self = .full
        case .readOnly: self = .readOnly
        case .badText: self = .malformed
        }
    }

    /// Whether the log has to say more: only a fault is ours.
    package var isFault: Bool { status.code >= 500 && !isAnnounced }

    private init(status: HTTPResponse.Status) {
        switch status.code {
        case 404, 405: self = .notFound
        case 413: self = .tooLarge
        case 415: self = .unsupportedMediaType
        case 400..<500: self = .malformed
        default: self = .fault
        }
    }

    private init(_ refusal: Refusal) {
        switch refusal {
        case .notFound: self = .notFound
        case .linkNotGood: self.init(.gone, "This link is no longer good", refusal.description)
        case .outsideOffering, .ownWork, .ownDraft, .notInvolved, .tied, .notAllocated, .samePerson, .ownJudgingRole,
            .ownAccount:
            self.init(.forbidden, "This is for someone else to do", refusal.description)
        case .changedMeanwhile, .claimedByAnother:
            self.init(.conflict, "Someone was here at the same time", refusal.description)
        case .judgedBefore, .witnessedByYou, .notOpened, .leaseLapsed, .workTakenBack, .alreadySubmitted,
            .alreadyOpened, .alreadyChosen,
            .offeringClosed, .titleRetired, .structureDiffers,
            .noAttemptsLeft, .pieceIsMet, .alreadyDone, .nothingJudged, .questionOpen:
            self.init(.conflict, "This cannot be done now", refusal.description)
        case .incomplete, .limit, .doesNotFit:
            self.init(.unprocessableContent, "There is a problem", refusal.description)
        }
    }
}
