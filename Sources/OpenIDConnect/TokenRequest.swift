internal import FoundationEssentials
internal import LinkedData

/// A question to the token endpoint: a code for an ID token (RFC 6749 §4.1.3, RFC 7636 §4.5).
package struct TokenRequest: Hashable, Sendable {
    package let address: String
    /// The form's text.
    package let body: String
    /// The value of `Authorization`, when the secret goes there.
    package let authorization: String?

    /// Asks for the token of a code.
    package init(
        to provider: Provider,
        _ metadata: ProviderMetadata,
        code: String,
        verifier: String,
        redirectURI: String
    ) {
        address = metadata.token
        var fields = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", redirectURI),
            ("code_verifier", verifier),
        ]
        if metadata.secretInForm {
            fields += [("client_id", provider.clientID), ("client_secret", provider.clientSecret)]
            authorization = nil
        } else {
            // Both parts are escaped as form values first (RFC 6749 §2.3.1).
            let pair = FormText.escaped(provider.clientID) + ":" + FormText.escaped(provider.clientSecret)
            authorization = "Basic " + Data(pair.utf8).base64EncodedString()
        }
        body = FormText.text(fields)
    }

    /// The ID token in an answer.
    ///
    /// - Throws: ``SignOnFault/declined(_:)`` with the error of RFC 6749 §5.2, ``SignOnFault/provider(_:)``.
    package static func token(in answer: (status: Int, body: [UInt8])) throws(SignOnFault) -> String {
        let document = try JSONObject.parsed(answer.body, named: "its answer")
        guard answer.status == 200 else {
            let error = document["error"]?.string ?? "status \(answer.status)"
            throw .declined(String(error.filter { $0.isLetter || $0.isNumber || $0 == "_" || $0 == " " }.prefix(64)))
        }
        guard let token = document["id_token"]?.string else { throw .provider("its answer has no ID token") }
        return token
    }
}
