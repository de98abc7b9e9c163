internal import Credentialing
internal import Storage

extension Transaction {
    /// A sign-in that waits for the second factor.
    func halfSignIn(digest: String, at now: Instant) throws -> HalfSignIn? {
        try first(
            """
            SELECT h.id, h.person, h.means, h.return_to FROM half_sign_in h JOIN person p ON p.id = h.person
            WHERE h.token_digest = \(digest) AND h.used IS NULL AND h.expires > \(now)
                AND h.tries < \(HalfSignIn.tries) AND p.deactivated IS NULL
            """
        ).map { row in
            HalfSignIn(
                id: try row.id("id"),
                person: try row.id("person"),
                means: try row.text("means"),
                returnTo: try row.textIfAny("return_to")
            )
        }
    }
}

extension Work {
    func insertHalfSignIn(_ half: HalfSignIn, digest: String, minutes: Int) throws {
        try run(
            """
            INSERT INTO half_sign_in (id, person, token_digest, means, return_to, created, expires)
            VALUES (\(half.id), \(half.person), \(digest), \(half.means), \(half.returnTo), \(now),
                \(now.adding(seconds: minutes * 60)))
            """
        )
    }

    /// Whether it could still be used.
    func use(_ half: ID<HalfSignIn>) throws -> Bool {
        try run("UPDATE half_sign_in SET used = \(now) WHERE id = \(half) AND used IS NULL") == 1
    }

    /// Notes a code that did not fit.
    ///
    /// - Returns: how many that makes.
    func countTry(of half: ID<HalfSignIn>) throws -> Int {
        let counted = try rows("UPDATE half_sign_in SET tries = tries + 1 WHERE id = \(half) RETURNING tries")
        return try counted.first?.integer("tries") ?? HalfSignIn.tries
    }

    func removeHalfSignIns(expiredBefore moment: Instant, limit: Int) throws {
        try run(
            """
            DELETE FROM half_sign_in
            WHERE id IN (SELECT id FROM half_sign_in WHERE expires < \(moment) ORDER BY expires LIMIT \(limit))
            """
        )
    }

    func removeClaims(expiredBefore moment: Instant, limit: Int) throws {
        try run(
            """
            DELETE FROM email_claim
            WHERE id IN (SELECT id FROM email_claim WHERE expires < \(moment) ORDER BY expires LIMIT \(limit))
            """
        )
    }

    func removeDevices(unseenSince moment: Instant, limit: Int) throws {
        try run(
            """
            DELETE FROM known_device
            WHERE (token_digest, person) IN
                (SELECT token_digest, person FROM known_device WHERE seen < \(moment) ORDER BY seen LIMIT \(limit))
            """
        )
    }
}
