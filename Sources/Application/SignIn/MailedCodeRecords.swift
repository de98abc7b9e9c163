internal import Credentialing
internal import Storage

extension Work {
    func keepMailedCode(_ sealed: String, for signedIn: SignedIn, minutes: Int) throws {
        let expires = now.adding(seconds: minutes * 60)
        try run(
            """
            INSERT INTO mailed_code (person, session, code, tries, created, expires)
            VALUES (\(signedIn.actor.person), \(signedIn.session), \(sealed), 0, \(now), \(expires))
            ON CONFLICT (person) DO UPDATE SET session = excluded.session, code = excluded.code, tries = 0,
                created = excluded.created, expires = excluded.expires
            """
        )
    }

    /// The sealed code of a session, counting the try first, so that tries at the same time all count.
    func takeMailedCode(of signedIn: SignedIn, tries: Int) throws -> String? {
        try rows(
            """
            UPDATE mailed_code SET tries = tries + 1
            WHERE person = \(signedIn.actor.person) AND session = \(signedIn.session) AND expires > \(now)
                AND tries < \(tries)
            RETURNING code
            """
        ).first?.text("code")
    }

    func forgetMailedCode(of person: ID<Person>) throws {
        try run("DELETE FROM mailed_code WHERE person = \(person)")
    }
}
