internal import Credentialing
internal import Files
internal import WebAuthn

/// With what somebody who is signed in shows again who they are.
package enum IdentityProof: Sendable {
    case password(String)
    /// A code of the app, or a recovery code.
    case code(String)
    /// The code that was sent by mail.
    case mailed(String)
    case passkey(PasskeyAnswer)
}

extension Platform {
    /// Minutes for which showing who one is counts, before sensitive acts.
    package static let freshMinutes = 10
    /// Minutes for which a mailed code is good.
    package static let mailedCodeMinutes = 10
    /// Wrong tries after which a mailed code is worthless.
    static let mailedCodeTries = 5

    /// Shows again who is signed in, before a sensitive act. Who has an app shows its code; all others give the password
    /// or a code from their mail. A passkey does for all; where there is an app, only one that stands for it. The session
    /// goes on under a new token.
    ///
    /// - Returns: the new token, or `nil` when the proof does not hold.
    /// - Throws: ``PasswordsBusy``.
    package func confirm(_ signedIn: SignedIn, by proof: IdentityProof) async throws -> String? {
        let person = signedIn.actor.person
        let (verifier, hasApp) = try await read {
            (try $0.passwordVerifier(of: person), try $0.hasSecondFactor(person))
        }
        if case .password(let password) = proof {
            guard !hasApp, try await passwords.check(password, verifier).fits else {
                try await write { try $0.noteUnconfirmed(signedIn) }
                return nil
            }
        }
        let masterKey = masterKey
        let party = try? relyingParty()
        return try await write { work in
            let holds =
                switch proof {
                case .password: try work.passwordVerifier(of: person) == verifier
                case .code(let code): try work.useCode(code, of: person, masterKey: masterKey) != nil
                case .mailed(let code):
                    try !work.hasSecondFactor(person) && work.useMailedCode(code, in: signedIn, masterKey: masterKey)
                case .passkey(let answer): try work.confirm(signedIn, by: answer, of: party)
                }
            guard holds else {
                try work.noteUnconfirmed(signedIn)
                return nil
            }
            try work.audit(AuditEvent(.identityConfirmed, "person", person), by: person)
            return try work.renewSession(signedIn.session, of: person, hasSecondFactor: hasApp)
        }
    }

    /// Sends a code to the person who is signed in, good in this session for ten minutes.
    package func sendConfirmationCode(for signedIn: SignedIn) async throws {
        let person = signedIn.actor.person
        let number = clock.random(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } % 1_000_000
        let code = String(String(1_000_000 + number).dropFirst())
        let context = SealedContext.mailedCode(of: person, in: signedIn.session)
        let sealed = try masterKey.seal(Array(code.utf8), context: context)
        try await write { work in
            try work.keepMailedCode(sealed, for: signedIn, minutes: Self.mailedCodeMinutes)
            let words = ["code": code, "minutes": String(Self.mailedCodeMinutes)]
            try work.enqueue(.sendMail(MailOrder(.confirmationCode, to: person, path: "/account", words: words)))
        }
    }
}

extension Work {
    func noteUnconfirmed(_ signedIn: SignedIn) throws {
        let person = signedIn.actor.person
        try audit(AuditEvent(.signInRefused, "person", person, facts: ["by": "confirmation"]), by: person)
    }

    /// Whether a passkey of the person answers the question of this session.
    fileprivate func confirm(_ signedIn: SignedIn, by answer: PasskeyAnswer, of party: RelyingParty?) throws -> Bool {
        let person = signedIn.actor.person
        guard let party,
            let used = try usePasskey(answer, .confirm(signedIn.session), of: party, by: person)
        else { return false }
        return try used.standsForApp || !hasSecondFactor(person)
    }

    /// Whether a code is the one that was mailed for this session. A good one is used up; of others there are few.
    fileprivate func useMailedCode(_ typed: String, in signedIn: SignedIn, masterKey: MasterKey) throws -> Bool {
        let person = signedIn.actor.person
        guard let kept = try takeMailedCode(of: signedIn, tries: Platform.mailedCodeTries) else { return false }
        let context = SealedContext.mailedCode(of: person, in: signedIn.session)
        let code = try masterKey.open(kept, context: context)
        let given = Array(typed.filter { !$0.isWhitespace && $0 != "-" }.utf8)
        guard given.count == code.count else { return false }
        guard zip(given, code).reduce(UInt8(0), { $0 | ($1.0 ^ $1.1) }) == 0 else { return false }
        try forgetMailedCode(of: person)
        return true
    }
}
