package import Credentialing
internal import Storage

/// An award as those see it who may ask that it be taken back.
package struct RevocationReading: Sendable {
    package let award: ID<Award>
    package let number: String
    package let title: String
    package let holder: String
    package let awarded: Instant
    package let timeZone: String
    package let revoked: Instant?
    package let request: Request?

    /// A request that stands.
    package struct Request: Sendable {
        package let id: ID<Revocation>
        package let reason: String
        package let askedBy: String
        package let asked: Instant
        /// The person reading asked for it, so someone else has to confirm.
        package let isOwn: Bool
        package let isOpen: Bool
    }
}

/// A request that waits for a second person, in a list. Whose award it is stands on its own page alone, where the look is
/// noted.
package struct OpenRevocation: Hashable, Sendable {
    package let id: ID<Revocation>
    package let number: String
    package let title: String
    package let asked: Instant
    package let timeZone: String
    package let isOwn: Bool
}

extension Platform {
    /// An award with the request to take it back, if there is one. For administrators and leads above it. The look is
    /// noted, for the holder to see.
    package func revocation(of award: ID<Award>, by actor: Actor) async throws -> RevocationReading {
        try await write { work in
            let reading = try work.revocationReading(of: award, for: actor, titles: titles, at: work.now)
            try work.noteLook(at: award, by: actor)
            return reading
        }
    }

    /// A request by its id, as mails name it.
    package func revocation(_ id: ID<Revocation>, by actor: Actor) async throws -> RevocationReading {
        try await revocation(of: read { try $0.revocation(id).award }, by: actor)
    }

    /// The award with a number that people read aloud, for those who may ask that it be taken back.
    package func awardNumbered(_ number: String, by actor: Actor) async throws -> ID<Award> {
        let number = number.trimmed.uppercased()
        let now = clock.now()
        return try await read { transaction in
            guard let id = try transaction.awardID(numbered: number) else { throw Refusal.notFound }
            return try transaction.revocationReading(of: id, for: actor, titles: titles, at: now).award
        }
    }

    /// The requests that wait in the organizations a person administers or leads.
    package func openRevocations(by actor: Actor) async throws -> [OpenRevocation] {
        let paths = actor.memberships.filter { !$0.roles.isDisjoint(with: [.administrator, .leadAssessor]) }.map(\.path)
        guard !paths.isEmpty else { throw Refusal.notFound }
        return try await read { transaction in
            try transaction.openRevocations(below: paths, for: actor.person).map { row in
                OpenRevocation(
                    id: try row.id("id"),
                    number: try row.text("number"),
                    title: try row.text("title"),
                    asked: try row.instant("asked"),
                    timeZone: try row.text("time_zone"),
                    isOwn: try row.text("asked_by") == actor.person.text
                )
            }
        }
    }
}

extension Work {
    /// One row for each person, award and hour.
    fileprivate func noteLook(at award: ID<Award>, by actor: Actor) throws {
        guard try !hasLooked(actor.person, at: award, since: now.adding(seconds: -3600)) else { return }
        let reaching = actor.roles(reaching: try path(of: self.award(award).organization))
        let role: Role = reaching.contains(.administrator) ? .administrator : .leadAssessor
        try insertLook(by: actor.person, as: role, at: award)
    }
}

extension Transaction {
    fileprivate func revocationReading(
        of id: ID<Award>,
        for actor: Actor,
        titles: Titles,
        at now: Instant
    ) throws -> RevocationReading {
        let award = try award(id)
        let standing = try standing(of: actor, to: award, at: now)
        // The earner finds nothing here either: what happened stands on the earner's own page.
        guard Permission.refusal(of: .askRevocation, standing: standing) == nil else { throw Refusal.notFound }
        let request = try standingRevocation(of: id)
        return RevocationReading(
            award: id,
            number: award.number,
            title: try titles.title(award.version, in: self).title,
            holder: try person(award.person).name,
            awarded: award.awarded,
            timeZone: try organization(award.organization).timeZone,
            revoked: award.revoked,
            request: try request.map { request in
                RevocationReading.Request(
                    id: request.id,
                    reason: request.reason,
                    askedBy: try person(request.askedBy).name,
                    asked: request.asked,
                    isOwn: request.askedBy == actor.person,
                    isOpen: request.isOpen
                )
            }
        )
    }
}
