internal import LinkedData

/// What a credential itself says of the things that claims of a token repeat.
enum CredentialClaims {
    /// `issuer`, or its `id`.
    static func issuer(of credential: JSONObject) -> String? {
        credential["issuer"]?.string ?? credential["issuer"]?["id"]?.string
    }

    /// The `id` of the one subject.
    static func subject(of credential: JSONObject) -> String? {
        guard let subjects = credential["credentialSubject"]?.list, subjects.count == 1 else { return nil }
        return subjects[0]["id"]?.string
    }
}
