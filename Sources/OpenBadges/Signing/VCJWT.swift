public import LinkedData

/// Credentials secured as JSON Web Tokens: the external proof of Open Badges 3.0 (§8.2), read also in the form of
/// VC-JOSE-COSE and of VC Data Model 1.1 (§6.3.1).
public enum VCJWT {
    /// Why a credential cannot be issued as a token.
    public enum IssueError: Error, Sendable, Equatable, CustomStringConvertible {
        /// A property that a claim is made from is missing or not of the right form.
        case unusable(property: String)
        /// The payload has a member that belongs to the token.
        case reservedMember(String)
        /// The token could not be signed.
        case signing(JWSError)

        /// One sentence.
        public var description: String {
            switch self {
            case .unusable(let property): "The credential has no usable \(property)."
            case .reservedMember(let name): "The credential has a member \(name), which belongs to the token."
            case .signing(let error): error.description
            }
        }
    }

    /// Issues a credential of VC Data Model 2.0 as a token.
    ///
    /// The header holds `alg`, `kid` or `jwk`, and `typ` `JWT`; the payload the credential's own members and the claims
    /// `iss`, `jti`, `sub` (when the subject has an id), `nbf` and `exp` (when there is a `validUntil`), times in whole
    /// seconds, rounded down.
    ///
    /// - Parameters:
    ///   - credential: The unsecured credential; `issuer`, `id`, `validFrom` and `credentialSubject` are needed.
    ///   - key: The issuer's key. RS256, that is an RSA key, is what every verifier of Open Badges understands.
    ///   - methodURL: Where the public key is published; without it the key itself goes into the header.
    /// - Returns: The compact JWS.
    /// - Throws: ``IssueError``.
    public static func issue(
        credential: JSONObject,
        key: IssuerKey,
        methodURL: String?
    ) throws(IssueError) -> String {
        for name in TokenClaims.names + ["vc", "vp"] where credential[name] != nil { throw .reservedMember(name) }
        var payload = credential
        payload["iss"] = .string(try text(CredentialClaims.issuer(of: credential), "issuer"))
        payload["jti"] = .string(try text(credential["id"]?.string, "id"))
        guard let subject = credential["credentialSubject"]?.list, !subject.isEmpty else {
            throw .unusable(property: "credentialSubject")
        }
        if let id = CredentialClaims.subject(of: credential) { payload["sub"] = .string(id) }
        guard let from = try seconds(of: credential, "validFrom") else { throw .unusable(property: "validFrom") }
        payload["nbf"] = .number(from)
        if let until = try seconds(of: credential, "validUntil") { payload["exp"] = .number(until) }
        var header = JSONObject()
        if let methodURL {
            header["kid"] = .string(methodURL)
        } else {
            header["jwk"] = .object(key.publicKey.jwk)
        }
        header["typ"] = "JWT"
        do throws(JWSError) {
            return try CompactJWS.sign(
                payload: JSONWriter().bytes(of: .object(payload)),
                key: key,
                header: header
            )
        } catch {
            throw .signing(error)
        }
    }

    private static func text(_ value: String?, _ property: String) throws(IssueError) -> String {
        guard let value, !value.isEmpty else { throw .unusable(property: property) }
        return value
    }

    private static func seconds(of credential: JSONObject, _ property: String) throws(IssueError) -> JSONNumber? {
        guard let value = credential[property] else { return nil }
        guard let time = value.string.flatMap(DateTimeStamp.init(parsing:)) else { throw .unusable(property: property) }
        return JSONNumber(Int(time.seconds))
    }
}
