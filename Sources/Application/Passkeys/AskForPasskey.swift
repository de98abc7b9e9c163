internal import Credentialing
internal import OpenBadges
internal import WebAuthn

/// What a browser puts to an authenticator, in base64url where it is bytes.
package struct PasskeyQuestion: Hashable, Sendable {
    /// Minutes for which an answer is taken.
    package static let minutes = 5

    package let challenge: String
    /// The host that keys are bound to.
    package let party: String
    /// The keys that may answer; any when there are none.
    package let credentials: [String]
}

/// What a browser asks for when a key is to be made.
package struct NewPasskeyQuestion: Hashable, Sendable {
    package let challenge: String
    package let party: String
    /// The name of the site, for the authenticator's own window.
    package let partyName: String
    /// What the authenticator is to know the person by: random, no address and no id of ours.
    package let handle: String
    package let account: String
    package let name: String
    /// The algorithms that are taken, the one we like best first.
    package let algorithms: [Int64]
    /// Keys that the person has, so that no device makes a second one.
    package let others: [String]
}

/// For what a key is asked, and who holds the question.
enum PasskeyPurpose: Sendable {
    case add(ID<Session>)
    case confirm(ID<Session>)
    /// The digest of what the browser keeps.
    case signIn(String)

    var word: String {
        switch self {
        case .add: "add"
        case .confirm: "confirm"
        case .signIn: "signIn"
        }
    }

    var holder: String {
        switch self {
        case .add(let session), .confirm(let session): session.text
        case .signIn(let browser): browser
        }
    }
}

extension Platform {
    /// Begins adding a passkey to the account of whoever is signed in.
    package func askForNewPasskey(by signedIn: SignedIn) async throws -> NewPasskeyQuestion {
        let party = try relyingParty()
        let actor = signedIn.actor
        let site = try await siteName(for: actor)
        return try await write { work in
            let held = try work.passkeyCredentials(of: actor.person)
            guard held.count < Passkey.most else {
                throw Refusal.limit("You have \(Passkey.most) passkeys. Remove one that you no longer use first.")
            }
            let handle = try work.passkeyHandle(of: actor.person) ?? Base64URL.encode(work.random(32))
            let challenge = try work.askPasskey(.add(signedIn.session), handle: handle)
            return NewPasskeyQuestion(
                challenge: challenge,
                party: party.id,
                partyName: site,
                handle: handle,
                account: try work.mailAddress(of: actor.person, at: work.now) ?? actor.name,
                name: actor.name,
                algorithms: PasskeyAlgorithm.allCases.map(\.rawValue),
                others: held
            )
        }
    }

    /// Begins showing with a passkey that it is still the person who is signed in.
    ///
    /// - Throws: `Refusal.notFound` for whoever has none that is enough.
    package func askForPasskey(confirming signedIn: SignedIn) async throws -> PasskeyQuestion {
        let party = try relyingParty()
        return try await write { work in
            let person = signedIn.actor.person
            let held = try work.passkeyCredentials(of: person, onlyForApp: work.hasSecondFactor(person))
            guard !held.isEmpty else { throw Refusal.notFound }
            let challenge = try work.askPasskey(.confirm(signedIn.session))
            return PasskeyQuestion(challenge: challenge, party: party.id, credentials: held)
        }
    }

    /// Begins signing in. Nobody says who they are, so nobody learns who has an account; the key knows.
    ///
    /// - Parameter browser: what the browser keeps already, when it asked before.
    /// - Returns: the question, and what the browser keeps so that the answer is good in no other.
    package func askForPasskey(
        browser known: String? = nil
    ) async throws -> (question: PasskeyQuestion, browser: String) {
        let party = try relyingParty()
        return try await write { work in
            let browser = known ?? work.newSecret()
            let challenge = try work.askPasskey(.signIn(Secret.digest(browser)))
            return (PasskeyQuestion(challenge: challenge, party: party.id, credentials: []), browser)
        }
    }
}

extension Work {
    /// A new challenge, which is kept nowhere but at the browser.
    fileprivate func askPasskey(_ purpose: PasskeyPurpose, handle: String? = nil) throws -> String {
        let challenge = Base64URL.encode(random(32))
        try insertPasskeyQuestion(Secret.digest(challenge), purpose, handle: handle)
        return challenge
    }
}
