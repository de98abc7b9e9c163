package import Credentialing
internal import Files
internal import Foundation

/// The secret of an authenticator app before its owner has shown that the app has it. Nothing is kept of it here: the
/// form carries it, sealed for its person.
package struct SecondFactorDraft: Hashable, Sendable {
    package let totp: TOTP
    /// As the form carries it.
    package let sealed: String
    /// What the square code says.
    package let address: String
}

extension Platform {
    /// Minutes for which a draft can be confirmed.
    private static let draftMinutes: Int64 = 60

    /// A secret for an app, or the one that a form carries when it is still good.
    package func draftSecondFactor(carried: String? = nil, for actor: Actor) async throws -> SecondFactorDraft {
        let known = carried.flatMap { totp(drafted: $0, for: actor) }
        let drafted = known ?? TOTP(secret: clock.random(20))
        let moment = withUnsafeBytes(of: clock.now().milliseconds.bigEndian) { Array($0) }
        let fresh = try masterKey.seal(moment + drafted.secret, context: SealedContext.draft(of: actor.person))
        let now = clock.now()
        let account = try await read { try $0.mailAddress(of: actor.person, at: now) }
        return SecondFactorDraft(
            totp: drafted,
            sealed: known == nil ? fresh : carried ?? fresh,
            address: drafted.address(account: account ?? actor.name, issuer: try await siteName(for: actor))
        )
    }

    private func totp(drafted sealed: String, for actor: Actor) -> TOTP? {
        guard let bytes = try? masterKey.open(sealed, context: SealedContext.draft(of: actor.person)), bytes.count == 28
        else { return nil }
        let moment = bytes.prefix(8).reduce(Int64(0)) { $0 << 8 | Int64($1) }
        let age = clock.now().milliseconds - moment
        return age >= 0 && age < Self.draftMinutes * 60_000 ? TOTP(secret: Array(bytes.dropFirst(8))) : nil
    }

    /// Makes an app the second factor of a person, who shows with a code that it has the secret. Every other session
    /// ends, the session at hand gets a new token, and new recovery codes are made.
    ///
    /// - Returns: the token and the codes, shown once; `nil` when the code does not fit the secret.
    package func setSecondFactor(
        drafted sealed: String,
        code: String,
        by signedIn: SignedIn
    ) async throws -> (token: String, codes: [String])? {
        guard let totp = totp(drafted: sealed, for: signedIn.actor) else { return nil }
        let digits = code.filter { !$0.isWhitespace && $0 != "-" }
        guard let step = totp.step(of: digits, at: clock.now(), after: 0) else { return nil }
        let person = signedIn.actor.person
        let secret = try masterKey.seal(totp.secret, context: SealedContext.secondFactor(of: person))
        return try await write { work in
            let had = try work.hasSecondFactor(person)
            try work.setSecondFactor(secret, lastStep: step, of: person)
            let codes = try work.makeRecoveryCodes(for: person)
            try work.endOthers(than: signedIn)
            let token = try work.renewSession(signedIn.session, of: person, hasSecondFactor: true)
            guard let token else { throw Refusal.alreadyDone }
            try work.audit(AuditEvent(.secondFactorSet, "person", person, facts: ["had": had ? "1" : "0"]), by: person)
            let change = had ? "Your authenticator app was replaced." : "An authenticator app was added."
            try work.tellOfChange(change + " Signing in asks for its code from now on.", to: person)
            return (token, codes)
        }
    }

    /// Takes the second factor off the account, with its recovery codes.
    ///
    /// - Throws: `Refusal.doesNotFit` for whoever has to have one.
    package func removeSecondFactor(by signedIn: SignedIn) async throws {
        let person = signedIn.actor.person
        if settings.secondFactor.demands(of: signedIn.actor) {
            throw Refusal.doesNotFit("Your role needs a second factor. You can replace the app by another one.")
        }
        try await write { work in
            guard try work.removeSecondFactor(of: person) else { throw Refusal.alreadyDone }
            try work.endOthers(than: signedIn)
            try work.audit(AuditEvent(.secondFactorRemoved, "person", person), by: person)
            try work.tellOfChange("Your authenticator app and your recovery codes were removed.", to: person)
        }
    }

    /// Takes the second factor off an account whose owner has lost app and codes. For whoever runs the server, who has
    /// made sure who asks.
    package func removeSecondFactor(address: String) async throws {
        let key = EmailAddress.key(address)
        try await write { work in
            guard let person = try work.person(withVerified: key), try work.removeSecondFactor(of: person.id) else {
                throw Refusal.notFound
            }
            try work.endSessions(of: person.id, at: work.now)
            let event = AuditEvent(.secondFactorRemoved, "person", person.id, facts: ["by": "command"])
            try work.audit(event, by: nil)
            let change = "Those who run the server removed your authenticator app, because it was said to be lost."
            try work.tellOfChange(change, to: person.id)
        }
    }

    /// New recovery codes; those from before are worthless.
    package func renewRecoveryCodes(by signedIn: SignedIn) async throws -> [String] {
        let person = signedIn.actor.person
        return try await write { work in
            guard try work.hasSecondFactor(person) else { throw Refusal.notFound }
            let codes = try work.makeRecoveryCodes(for: person)
            try work.audit(AuditEvent(.recoveryCodesMade, "person", person), by: person)
            try work.tellOfChange("New recovery codes were made. The old ones no longer work.", to: person)
            return codes
        }
    }

    /// Codes as a page sent them back, when each is the person's own; else `nil`.
    package func ownRecoveryCodes(among texts: [String], of actor: Actor) async throws -> [String]? {
        let keys = texts.compactMap(RecoveryCode.key)
        guard keys.count == texts.count, (1...RecoveryCode.count).contains(keys.count) else { return nil }
        let digests = keys.map(RecoveryCode.digest)
        let own = try await read { try $0.ownRecoveryCodes(of: actor.person, among: digests) }
        guard own.isSuperset(of: digests) else { return nil }
        return keys.compactMap { Secret.bytes($0).map(RecoveryCode.text) }
    }
}

extension Work {
    /// Ten codes as they are shown, once.
    func makeRecoveryCodes(for person: ID<Person>) throws -> [String] {
        let all = (0..<RecoveryCode.count).map { _ in random(RecoveryCode.length) }
        try replaceRecoveryCodes(of: person, by: all.map { RecoveryCode.digest(Secret.text($0)) })
        return all.map(RecoveryCode.text)
    }
}
