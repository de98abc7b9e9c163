package import Credentialing
internal import OpenBadges
internal import WebAuthn

extension Platform {
    /// Adds a passkey to the account of whoever is signed in. Every other session ends, and the person hears of it at
    /// every address.
    ///
    /// - Returns: whether it was added; not, when what the browser brings is no answer to what was asked here.
    /// - Throws: `Refusal.doesNotFit` for a name that is none, or a key that is there already.
    package func addPasskey(_ answer: NewPasskeyAnswer, named name: String, by signedIn: SignedIn) async throws -> Bool
    {
        let party = try relyingParty()
        let name = try Passkey.checkedName(name)
        return try await write { work in
            let person = signedIn.actor.person
            guard let session = try work.openSession(signedIn.session, of: person, at: work.now),
                let (made, handle) = try work.newCredential(answer, in: signedIn.session, of: party)
            else { return false }
            let credential = Base64URL.encode(made.id)
            guard try !work.isKnown(credential: credential) else {
                throw Refusal.doesNotFit("This passkey is there already. Nothing was changed.")
            }
            guard try work.passkeyCredentials(of: person).count < Passkey.most else {
                throw Refusal.limit("You have \(Passkey.most) passkeys. Remove one that you no longer use first.")
            }
            // Only whoever gave the app's code may add what stands for it.
            let standsForApp = try session.secondFactor != nil && work.hasSecondFactor(person)
            let id: ID<Passkey> = work.newID()
            try work.insertPasskey(
                StoredPasskey(
                    id: id,
                    person: person,
                    handle: handle,
                    key: Base64URL.encode(made.key),
                    counter: Int64(made.counter),
                    name: name,
                    standsForApp: standsForApp
                ),
                credential: credential
            )
            try work.endOthers(than: signedIn)
            let facts = ["passkey": id.text, "standsForApp": standsForApp ? "1" : "0"]
            try work.audit(AuditEvent(.passkeyAdded, "person", person, facts: facts), by: person)
            try work.tellOfChange("The passkey “\(name)” was added. It signs you in from now on.", to: person)
            return true
        }
    }

    /// The passkeys of the person who is signed in, the oldest first.
    package func passkeys(of actor: Actor) async throws -> [Passkey] {
        try await read { try $0.passkeys(of: actor.person) }
    }

    /// One's own passkey under another name.
    package func renamePasskey(_ id: ID<Passkey>, to name: String, by actor: Actor) async throws {
        let name = try Passkey.checkedName(name)
        try await write { work in
            guard try work.renamePasskey(id, of: actor.person, to: name) else { throw Refusal.notFound }
            let event = AuditEvent(.passkeyRenamed, "person", actor.person, facts: ["passkey": id.text])
            try work.audit(event, by: actor.person)
        }
    }

    /// Takes a passkey off the account; the link in a mail always remains. Every other session ends.
    package func removePasskey(_ id: ID<Passkey>, by signedIn: SignedIn) async throws {
        try await write { work in
            let person = signedIn.actor.person
            guard let name = try work.removePasskey(id, of: person) else { throw Refusal.notFound }
            try work.endOthers(than: signedIn)
            try work.audit(AuditEvent(.passkeyRemoved, "person", person, facts: ["passkey": id.text]), by: person)
            try work.tellOfChange("The passkey “\(name)” was removed. It no longer signs you in.", to: person)
        }
    }
}

extension Passkey {
    /// A name as it is kept: one line, not empty, not long.
    ///
    /// - Throws: `Refusal.doesNotFit` with what to do.
    package static func checkedName(_ typed: String) throws -> String {
        let words = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !words.isEmpty, words.count <= longestName, words.utf8.count <= 4 * longestName else {
            throw Refusal.doesNotFit("Enter a name by which you know it again, up to \(longestName) characters.")
        }
        return words
    }
}

extension Work {
    /// The key that a browser brings, when it answers a question of this session. The question is used up either way.
    fileprivate func newCredential(
        _ answer: NewPasskeyAnswer,
        in session: ID<Session>,
        of party: RelyingParty
    ) throws -> (NewCredential, handle: String)? {
        guard let bytes = Base64URL.decode(answer.client), let client = try? ClientData(bytes),
            let asked = try takePasskeyQuestion(client, .add(session)), let handle = asked.handle,
            let attestation = Base64URL.decode(answer.attestation)
        else { return nil }
        let made = try? NewCredential(checking: attestation, client, challenge: client.challenge, of: party)
        return made.map { ($0, handle) }
    }

    /// Takes the question that somebody answers, so that no other answer to it counts.
    func takePasskeyQuestion(_ client: ClientData, _ purpose: PasskeyPurpose) throws -> TakenPasskeyQuestion? {
        try takePasskeyQuestion(Secret.digest(Base64URL.encode(client.challenge)), purpose)
    }
}
