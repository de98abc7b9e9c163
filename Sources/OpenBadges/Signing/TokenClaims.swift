internal import LinkedData

/// The comparison of a token's claims with the credential in it, claim by claim.
struct TokenClaims {
    /// The members of a payload that belong to the token (RFC 7519 §4.1).
    static let names = ["iss", "sub", "aud", "exp", "nbf", "iat", "jti"]

    private let payload: JSONObject
    /// VC-JOSE-COSE rather than Open Badges: claims need not repeat the credential.
    private let isPlain: Bool
    /// VC Data Model 1.1: the credential lies under `vc`.
    private let isNested: Bool
    private(set) var credential: JSONObject
    private(set) var findings: [ClaimFinding] = []

    init(payload: JSONObject, type: String?) {
        self.payload = payload
        isPlain = Self.isPlain(type)
        isNested = payload["vc"]?.object != nil && payload["credentialSubject"] == nil && payload["@context"] == nil
        var credential = isNested ? payload["vc"]?.object ?? JSONObject() : payload
        if !isNested {
            for name in Self.names { credential[name] = nil }
        }
        self.credential = credential
    }

    /// `vc+jwt`, also with `application/` before it and in the spelling of drafts; letters of either case (RFC 7515
    /// §4.1.9).
    private static func isPlain(_ type: String?) -> Bool {
        guard let type else { return false }
        var letters = type.utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
        if letters.starts(with: "application/".utf8) { letters.removeFirst("application/".utf8.count) }
        return letters.elementsEqual("vc+jwt".utf8) || letters.elementsEqual("vc+ld+jwt".utf8)
    }

    mutating func compareAll() {
        if payload["vc"] != nil, !isNested {
            add("vc", .forbidden, "The token has a member vc beside the credential's own members.")
        } else if isNested, isPlain {
            add("vc", .forbidden, "A token of the type vc+jwt must not have a member vc.")
        }
        compareIssuer()
        compareIdentifier()
        compareSubject()
        compareStart()
        compareEnd()
    }

    private mutating func compareIssuer() {
        let own = CredentialClaims.issuer(of: credential)
        guard let issuer = text("iss", repeating: own, of: "the issuer") else { return }
        guard own == nil, isNested else { return }
        if var profile = credential["issuer"]?.object {
            profile["id"] = .string(issuer)
            credential["issuer"] = .object(profile)
        } else {
            credential["issuer"] = .string(issuer)
        }
    }

    private mutating func compareIdentifier() {
        let own = credential["id"]?.string
        guard let id = text("jti", repeating: own, of: "the credential's id") else { return }
        if own == nil, isNested { credential["id"] = .string(id) }
    }

    private mutating func compareSubject() {
        let own = CredentialClaims.subject(of: credential)
        guard payload["sub"] != nil else {
            if own != nil, !isPlain {
                add("sub", .missing, "The token does not repeat the id of the subject in sub.", .warning)
            }
            return
        }
        guard let subject = text("sub", repeating: own, of: "the subject's id"), own == nil, isNested else { return }
        guard let subjects = credential["credentialSubject"]?.list, subjects.count <= 1 else { return }
        var merged = subjects.first?.object ?? JSONObject()
        merged["id"] = .string(subject)
        credential["credentialSubject"] = .object(merged)
    }

    private mutating func compareStart() {
        let name = property("validFrom", "issuanceDate")
        guard payload["nbf"] != nil else {
            if !isPlain { add("nbf", .missing, "The token does not say since when it is valid: nbf is missing.") }
            return
        }
        guard let start = time("nbf") else { return }
        switch own(name) {
        case .absent:
            if isNested {
                credential[name] = .string(start.description)
            } else {
                add("nbf", .differs, "The token has a start of validity in nbf, the credential has none.")
            }
        // A date that cannot be read is for the check of the credential's form to report; equal it is not.
        case .unreadable: add("nbf", .differs, "The start of validity in nbf is not the \(name) of the credential.")
        case .time(let own) where own.seconds != start.seconds:
            add("nbf", .differs, "The start of validity in nbf, \(start), is not the \(name) of the credential.")
        case .time: break
        }
    }

    /// In a `vc+jwt` `exp` ends the token and the credential has an end of its own (VC-JOSE-COSE): the earlier
    /// of both counts. Elsewhere `exp` counts alone.
    private mutating func compareEnd() {
        guard payload["exp"] != nil else { return }
        let name = property("validUntil", "expirationDate")
        guard let end = time("exp") else { return }
        switch own(name) {
        case .time(let own) where own.seconds == end.seconds: return
        case .time(let own) where isPlain && own < end: return
        case .unreadable: add("exp", .differs, "The end of validity in exp is not the \(name) of the credential.")
        case .absent where isNested || isPlain: credential[name] = .string(end.description)
        case .absent, .time:
            let sentence = "The end of validity in exp, \(end), is not the \(name) of the credential; exp counts."
            add("exp", .differs, sentence, .warning)
            credential[name] = .string(end.description)
        }
    }
}

extension TokenClaims {
    private enum OwnTime {
        case absent, unreadable
        case time(DateTimeStamp)
    }

    /// VC Data Model 1.1 has other names for the ends of validity; what the credential uses decides, then its context.
    private func property(_ current: String, _ former: String) -> String {
        if credential[current] != nil { return current }
        if credential[former] != nil { return former }
        let isFormer = credential["@context"]?.list.first == "https://www.w3.org/2018/credentials/v1"
        return isFormer ? former : current
    }

    private func own(_ name: String) -> OwnTime {
        guard let value = credential[name] else { return .absent }
        return value.string.flatMap(DateTimeStamp.init(parsing:)).map { .time($0) } ?? .unreadable
    }

    /// A claim that is text, compared; `nil` when it is missing or malformed, which has then been noted.
    private mutating func text(_ claim: String, repeating own: String?, of what: String) -> String? {
        guard let value = payload[claim] else {
            if !isPlain { add(claim, .missing, "The token does not repeat \(what): \(claim) is missing.") }
            return nil
        }
        guard let text = value.string else {
            add(claim, .malformed, "The claim \(claim) of the token is not text.")
            return nil
        }
        if let own {
            if !own.isExactly(text) { add(claim, .differs, "The claim \(claim) of the token is not \(what).") }
        } else if !isNested {
            add(claim, .differs, "The token has the claim \(claim), but the credential does not give \(what).")
        }
        return text
    }

    /// A claim that is a NumericDate (RFC 7519 §2) between the years 0 and 9999.
    private mutating func time(_ claim: String) -> DateTimeStamp? {
        if let number = payload[claim]?.number {
            let seconds = number.double.rounded(.down)
            if (-62_167_219_200.0...253_402_300_799.0).contains(seconds) {
                return DateTimeStamp(seconds: Int64(seconds))
            }
        }
        add(claim, .malformed, "The claim \(claim) of the token is not a number of seconds since 1970.")
        return nil
    }

    private mutating func add(
        _ claim: String,
        _ kind: ClaimFinding.Kind,
        _ sentence: String,
        _ severity: ClaimFinding.Severity = .error
    ) {
        findings.append(ClaimFinding(claim: claim, kind: kind, severity: severity, description: sentence))
    }
}
