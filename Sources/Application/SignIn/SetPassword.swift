package import Credentialing
internal import Foundation

extension Platform {
    /// What is wrong with a new password of a person; `nil` when it may be set.
    package func problem(ofPassword password: String, for actor: Actor) async throws -> PasswordRule.Problem? {
        let publicURL = settings.publicURL
        let context = try await read { transaction in
            var words = [actor.name, publicURL]
            words += try transaction.addresses(of: actor.person).map(\.address)
            for membership in actor.memberships {
                for organization in membership.path.organizations {
                    words.append(try transaction.organization(organization).name)
                }
            }
            return words
        }
        let plain = password.precomposedStringWithCanonicalMapping
        let problem = PasswordRule(context: context).problem(of: plain)
        return problem ?? (FrequentPasswords.holds(plain) ? .common : nil)
    }

    /// Sets a person's password, or changes it. Every other session ends, and the person hears of it at every address.
    ///
    /// - Throws: `Refusal.doesNotFit` with what is wrong with the password; ``PasswordsBusy``.
    package func setPassword(_ password: String, by signedIn: SignedIn) async throws {
        if let problem = try await problem(ofPassword: password, for: signedIn.actor) {
            throw Refusal.doesNotFit(problem.sentence + ".")
        }
        let verifier = try await passwords.verifier(of: password, salt: clock.random(16))
        try await write { work in
            let person = signedIn.actor.person
            let had = try work.passwordVerifier(of: person) != nil
            try work.setPassword(verifier, of: person)
            try work.endOthers(than: signedIn)
            try work.audit(AuditEvent(.passwordSet, "person", person, facts: ["had": had ? "1" : "0"]), by: person)
            try work.tellOfChange(had ? "Your password was changed." : "A password was set.", to: person)
        }
    }

    /// Takes the password off the account; the link in a mail stays.
    package func removePassword(by signedIn: SignedIn) async throws {
        try await write { work in
            let person = signedIn.actor.person
            guard try work.removePassword(of: person) else { throw Refusal.alreadyDone }
            try work.endOthers(than: signedIn)
            try work.audit(AuditEvent(.passwordRemoved, "person", person), by: person)
            try work.tellOfChange("Your password was removed. A link in a mail signs you in.", to: person)
        }
    }
}

extension Work {
    /// Ends every session of a person but the one at hand, because what signs in has changed.
    func endOthers(than signedIn: SignedIn) throws {
        let person = signedIn.actor.person
        for session in try endSessions(of: person, but: signedIn.session, at: now) {
            try audit(AuditEvent(.sessionEnded, "session", session), by: person)
        }
    }

    /// Tells a person at every confirmed address what was changed on the account.
    ///
    /// - Parameter former: an address that has just gone, which hears of it all the same.
    func tellOfChange(_ change: String, to person: ID<Person>, andAt former: String? = nil) throws {
        let held = try addresses(of: person).filter(\.isVerified).map(\.address)
        for address in held + [former].compactMap(\.self) {
            try enqueue(
                .sendMail(
                    MailOrder(.accountChanged, to: person, at: address, path: "/account", words: ["change": change])
                )
            )
        }
    }
}
