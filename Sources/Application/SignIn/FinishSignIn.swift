package import Credentialing
internal import Files

/// Somebody who has shown one thing and still has to show the second.
package struct HalfSignIn: Hashable, Sendable {
    /// Codes that may be wrong before one has to begin anew.
    static let tries = 5
    /// Minutes within which the code has to come.
    package static let minutes = 10

    package let id: ID<HalfSignIn>
    package let person: ID<Person>
    /// What was shown: `link`, `password`, `passkey` or `invitation`.
    let means: String
    let returnTo: String?
}

extension Platform {
    /// The sign-in that waits for a second factor behind a token, when there is one.
    package func halfSignIn(token: String) async throws -> HalfSignIn? {
        let now = clock.now()
        return try await read { try $0.halfSignIn(digest: Secret.digest(token), at: now) }
    }

    /// Completes a sign-in with a code of the app or a recovery code.
    ///
    /// - Returns: the session, or `nil` when the code does not fit. After five of those one has to begin anew, and the
    ///   person hears of it: whoever tried knows the password or reads the mail.
    /// - Throws: `Refusal.linkNotGood` when nothing waits.
    package func finishSignIn(
        token: String,
        code: String,
        agent: String,
        place: String? = nil
    ) async throws -> StartedSession? {
        let (masterKey, settings) = (masterKey, settings)
        return try await write { work in
            guard let half = try work.halfSignIn(digest: Secret.digest(token), at: work.now) else {
                throw Refusal.linkNotGood
            }
            guard let used = try work.useCode(code, of: half.person, masterKey: masterKey) else {
                try work.refuse(half)
                return nil
            }
            guard try work.use(half.id) else { throw Refusal.linkNotGood }
            let token = try work.startSession(
                of: half.person,
                agent: agent,
                minutes: settings.sessionMinutes,
                place: place,
                hasSecondFactor: true
            )
            let facts = ["by": half.means, "second": used.rawValue]
            try work.audit(AuditEvent(.signedIn, "person", half.person, facts: facts), by: half.person)
            return StartedSession(token: token, person: half.person, returnTo: half.returnTo)
        }
    }
}

extension Work {
    /// What a code was.
    enum UsedCode: String { case app, recovery }

    /// Uses up a code of the app, or a recovery code. `nil` when it is neither, or was used.
    func useCode(_ typed: String, of person: ID<Person>, masterKey: MasterKey) throws -> UsedCode? {
        guard let factor = try secondFactor(of: person) else { return nil }
        let digits = typed.filter { !$0.isWhitespace && $0 != "-" }
        if digits.utf8.count == TOTP.digits, digits.utf8.allSatisfy({ (48...57).contains($0) }) {
            let secret = try masterKey.open(factor.secret, context: SealedContext.secondFactor(of: person))
            let step = TOTP(secret: secret).step(of: digits, at: now, after: factor.lastStep)
            guard let step, try useStep(step, of: person) else { return nil }
            return .app
        }
        guard let key = RecoveryCode.key(typed), try useRecoveryCode(RecoveryCode.digest(key), of: person) else {
            return nil
        }
        let left = try signInMeans(of: person).recoveryCodes
        try audit(AuditEvent(.recoveryCodeUsed, "person", person, facts: ["left": String(left)]), by: person)
        try tellOfChange("A recovery code was used to sign in. \(left) are left.", to: person)
        return .recovery
    }

    /// Signs in whoever has shown the first thing, or asks for the second.
    ///
    /// - Parameter standsForApp: what was shown is a passkey that was added with the app's code, and is both.
    func begin(
        _ person: ID<Person>,
        by means: String,
        returnTo: String?,
        agent: String,
        place: String?,
        minutes: Int,
        standsForApp: Bool = false
    ) throws -> StartedSession {
        let hasApp = try hasSecondFactor(person)
        guard !hasApp || standsForApp else {
            let token = newSecret() + newSecret()
            let half = HalfSignIn(id: newID(), person: person, means: means, returnTo: returnTo)
            try insertHalfSignIn(half, digest: Secret.digest(token), minutes: HalfSignIn.minutes)
            return StartedSession(token: token, person: person, returnTo: returnTo, awaitsSecondFactor: true)
        }
        let token = try startSession(
            of: person,
            agent: agent,
            minutes: minutes,
            place: place,
            hasSecondFactor: hasApp
        )
        try audit(AuditEvent(.signedIn, "person", person, facts: ["by": means]), by: person)
        return StartedSession(token: token, person: person, returnTo: returnTo)
    }

    fileprivate func refuse(_ half: HalfSignIn) throws {
        let tries = try countTry(of: half.id)
        try audit(AuditEvent(.signInRefused, "person", half.person, facts: ["by": "code"]), by: nil)
        guard tries == HalfSignIn.tries else { return }
        let hour = now.milliseconds / 3_600_000
        for address in try addresses(of: half.person) where address.isVerified {
            try enqueue(
                .sendMail(MailOrder(.signInWarning, to: half.person, at: address.address, path: "/account")),
                once: "signInWarning:\(half.person.text):\(address.id.text):\(hour)"
            )
        }
    }
}

/// What a sealed secret is bound to, so that one copied to another row opens nothing.
enum SealedContext {
    static func secondFactor(of person: ID<Person>) -> String { "second factor " + person.text }
    static func draft(of person: ID<Person>) -> String { "second factor draft " + person.text }
    static func mailedCode(of person: ID<Person>, in session: ID<Session>) -> String {
        "mailed code \(person.text) \(session.text)"
    }
}
