public import LinkedData

extension VCJWT {
    /// Separates the credential from the claims around it and compares the two.
    ///
    /// A payload with a `vc` object is of VC Data Model 1.1: what `vc` leaves out is filled in from the claims. Any
    /// other payload is the credential itself, without the members that belong to the token. In both, a usable
    /// `exp` replaces the end of validity, as Open Badges 3.0 §8.2 has it; that it differs is a warning. In a token
    /// of type `vc+jwt` the earlier of both ends counts, and `exp` later than the credential's own end is nothing
    /// to remark.
    ///
    /// Missing `iss`, `jti` and `nbf` are errors, but not in a token of type `vc+jwt`, where VC-JOSE-COSE makes
    /// them superfluous. A missing `sub` is a warning. Whatever else differs is an error.
    ///
    /// - Parameters:
    ///   - payload: The payload of the token, a JSON object.
    ///   - type: The header's `typ`.
    /// - Returns: The credential to judge by, and what is remarkable, errors and warnings, in the order `vc`, `iss`,
    ///   `jti`, `sub`, `nbf`, `exp`.
    public static func claims(
        of payload: JSONObject,
        type: String?
    ) -> (credential: JSONObject, findings: [ClaimFinding]) {
        var claims = TokenClaims(payload: payload, type: type)
        claims.compareAll()
        return (claims.credential, claims.findings)
    }
}
