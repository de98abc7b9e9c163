internal import Credentialing

/// What is known of an address that somebody gives with a password. Told to nobody.
private struct Account: Sendable {
    let person: ID<Person>
    let verifier: String
}

extension Platform {
    /// Signs in with an address and a password. The work and the answer are the same whether the address is unknown, has
    /// no password, or has another one.
    ///
    /// - Returns: the session, or `nil` when the two do not belong together.
    /// - Throws: ``PasswordsBusy`` when too many try at once.
    package func signIn(
        address: String,
        password: String,
        returnTo: String?,
        agent: String,
        place: String? = nil
    ) async throws -> StartedSession? {
        let key = EmailAddress.key(address)
        let account = try await read { transaction -> Account? in
            guard let person = try transaction.person(withVerified: key), person.deactivated == nil,
                let verifier = try transaction.passwordVerifier(of: person.id)
            else { return nil }
            return Account(person: person.id, verifier: verifier)
        }
        let (fits, isOld) = try await passwords.check(password, account?.verifier)
        guard fits, let account else {
            try await noteRefusedPassword(of: account?.person)
            return nil
        }
        let renewed = isOld ? try await passwords.verifier(of: password, salt: clock.random(16)) : nil
        let minutes = settings.sessionMinutes
        return try await write { work in
            // Who changed the password meanwhile did so for a reason.
            guard try work.passwordVerifier(of: account.person) == account.verifier,
                try work.person(account.person).deactivated == nil
            else { return nil }
            if let renewed { try work.rehash(account.person, from: account.verifier, to: renewed) }
            return try work.begin(
                account.person,
                by: "password",
                returnTo: returnTo,
                agent: agent,
                place: place,
                minutes: minutes
            )
        }
    }

    /// Whether a browser is one from which the owner of an address has signed in.
    package func isKnownDevice(_ token: String, ofAddress address: String) async throws -> Bool {
        let key = EmailAddress.key(address)
        return try await read { transaction in
            guard let person = try transaction.person(withVerified: key) else { return false }
            return try transaction.isKnown(device: Secret.digest(token), of: person.id)
        }
    }

    /// The trail tells of tries on unknown addresses as well, so that they take as long.
    private func noteRefusedPassword(of person: ID<Person>?) async throws {
        try await write { work in
            let subject = person ?? ID("unknown")
            try work.audit(AuditEvent(.signInRefused, "person", subject, facts: ["by": "password"]), by: nil)
        }
    }
}
