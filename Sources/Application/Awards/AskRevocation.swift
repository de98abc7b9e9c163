package import Credentialing
internal import Foundation
internal import Storage

extension Platform {
    /// Asks that an award be taken back, with a reason that the earner will read. Nothing changes until a second person
    /// confirms it.
    @discardableResult
    package func askRevocation(
        of award: ID<Award>,
        reason: String,
        by actor: Actor
    ) async throws -> ID<Revocation> {
        let reason = reason.trimmed
        return try await write { work in
            let stored = try work.award(award)
            if let refusal = Permission.refusal(
                of: .askRevocation,
                standing: try work.standing(of: actor, to: stored, at: work.now)
            ) {
                throw refusal
            }
            guard !reason.isEmpty else { throw Refusal.doesNotFit("Say why the award should be taken back.") }
            guard reason.count <= 2000 else {
                throw Refusal.doesNotFit("The reason is longer than 2,000 characters. Shorten it.")
            }
            guard stored.revoked == nil, try work.standingRevocation(of: award) == nil else {
                throw Refusal.alreadyDone
            }
            let id: ID<Revocation> = work.newID()
            try work.insert(
                StoredRevocation(
                    id: id,
                    award: award,
                    reason: reason,
                    askedBy: actor.person,
                    asked: work.now,
                    confirmed: nil,
                    withdrawn: nil
                )
            )
            try work.audit(
                AuditEvent(
                    .revocationAsked,
                    "award",
                    award,
                    organization: stored.organization,
                    facts: ["revocation": id.text],
                    values: ["reason": reason]
                ),
                by: actor.person
            )
            let title = try titles.title(stored.version, in: work).title
            try work.tellConfirmers(of: id, on: stored, title: title, except: actor.person)
            return id
        }
    }

    /// Takes back a request that nobody has confirmed.
    package func withdrawRevocation(_ id: ID<Revocation>, by actor: Actor) async throws {
        try await write { work in
            let request = try work.revocation(id)
            let stored = try work.award(request.award)
            let standing = try work.standing(of: actor, to: stored, at: work.now)
            // The earner does not know that someone asked.
            guard !standing.isOwner else { throw Refusal.notFound }
            if let refusal = Permission.refusal(of: .askRevocation, standing: standing) { throw refusal }
            guard try work.withdraw(id, at: work.now) else { throw Refusal.alreadyDone }
            try work.audit(
                AuditEvent(
                    .revocationWithdrawn,
                    "award",
                    stored.id,
                    organization: stored.organization,
                    facts: ["revocation": id.text]
                ),
                by: actor.person
            )
        }
    }
}

extension Transaction {
    /// How a person stands to an award.
    func standing(of actor: Actor, to award: Award, hasAsked: Bool = false, at now: Instant) throws -> Standing {
        Standing(
            roles: actor.roles(reaching: try path(of: award.organization)),
            isOwner: award.person == actor.person,
            hasAsked: hasAsked,
            ties: try ties(between: actor.person, and: award.person, at: now)
        )
    }
}

extension Work {
    /// Mail to those who may confirm, save the one who asked and the earner.
    fileprivate func tellConfirmers(
        of revocation: ID<Revocation>,
        on award: Award,
        title: String,
        except asker: ID<Person>
    ) throws {
        for person in try confirmers(in: path(of: award.organization), at: now)
        where person != asker && person != award.person {
            try enqueue(
                .sendMail(
                    MailOrder(
                        .revocationAsked,
                        to: person,
                        path: "/revocations/\(revocation)",
                        words: ["title": title]
                    )
                )
            )
        }
    }
}
