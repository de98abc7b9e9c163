internal import LinkedData

/// Whom is it about? (Open Badges 3.0 §9.2.)
struct RecipientPolicy: VerificationPolicy {
    let name = CheckName.recipient

    func check(_ examination: inout Examination) async -> Answer {
        let subjects = (examination.document["credentialSubject"]?.list ?? []).compactMap(\.object)
        guard let subject = subjects.first else { return .failed("It is about nobody.") }
        let identities = (subject["identifier"]?.list ?? []).compactMap { try? IdentityObject(decoding: $0) }
        guard let recipient = examination.settings.recipient else {
            return .passed(Self.description(of: subject, identities) + " No person was given to compare with.")
        }
        let ids = subjects.compactMap { $0["id"]?.string }
        if ids.contains(where: { $0.isExactly(recipient) || $0.isExactly("mailto:" + recipient) }) {
            return .passed("It is about \(recipient).")
        }
        if let match = identities.first(where: { $0.matches(recipient) }) {
            return .passed("It is about \(recipient), recognized by \(Self.name(of: match)).")
        }
        guard !ids.isEmpty || !identities.isEmpty else {
            return .couldNotCheck("It does not say whom it is about in a way that could be compared.")
        }
        return .failed("It is not about \(recipient).")
    }

    private static func description(of subject: JSONObject, _ identities: [IdentityObject]) -> String {
        if let id = subject["id"]?.string { return "It is about \(id)." }
        guard let identity = identities.first else { return "It does not say whom it is about." }
        return "It is about a person known by \(name(of: identity))."
    }

    private static func name(of identity: IdentityObject) -> String {
        let kind = identity.identityType == IdentityObject.emailAddress ? "e-mail address" : identity.identityType
        return identity.hashed ? "\(kind) (kept secret as a hash)" : kind
    }
}
