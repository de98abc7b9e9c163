internal import Credentialing
internal import Storage

extension Transaction {
    func claim(digest: String, at now: Instant) throws -> AddressClaim? {
        try first("SELECT id, person, address, expires, used FROM email_claim WHERE token_digest = \(digest)").map {
            AddressClaim(
                id: try $0.id("id"),
                person: try $0.id("person"),
                address: try $0.text("address"),
                isOver: try $0.instantIfAny("used") != nil || $0.instant("expires") <= now
            )
        }
    }

    /// Addresses to which a link was sent that can still be used.
    func waitingAddresses(of person: ID<Person>, at now: Instant) throws -> [String] {
        let found = try rows(
            """
            SELECT address FROM email_claim WHERE person = \(person) AND used IS NULL AND expires > \(now)
            ORDER BY created DESC LIMIT 5
            """
        ).map { try $0.text("address") }
        return found.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// One address of a person with the rule that keeps it.
    func ownAddress(_ id: ID<Email>, of actor: Actor) throws -> (OwnAccount.Address, Refusal?) {
        let all = try addresses(of: actor.person)
        guard let found = all.first(where: { $0.id == id }) else { throw Refusal.notFound }
        let refusal = AddressRule.refusal(
            removing: found.isWork,
            others: all.count { $0.id != id && $0.isVerified },
            isMember: !actor.memberships.isEmpty
        )
        return (found, refusal)
    }
}

extension Work {
    func insertClaim(_ address: String, of person: ID<Person>, digest: String, hours: Int) throws {
        let id: ID<AddressClaim> = newID()
        let expires = now.adding(seconds: hours * 3600)
        try run(
            """
            INSERT INTO email_claim (id, person, address, address_key, token_digest, created, expires)
            VALUES (\(id), \(person), \(address), \(EmailAddress.key(address)), \(digest), \(now), \(expires))
            """
        )
    }

    func use(_ claim: ID<AddressClaim>) throws -> Bool {
        try run("UPDATE email_claim SET used = \(now) WHERE id = \(claim) AND used IS NULL") == 1
    }

    /// Removes an address, its open links, and what the person was found by through it. The row stays for the badges
    /// that were made out to it; nothing finds it any more.
    func removeEmail(_ id: ID<Email>, of person: ID<Person>) throws {
        try run(
            """
            UPDATE email SET removed = \(now), verified = NULL, address_key = \("removed " + id.text)
            WHERE id = \(id) AND person = \(person)
            """
        )
        // Links that were sent to it before must not sign in after.
        try run("UPDATE sign_in_link SET used = \(now) WHERE person = \(person) AND used IS NULL")
        try run("DELETE FROM person_word WHERE person = \(person)")
        try insertWords(of: try self.person(person).name, for: person)
        for address in try addresses(of: person) where address.isWork {
            try insertWords(of: address.address, for: person)
        }
    }
}
