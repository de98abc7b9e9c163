package import Credentialing

/// What leaves the database, or follows a change without holding it up. Done by the outbox worker, at least once.
package enum Job: Hashable, Sendable, Codable {
    /// Sign a credential for an award.
    case issueCredential(award: ID<Award>)
    /// Send one mail. Access is looked at again when it is sent.
    case sendMail(MailOrder)
    /// Draw the pictures of a version.
    case drawPictures(version: ID<AchievementVersion>)
    /// Sign a status list again.
    case signStatusList(list: String)
    /// Remove the bytes of a file whose row says destroyed.
    case destroyFile(file: ID<Artifact>)
    /// Somebody asked for a link to sign in with; whether the address belongs to anyone is seen when it is done.
    case askForLink(address: String, returnTo: String?)

    /// The name under which the job is stored and counted.
    package var name: String {
        switch self {
        case .issueCredential: "issueCredential"
        case .sendMail: "sendMail"
        case .drawPictures: "drawPictures"
        case .signStatusList: "signStatusList"
        case .destroyFile: "destroyFile"
        case .askForLink: "askForLink"
        }
    }
}

/// A mail to be written when it is sent: who gets it, which text, and the ids it speaks of. No evidence, no feedback.
package struct MailOrder: Hashable, Sendable, Codable {
    /// One text each in `Background/Templates/mail`.
    package enum Template: String, CaseIterable, Codable, Sendable {
        case signInLink, invitation, submissionReceived, answerReady, awarded, awardRevoked, revocationAsked
        case observationAsked, observationGiven
        case draftToReview, draftReturned, draftReady, draftPublished, proposalMade, proposalAnswered
        case accountChanged, signInWarning, confirmationCode, confirmAddress, addressTaken
        case mergeAsked

        /// The words its text needs. An order without one of them is set aside, because it would read wrongly.
        package var words: Set<String> {
            switch self {
            case .signInLink: ["minutes"]
            case .invitation: ["organization", "inviter", "days"]
            case .submissionReceived: ["title", "number", "answerBy"]
            case .answerReady, .awarded, .awardRevoked, .revocationAsked, .observationGiven: ["title"]
            case .observationAsked: ["learner", "title", "days"]
            case .draftToReview: ["title", "stage", "author"]
            case .draftReturned, .draftReady, .draftPublished, .proposalMade, .proposalAnswered: ["title"]
            case .accountChanged: ["change"]
            case .signInWarning: []
            case .confirmationCode: ["code", "minutes"]
            case .confirmAddress: ["hours"]
            case .addressTaken: ["address"]
            case .mergeAsked: ["days"]
            }
        }

        /// Whether it is about a person's own account. Administrators manage memberships, and nobody's addresses,
        /// passwords or second factors (`decisions.md` §3): they see that such a mail went, not what it said.
        package var isAboutAccount: Bool {
            switch self {
            case .accountChanged, .signInWarning, .confirmationCode, .confirmAddress, .addressTaken: true
            default: false
            }
        }

        /// Whether it tells how somebody's work stands. Administrators see that such a mail went, not which one: who
        /// administers may also evaluate (`product.md` §1.6).
        package var isAboutWork: Bool {
            switch self {
            case .signInLink, .invitation, .revocationAsked, .draftToReview, .draftReturned, .draftReady,
                .draftPublished, .proposalMade, .proposalAnswered, .accountChanged, .signInWarning, .confirmationCode,
                .confirmAddress, .addressTaken, .mergeAsked:
                false
            case .submissionReceived, .answerReady, .awarded, .awardRevoked, .observationAsked, .observationGiven: true
            }
        }
    }

    package let template: Template
    /// The person it goes to, at the work address unless one is named; `nil` for an invitation.
    package let person: ID<Person>?
    /// The address of an invitation, or the one of the person's addresses that the mail is meant for.
    package let address: String?
    /// Path of the one link, below the public address.
    package let path: String
    /// Words the text needs, such as the title of the micro-credential or a date.
    package let words: [String: String]

    /// A mail to a person.
    package init(_ template: Template, to person: ID<Person>, path: String, words: [String: String] = [:]) {
        self.template = template
        self.person = person
        address = nil
        self.path = path
        self.words = words
    }

    /// A mail to one address of a person: the one that was typed, or one that has just gone.
    package init(
        _ template: Template,
        to person: ID<Person>,
        at address: String,
        path: String,
        words: [String: String] = [:]
    ) {
        self.template = template
        self.person = person
        self.address = address
        self.path = path
        self.words = words
    }

    /// A mail to an address that has no person yet.
    package init(_ template: Template, toAddress address: String, path: String, words: [String: String] = [:]) {
        self.template = template
        person = nil
        self.address = address
        self.path = path
        self.words = words
    }
}
