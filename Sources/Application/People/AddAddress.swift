package import Credentialing

/// An address that its person still has to show to be theirs.
package struct AddressClaim: Hashable, Sendable {
    package let id: ID<AddressClaim>
    package let person: ID<Person>
    package let address: String
    /// The link was used already, or is too old.
    package let isOver: Bool
}

extension Platform {
    /// Hours for which the link to confirm an address is good.
    package static let claimHours = 24

    /// Sends a link to an address that a person wants to add, for example the one at home. Nobody is told whether it
    /// belongs to someone here; that one gets another mail.
    ///
    /// - Throws: `Refusal.doesNotFit` for what is no address, or is the person's own already.
    package func addAddress(_ typed: String, by actor: Actor) async throws {
        let address = typed.trimmed
        guard EmailAddress.isUsable(address) else {
            throw Refusal.doesNotFit("Enter an e-mail address in the right form, like name@example.org.")
        }
        let key = EmailAddress.key(address)
        try await write { work in
            let owner = try work.person(withAddress: key)
            if owner?.id == actor.person { throw Refusal.doesNotFit("This address is on your account already.") }
            let token = work.newSecret()
            try work.insertClaim(address, of: actor.person, digest: Secret.digest(token), hours: Self.claimHours)
            if let owner {
                let words = ["address": address]
                try work.enqueue(
                    .sendMail(MailOrder(.addressTaken, to: owner.id, at: address, path: "/sign-in", words: words))
                )
            } else {
                let path = "/account/addresses/confirm/\(token)"
                let words = ["hours": String(Self.claimHours)]
                try work.enqueue(
                    .sendMail(MailOrder(.confirmAddress, toAddress: address, path: path, words: words))
                )
            }
        }
    }

    /// The claim behind a link, for the person who made it.
    ///
    /// - Throws: `Refusal.notFound` for everyone else.
    package func addressClaim(token: String, of actor: Actor) async throws -> AddressClaim {
        let now = clock.now()
        let found = try await read { try $0.claim(digest: Secret.digest(token), at: now) }
        guard let found, found.person == actor.person else { throw Refusal.notFound }
        return found
    }

    /// Puts an address on the account of the person who asked for it and has the link that was sent to it. The other
    /// addresses hear of it.
    package func confirmAddress(token: String, by actor: Actor) async throws {
        try await write { work in
            guard let claim = try work.claim(digest: Secret.digest(token), at: work.now),
                claim.person == actor.person
            else { throw Refusal.notFound }
            let key = EmailAddress.key(claim.address)
            guard !claim.isOver, try work.person(withAddress: key) == nil, try work.use(claim.id) else {
                throw Refusal.linkNotGood
            }
            try work.tellOfChange("The address \(claim.address) was added. It signs you in.", to: actor.person)
            try work.insertEmail(
                id: work.newID(),
                person: actor.person,
                address: claim.address,
                kind: "personal",
                verified: work.now,
                at: work.now
            )
            let values = ["address": claim.address]
            try work.audit(AuditEvent(.addressAdded, "person", actor.person, values: values), by: actor.person)
        }
    }
}
