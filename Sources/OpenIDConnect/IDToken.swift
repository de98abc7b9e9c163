package import LinkedData
internal import OpenBadges

/// What a provider vouches for, after every check of OpenID Connect Core 1.0 §3.1.3.7.
package struct IDToken: Sendable {
    package let issuer: String
    /// Names the account at the issuer for good, at most 255 ASCII characters (Core §2).
    package let subject: String
    package let claims: JSONObject

    /// Seconds by which clocks may differ.
    static let skew = 120
    /// Seconds after which a token is too old to come from the question that was just asked.
    static let oldest = 600

    /// Checks a token. Nothing of it is believed before the signature holds.
    ///
    /// - Parameters:
    ///   - text: The compact JWS.
    ///   - keys: The issuer's keys.
    ///   - nonce: That of the question.
    ///   - now: Seconds since 1970.
    /// - Throws: ``SignOnFault/token(_:)`` for what does not hold.
    package init(
        checking text: String,
        from provider: Provider,
        keys: KeySet,
        nonce: String,
        now: Int
    ) throws(SignOnFault) {
        let token = try Self.signed(text, keys: keys)
        guard let claims = try? JSONParser(maximumDepth: 16, maximumSize: 64 << 10).parse(token.payload).object else {
            throw .token("its claims are not a JSON object")
        }
        guard claims["iss"]?.string?.utf8.elementsEqual(provider.issuer.utf8) == true else {
            throw .token("it is of another issuer")
        }
        try Self.checkAudience(of: claims, clientID: provider.clientID)
        try Self.checkTimes(of: claims, now: now)
        guard claims["nonce"]?.string?.utf8.elementsEqual(nonce.utf8) == true else {
            throw .token("its nonce is not that of the question")
        }
        guard let subject = claims["sub"]?.string, (1...255).contains(subject.utf8.count),
            subject.utf8.allSatisfy({ (0x20...0x7E).contains($0) })
        else { throw .token("it names no subject") }
        issuer = provider.issuer
        self.subject = subject
        self.claims = claims
    }

    /// The name of the key that a token asks for, to fetch keys anew after a rotation.
    static func keyID(of text: String) -> String? {
        (try? CompactJWS(parsing: text, maximumSize: maximumSize))?.keyID
    }

    private static let maximumSize = 64 << 10

    private static func signed(_ text: String, keys: KeySet) throws(SignOnFault) -> CompactJWS {
        let token: CompactJWS
        do throws(JWSError) {
            token = try CompactJWS(parsing: text, maximumSize: maximumSize)
        } catch {
            throw .token(error.description)
        }
        // Only public-key signatures: with the public key as an HMAC secret, anyone could sign.
        guard case .supported(let algorithm) = token.algorithm else {
            throw .token("its algorithm is not accepted")
        }
        let candidates = keys.candidates(named: token.keyID, for: algorithm)
        guard !candidates.isEmpty else { throw .token("no key of the issuer fits it") }
        guard candidates.contains(where: { (try? token.verify(with: $0)) == true }) else {
            throw .token("its signature does not fit")
        }
        return token
    }

    private static func checkAudience(of claims: JSONObject, clientID: String) throws(SignOnFault) {
        let audience = claims["aud"]?.string.map { [$0] } ?? claims["aud"]?.array?.map { $0.string ?? "" } ?? []
        // Others beside us might have been sent the token and replay it here; none of the houses known does that.
        guard audience.count == 1, audience[0].utf8.elementsEqual(clientID.utf8) else {
            throw .token("it is for another audience")
        }
        if let party = claims["azp"], party.string?.utf8.elementsEqual(clientID.utf8) != true {
            throw .token("it was given to another party")
        }
    }

    private static func checkTimes(of claims: JSONObject, now: Int) throws(SignOnFault) {
        guard let end = seconds("exp", of: claims), end > now - skew else { throw .token("it has run out") }
        guard let issued = seconds("iat", of: claims), issued <= now + skew else {
            throw .token("it is of the future")
        }
        guard issued >= now - oldest else { throw .token("it was made too long ago") }
        if claims["nbf"] != nil {
            guard let start = seconds("nbf", of: claims), start <= now + skew else {
                throw .token("it does not hold yet")
            }
        }
    }

    private static func seconds(_ name: String, of claims: JSONObject) -> Int? {
        guard let number = claims[name]?.number?.double, number > 0, number < 1e11 else { return nil }
        return Int(number)
    }
}
