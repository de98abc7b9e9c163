package import Credentialing
internal import Storage

/// A question before it is stored.
struct NewSignOnQuestion {
    let connection: String
    let state: String
    let browser: String
    let nonce: String
    let verifier: String
    let returnTo: String?
    let person: ID<Person>?
}

/// A question whose answer has come.
struct UsedSignOnQuestion: Sendable {
    let id: ID<SignOnQuestion>
    let nonce: String
    let verifier: String
    let returnTo: String?
    let person: ID<Person>?
}

/// An account of a provider that belongs to a person.
package struct ConnectedAccount: Hashable, Sendable {
    package let issuer: String
    package let subject: String
    /// What its owner knows it by.
    package let label: String
    /// The name of the connection it came by.
    package let connection: String
    package let created: Instant
    package let used: Instant?

    /// Names it in addresses, without telling what the provider calls it.
    package var id: String { String(Secret.digest(issuer + "\u{0}" + subject).prefix(32)) }
}

extension Work {
    func insertQuestion(_ new: NewSignOnQuestion) throws {
        let id: ID<SignOnQuestion> = newID()
        try run(
            """
            INSERT INTO sign_on_question (id, connection, state_digest, browser_digest, nonce, verifier, return_to, person,
                created, expires)
            VALUES (\(id), \(new.connection), \(new.state), \(new.browser), \(new.nonce), \(new.verifier),
                \(new.returnTo), \(new.person), \(now), \(now.adding(seconds: SignOnQuestion.minutes * 60)))
            """
        )
    }

    /// Uses a question up in one conditional update, so that one answer counts once.
    func useQuestion(connection: String, state: String, browser: String) throws -> UsedSignOnQuestion? {
        try rows(
            """
            UPDATE sign_on_question SET used = \(now)
            WHERE state_digest = \(state) AND browser_digest = \(browser) AND connection = \(connection)
                AND used IS NULL AND expires > \(now)
            RETURNING id, nonce, verifier, return_to, person
            """
        ).first.map { row in
            UsedSignOnQuestion(
                id: try row.id("id"),
                nonce: try row.text("nonce"),
                verifier: try row.text("verifier"),
                returnTo: try row.textIfAny("return_to"),
                person: try row.idIfAny("person")
            )
        }
    }

    /// Keeps the account that a provider named, for the person who asked to connect one.
    func keepOffer(_ account: NewIdentity, for question: ID<SignOnQuestion>) throws {
        try run(
            """
            UPDATE sign_on_question SET issuer = \(account.issuer), subject = \(account.subject),
                beyond_client = \(account.beyondClient), label = \(account.label)
            WHERE id = \(question)
            """
        )
    }

    /// Takes the offered account out of its question.
    func takeOffer(_ question: ID<SignOnQuestion>, of person: ID<Person>) throws -> NewIdentity? {
        guard let found = try offer(question, of: person, at: now) else { return nil }
        try run("DELETE FROM sign_on_question WHERE id = \(question)")
        return found
    }

    func insertIdentity(_ new: NewIdentity, of person: ID<Person>) throws {
        try run(
            """
            INSERT INTO identity (issuer, subject, person, created, connection, beyond_client, label)
            VALUES (\(new.issuer), \(new.subject), \(person), \(now), \(new.connection), \(new.beyondClient), \(new.label))
            """
        )
    }

    func noteUse(of account: NewIdentity) throws {
        try run(
            """
            UPDATE identity SET used = \(now), label = \(account.label), connection = \(account.connection),
                beyond_client = COALESCE(\(account.beyondClient), beyond_client)
            WHERE issuer = \(account.issuer) AND subject = \(account.subject)
            """
        )
    }

    /// Whether there was such an account of the person.
    func removeIdentity(issuer: String, subject: String, of person: ID<Person>) throws -> Bool {
        try run(
            "DELETE FROM identity WHERE issuer = \(issuer) AND subject = \(subject) AND person = \(person)"
        ) == 1
    }

    func removeQuestions(expiredBefore moment: Instant) throws {
        try run("DELETE FROM sign_on_question WHERE expires < \(moment)")
    }
}

/// An account as a provider named it.
struct NewIdentity: Hashable, Sendable {
    let issuer: String
    let subject: String
    let connection: String
    let beyondClient: String?
    let label: String
}

extension Transaction {
    /// The account that waits for its owner's word.
    func offer(_ question: ID<SignOnQuestion>, of person: ID<Person>, at now: Instant) throws -> NewIdentity? {
        try first(
            """
            SELECT issuer, subject, connection, beyond_client, label FROM sign_on_question
            WHERE id = \(question) AND person = \(person) AND issuer IS NOT NULL AND expires > \(now)
            """
        ).map { row in
            NewIdentity(
                issuer: try row.text("issuer"),
                subject: try row.text("subject"),
                connection: try row.text("connection"),
                beyondClient: try row.textIfAny("beyond_client"),
                label: try row.textIfAny("label") ?? ""
            )
        }
    }

    func person(withIssuer issuer: String, subject: String) throws -> ID<Person>? {
        try first("SELECT person FROM identity WHERE issuer = \(issuer) AND subject = \(subject)")?.id("person")
    }

    /// The person of an account that the house itself names, whatever our client is called there. Two of them: nobody.
    func person(withIssuer issuer: String, beyondClient: String) throws -> ID<Person>? {
        let found: [ID<Person>] = try rows(
            "SELECT DISTINCT person FROM identity WHERE issuer = \(issuer) AND beyond_client = \(beyondClient) LIMIT 2"
        ).map { try $0.id("person") }
        return found.count == 1 ? found[0] : nil
    }

    func isOpen(_ person: ID<Person>) throws -> Bool {
        try first("SELECT id FROM person WHERE id = \(person) AND deactivated IS NULL") != nil
    }

    func identities(of person: ID<Person>) throws -> [ConnectedAccount] {
        try rows(
            """
            SELECT issuer, subject, label, connection, created, used FROM identity WHERE person = \(person)
            ORDER BY created, issuer, subject
            """
        ).map { row in
            ConnectedAccount(
                issuer: try row.text("issuer"),
                subject: try row.text("subject"),
                label: try row.textIfAny("label") ?? "",
                connection: try row.textIfAny("connection") ?? "",
                created: try row.instant("created"),
                used: try row.instantIfAny("used")
            )
        }
    }
}
