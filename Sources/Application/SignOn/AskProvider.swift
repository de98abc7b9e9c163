package import Credentialing
internal import OpenIDConnect

/// A question to a provider on its way.
package struct AskedProvider: Hashable, Sendable {
    /// Where the browser goes.
    package let address: String
    /// What the browser keeps, so that the answer is good in no other.
    package let browser: String
}

/// A question to a provider as it is stored.
package enum SignOnQuestion {
    /// Minutes for which the person may be away at the provider.
    static let minutes = 15
}

extension Platform {
    /// The providers that people can sign in with, in the order of their buttons: name in addresses and label.
    package var signOnProviders: [(name: String, label: String)] {
        signOn.connections.map { ($0.provider.name, $0.provider.label) }
    }

    /// Where a provider sends the browser back to: one address for each, so that the answer of one is never taken for
    /// another's (RFC 9700 §4.4.2.2).
    func redirectURI(of name: String) -> String { settings.publicURL + "/sign-in/with/\(name)/answer" }

    /// Begins a sign-in at a provider.
    ///
    /// - Parameters:
    ///   - returnTo: a path of our own to go to afterwards.
    ///   - person: who connects an account, when this is not for signing in.
    /// - Throws: `Refusal.notFound` for a name that is not configured, `SignOnFault` when the provider cannot be used.
    package func askProvider(
        _ name: String,
        returnTo: String?,
        connecting actor: Actor? = nil
    ) async throws -> AskedProvider {
        let provider = try signOn.connection(name).provider
        let metadata = try await signOn.directory.metadata(of: provider, now: seconds)
        let redirectURI = redirectURI(of: name)
        return try await write { work in
            let request = AuthorizationRequest(
                to: provider,
                metadata,
                redirectURI: redirectURI,
                state: work.newSecret(),
                nonce: work.newSecret(),
                verifier: work.newSecret() + work.newSecret()
            )
            let browser = work.newSecret()
            try work.insertQuestion(
                NewSignOnQuestion(
                    connection: name,
                    state: Secret.digest(request.state),
                    browser: Secret.digest(browser),
                    nonce: request.nonce,
                    verifier: request.verifier,
                    returnTo: returnTo,
                    person: actor?.person
                )
            )
            return AskedProvider(address: request.address, browser: browser)
        }
    }

    var seconds: Int { Int(clock.now().milliseconds / 1000) }
}
