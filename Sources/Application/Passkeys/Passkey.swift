package import Credentialing
internal import WebAuthn

/// A key in a device or a program of a person, which signs them in.
package struct Passkey: Hashable, Sendable {
    /// How many one person may have.
    package static let most = 20
    /// Characters of the longest name.
    package static let longestName = 60

    package let id: ID<Passkey>
    /// What its owner knows it by.
    package let name: String
    package let created: Instant
    package let used: Instant?
    /// It is asked for no code of the app: its owner gave one in the session in which it was added.
    package let standsForApp: Bool
}

/// Whether passkeys can be used under an installation's address.
package enum PasskeyOffer: Sendable, Hashable {
    case offered
    /// Authenticators bind keys to names, and the host is a number.
    case hostIsNumber
    /// Browsers give passkeys to https alone, or to the machine itself.
    case openConnection
}

/// What a browser brings of a new key, in base64url.
package struct NewPasskeyAnswer: Sendable, Hashable {
    let client: String
    let attestation: String

    /// As the fields of the form hold it.
    package init(client: String, attestation: String) {
        self.client = client
        self.attestation = attestation
    }
}

/// What a browser brings of a key that was asked, in base64url.
package struct PasskeyAnswer: Sendable, Hashable {
    let credential: String
    let client: String
    let authenticator: String
    let signature: String
    /// What the authenticator knows the person by; empty where it does not say.
    let handle: String

    /// As the fields of the form hold it.
    package init(credential: String, client: String, authenticator: String, signature: String, handle: String) {
        self.credential = credential
        self.client = client
        self.authenticator = authenticator
        self.signature = signature
        self.handle = handle
    }
}

extension Platform {
    /// Whether passkeys can be used here.
    package var passkeyOffer: PasskeyOffer {
        do throws(RelyingParty.Hindrance) {
            _ = try RelyingParty(publicURL: settings.publicURL)
            return .offered
        } catch {
            return error == .hostIsNumber ? .hostIsNumber : .openConnection
        }
    }

    /// This site, as authenticators know it.
    func relyingParty() throws -> RelyingParty {
        guard let party = try? RelyingParty(publicURL: settings.publicURL) else { throw Refusal.notFound }
        return party
    }
}
