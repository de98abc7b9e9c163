internal import Credentialing
internal import Storage

/// A passkey with what answers of it are checked by.
struct StoredPasskey: Sendable {
    let id: ID<Passkey>
    let person: ID<Person>
    let handle: String
    /// The public half, as COSE writes it, in base64url.
    let key: String
    let counter: Int64
    let name: String
    let standsForApp: Bool
}

/// A question that was answered.
struct TakenPasskeyQuestion: Sendable {
    /// What the new key knows its owner by.
    let handle: String?
}

extension Transaction {
    /// The passkey of that name at its authenticator, of an account that is open.
    func passkey(credential: String) throws -> StoredPasskey? {
        try first(
            """
            SELECT k.id, k.person, k.handle, k.public_key, k.counter, k.name, k.stands_for_app
            FROM passkey k JOIN person p ON p.id = k.person
            WHERE k.credential = \(credential) AND p.deactivated IS NULL
            """
        ).map { row in
            StoredPasskey(
                id: try row.id("id"),
                person: try row.id("person"),
                handle: try row.text("handle"),
                key: try row.text("public_key"),
                counter: try row.int64("counter"),
                name: try row.text("name"),
                standsForApp: try row.integer("stands_for_app") == 1
            )
        }
    }

    /// Whether a passkey of that name is anybody's, be the account open or closed.
    func isKnown(credential: String) throws -> Bool {
        try first("SELECT 1 AS one FROM passkey WHERE credential = \(credential)") != nil
    }

    func passkeys(of person: ID<Person>) throws -> [Passkey] {
        try rows(
            """
            SELECT id, name, stands_for_app, created, used FROM passkey WHERE person = \(person) ORDER BY created, id
            """
        ).map { row in
            Passkey(
                id: try row.id("id"),
                name: try row.text("name"),
                created: try row.instant("created"),
                used: try row.instantIfAny("used"),
                standsForApp: try row.integer("stands_for_app") == 1
            )
        }
    }

    /// What names a person's passkeys at their authenticators.
    ///
    /// - Parameter onlyForApp: those alone that stand for the code of the app.
    func passkeyCredentials(of person: ID<Person>, onlyForApp: Bool = false) throws -> [String] {
        try rows(
            """
            SELECT credential FROM passkey
            WHERE person = \(person) AND stands_for_app >= \(onlyForApp ? 1 : 0) ORDER BY created, id
            """
        ).map { try $0.text("credential") }
    }

    /// What authenticators know a person by; `nil` while there is no passkey.
    func passkeyHandle(of person: ID<Person>) throws -> String? {
        try first("SELECT handle FROM passkey WHERE person = \(person) ORDER BY created, id LIMIT 1")?.text("handle")
    }
}

extension Work {
    func insertPasskeyQuestion(_ digest: String, _ purpose: PasskeyPurpose, handle: String?) throws {
        let expires = now.adding(seconds: PasskeyQuestion.minutes * 60)
        try run(
            """
            INSERT INTO passkey_question (digest, purpose, holder, handle, created, expires)
            VALUES (\(digest), \(purpose.word), \(purpose.holder), \(handle), \(now), \(expires))
            """
        )
    }

    /// Takes a question out, so that one answer counts.
    func takePasskeyQuestion(_ digest: String, _ purpose: PasskeyPurpose) throws -> TakenPasskeyQuestion? {
        try rows(
            """
            DELETE FROM passkey_question
            WHERE digest = \(digest) AND purpose = \(purpose.word) AND holder = \(purpose.holder) AND expires > \(now)
            RETURNING handle
            """
        ).first.map { TakenPasskeyQuestion(handle: try $0.textIfAny("handle")) }
    }

    func insertPasskey(_ new: StoredPasskey, credential: String) throws {
        try run(
            """
            INSERT INTO passkey (id, person, handle, credential, public_key, counter, name, stands_for_app, created)
            VALUES (\(new.id), \(new.person), \(new.handle), \(credential), \(new.key), \(new.counter), \(new.name),
                \(new.standsForApp ? 1 : 0), \(now))
            """
        )
    }

    /// Keeps the count, unless somebody else's came first.
    func noteUse(of passkey: StoredPasskey, counter: Int64) throws -> Bool {
        try run(
            """
            UPDATE passkey SET counter = \(counter), used = \(now)
            WHERE id = \(passkey.id) AND counter = \(passkey.counter)
            """
        ) == 1
    }

    /// Whether there was such a passkey of the person.
    func renamePasskey(_ id: ID<Passkey>, of person: ID<Person>, to name: String) throws -> Bool {
        try run("UPDATE passkey SET name = \(name) WHERE id = \(id) AND person = \(person)") == 1
    }

    /// The name of the passkey that was removed; `nil` when there was none.
    func removePasskey(_ id: ID<Passkey>, of person: ID<Person>) throws -> String? {
        try rows("DELETE FROM passkey WHERE id = \(id) AND person = \(person) RETURNING name").first?.text("name")
    }

    func removePasskeys(of person: ID<Person>) throws {
        try run("DELETE FROM passkey WHERE person = \(person)")
    }

    func removePasskeyQuestions(expiredBefore moment: Instant, limit: Int) throws {
        try run(
            """
            DELETE FROM passkey_question
            WHERE digest IN
                (SELECT digest FROM passkey_question WHERE expires < \(moment) ORDER BY expires LIMIT \(limit))
            """
        )
    }
}
