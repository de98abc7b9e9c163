internal import Credentialing
internal import Storage

extension Transaction {
    /// What a person's password is compared with.
    func passwordVerifier(of person: ID<Person>) throws -> String? {
        try first("SELECT verifier FROM password WHERE person = \(person)")?.text("verifier")
    }

    /// The sealed secret of the app with the last half minute of which a code was used.
    func secondFactor(of person: ID<Person>) throws -> (secret: String, lastStep: Int64)? {
        try first("SELECT secret, last_step FROM second_factor WHERE person = \(person)").map {
            (try $0.text("secret"), try $0.int64("last_step"))
        }
    }

    func hasSecondFactor(_ person: ID<Person>) throws -> Bool {
        try first("SELECT 1 AS one FROM second_factor WHERE person = \(person)") != nil
    }

    func signInMeans(of person: ID<Person>) throws -> SignInMeans {
        let password = try first("SELECT changed FROM password WHERE person = \(person)")
        let factor = try first("SELECT confirmed FROM second_factor WHERE person = \(person)")
        let codes = try first("SELECT COUNT(*) AS n FROM recovery_code WHERE person = \(person) AND used IS NULL")
        let passkeys = try passkeys(of: person)
        return SignInMeans(
            password: try password?.instant("changed"),
            secondFactor: try factor?.instant("confirmed"),
            recoveryCodes: try codes?.integer("n") ?? 0,
            passkeys: passkeys.count,
            passkeysForApp: passkeys.count(where: \.standsForApp)
        )
    }

    /// Codes of a list that are a person's own.
    func ownRecoveryCodes(of person: ID<Person>, among digests: [String]) throws -> Set<String> {
        Set(
            try rows(
                "SELECT digest FROM recovery_code WHERE person = \(person) AND digest IN (\(list: digests))"
            ).map { try $0.text("digest") }
        )
    }

    /// Whether a person has signed in from a browser before.
    func isKnown(device digest: String, of person: ID<Person>) throws -> Bool {
        try first("SELECT 1 AS one FROM known_device WHERE token_digest = \(digest) AND person = \(person)") != nil
    }
}

extension Work {
    func setPassword(_ verifier: String, of person: ID<Person>) throws {
        try run(
            """
            INSERT INTO password (person, verifier, changed) VALUES (\(person), \(verifier), \(now))
            ON CONFLICT (person) DO UPDATE SET verifier = excluded.verifier, changed = excluded.changed
            """
        )
    }

    /// The same password under another cost, unless it was changed meanwhile.
    func rehash(_ person: ID<Person>, from old: String, to verifier: String) throws {
        try run("UPDATE password SET verifier = \(verifier) WHERE person = \(person) AND verifier = \(old)")
    }

    /// Whether there was one.
    func removePassword(of person: ID<Person>) throws -> Bool {
        try run("DELETE FROM password WHERE person = \(person)") == 1
    }

    func setSecondFactor(_ sealed: String, lastStep: Int64, of person: ID<Person>) throws {
        try run(
            """
            INSERT INTO second_factor (person, secret, last_step, confirmed)
            VALUES (\(person), \(sealed), \(lastStep), \(now))
            ON CONFLICT (person) DO UPDATE SET secret = excluded.secret, last_step = excluded.last_step,
                confirmed = excluded.confirmed
            """
        )
    }

    /// Whether there was one. Its recovery codes go with it, and no passkey stands for it any more.
    func removeSecondFactor(of person: ID<Person>) throws -> Bool {
        try run("UPDATE passkey SET stands_for_app = 0 WHERE person = \(person)")
        try run("DELETE FROM recovery_code WHERE person = \(person)")
        return try run("DELETE FROM second_factor WHERE person = \(person)") == 1
    }

    /// Takes a half minute once, in one conditional update, so that of two who send the same code one is let in.
    func useStep(_ step: Int64, of person: ID<Person>) throws -> Bool {
        try run(
            "UPDATE second_factor SET last_step = \(step) WHERE person = \(person) AND last_step < \(step)"
        ) == 1
    }

    func useRecoveryCode(_ digest: String, of person: ID<Person>) throws -> Bool {
        try run(
            """
            UPDATE recovery_code SET used = \(now) WHERE person = \(person) AND digest = \(digest) AND used IS NULL
            """
        ) == 1
    }

    func replaceRecoveryCodes(of person: ID<Person>, by digests: [String]) throws {
        try run("DELETE FROM recovery_code WHERE person = \(person)")
        for digest in digests {
            try run("INSERT INTO recovery_code (person, digest, created) VALUES (\(person), \(digest), \(now))")
        }
    }

    func noteDevice(_ digest: String, of person: ID<Person>) throws {
        try run(
            """
            INSERT INTO known_device (token_digest, person, created, seen) VALUES (\(digest), \(person), \(now), \(now))
            ON CONFLICT (token_digest, person) DO UPDATE SET seen = excluded.seen
            """
        )
    }
}
