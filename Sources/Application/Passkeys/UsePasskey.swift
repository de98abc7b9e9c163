internal import Credentialing
internal import OpenBadges
internal import WebAuthn

extension Platform {
    /// Signs in with a passkey. The key says whose it is, and that its owner showed the device who they are: by a
    /// finger, a face or a PIN. Whoever has an app gives its code as well, unless the passkey was added with one.
    ///
    /// - Parameter browser: what the browser kept when it asked.
    /// - Returns: the session, or `nil` when the passkey signs nobody in.
    package func signIn(
        passkey answer: PasskeyAnswer,
        browser: String,
        returnTo: String?,
        agent: String,
        place: String? = nil
    ) async throws -> StartedSession? {
        let party = try relyingParty()
        let minutes = settings.sessionMinutes
        return try await write { work in
            let purpose = PasskeyPurpose.signIn(Secret.digest(browser))
            guard let used = try work.usePasskey(answer, purpose, of: party) else { return nil }
            return try work.begin(
                used.person,
                by: "passkey",
                returnTo: returnTo,
                agent: agent,
                place: place,
                minutes: minutes,
                standsForApp: used.standsForApp
            )
        }
    }
}

extension Work {
    /// The passkey that answers a question, when everything holds (WebAuthn Level 3 §7.2). The question is used up
    /// either way, and what does not hold stands in the trail.
    ///
    /// - Parameter person: who has to own it, where that is known.
    func usePasskey(
        _ answer: PasskeyAnswer,
        _ purpose: PasskeyPurpose,
        of party: RelyingParty,
        by person: ID<Person>? = nil
    ) throws -> StoredPasskey? {
        guard let bytes = Base64URL.decode(answer.client), let client = try? ClientData(bytes),
            try takePasskeyQuestion(client, purpose) != nil
        else { return try refusePasskey(of: nil) }
        guard let passkey = try passkey(credential: answer.credential), person == nil || person == passkey.person else {
            return try refusePasskey(of: nil)
        }
        // Where nobody said who they are, the authenticator has to.
        let isKnown = answer.handle.isEmpty ? person != nil : answer.handle == passkey.handle
        guard isKnown, let said = assertion(answer, client, of: party, key: passkey.key),
            let last = UInt32(exactly: passkey.counter)
        else { return try refusePasskey(of: passkey.person) }
        guard said.goesOn(from: last), try noteUse(of: passkey, counter: Int64(said.counter)) else {
            let change = """
                The passkey “\(passkey.name)” was refused, because its count did not go on from the last time, as that \
                of a copy would. Remove it and add a new one; if that was not you, change how you sign in.
                """
            try tellOfChange(change, to: passkey.person)
            return try refusePasskey(of: passkey.person, facts: ["why": "counter"])
        }
        return passkey
    }

    private func assertion(
        _ answer: PasskeyAnswer,
        _ client: ClientData,
        of party: RelyingParty,
        key: String
    ) -> Assertion? {
        guard let written = Base64URL.decode(answer.authenticator), let key = Base64URL.decode(key),
            let signature = Base64URL.decode(answer.signature)
        else { return nil }
        return try? Assertion(
            checking: written,
            client,
            signature: signature,
            challenge: client.challenge,
            of: party,
            key: key
        )
    }

    private func refusePasskey(of person: ID<Person>?, facts: [String: String] = [:]) throws -> StoredPasskey? {
        let known = facts.merging(["by": "passkey"]) { $1 }
        try audit(AuditEvent(.signInRefused, "person", person ?? ID("unknown"), facts: known), by: nil)
        return nil
    }
}
