internal import Crypto
internal import OpenBadges

/// A question to a provider: where the browser is sent, and what is kept to know the answer by.
package struct AuthorizationRequest: Hashable, Sendable {
    /// Comes back in the answer; its digest is kept.
    package let state: String
    /// Comes back in the token.
    package let nonce: String
    /// Proves at the token endpoint that whoever asked is who exchanges (RFC 7636 §4.1).
    package let verifier: String
    /// Where the browser goes.
    package let address: String

    /// A question with secrets of at least 128 random bits each, in letters and digits.
    ///
    /// - Parameters:
    ///   - verifier: 43 to 128 characters (RFC 7636 §4.1).
    ///   - redirectURI: Our address for answers, one for each provider, so that answers cannot be mixed up
    ///     (RFC 9700 §4.4.2.2).
    package init(
        to provider: Provider,
        _ metadata: ProviderMetadata,
        redirectURI: String,
        state: String,
        nonce: String,
        verifier: String
    ) {
        self.state = state
        self.nonce = nonce
        self.verifier = verifier
        var fields = [
            ("response_type", "code"), ("client_id", provider.clientID), ("redirect_uri", redirectURI),
            ("scope", "openid email profile"), ("state", state), ("nonce", nonce),
            ("code_challenge", Self.challenge(of: verifier)), ("code_challenge_method", "S256"),
        ]
        // A convenience for the person; the token's own `hd` is what counts.
        if provider.kind == .google, provider.domains.count == 1, let domain = provider.domains.first {
            fields.append(("hd", domain))
        }
        address = metadata.authorization + (metadata.authorization.contains("?") ? "&" : "?") + FormText.text(fields)
    }

    /// The S256 challenge of a verifier (RFC 7636 §4.2).
    package static func challenge(of verifier: String) -> String {
        Base64URL.encode(SHA256.hash(data: Array(verifier.utf8)))
    }
}
