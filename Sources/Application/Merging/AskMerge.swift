package import Credentialing
internal import Storage

/// What one administrator asks and another answers: that two accounts become one.
package enum PersonMerge {
    /// Days for which it waits for an answer.
    package static let days = 14
    /// The longest reason.
    static let reasonLength = 1000
    /// Why it cannot be confirmed when whoever asked could not ask it today.
    static let askerGone = "Whoever asked this does not administer both accounts any more."
}

extension Platform {
    /// Asks that an account become part of another, with a reason. Nothing changes until a second administrator of the
    /// whole tree confirms it; those, and both persons at every address of theirs, hear of it.
    ///
    /// - Throws: `Refusal.notFound` for who does not administer the whole of every tree that the two ever belonged to,
    ///   `Refusal.doesNotFit` with what is wrong, ``MergeHindered`` when something stands in the way already.
    @discardableResult
    package func askMerge(
        of leaving: ID<Person>,
        into staying: ID<Person>,
        reason: String,
        by actor: Actor
    ) async throws -> ID<PersonMerge> {
        let reason = reason.trimmed
        return try await write { work in
            guard leaving != staying else { throw Refusal.doesNotFit("This is the same account. Give another one.") }
            let standing = try work.mergeStanding(of: actor, over: [leaving, staying])
            if let refusal = Permission.refusal(of: .askMerge, standing: standing) { throw refusal }
            guard !reason.isEmpty else { throw Refusal.doesNotFit("Say how you know that both are one person") }
            guard reason.count <= PersonMerge.reasonLength else {
                throw Refusal.doesNotFit("The reason is longer than 1,000 characters. Shorten it")
            }
            let obstacles = try work.obstacles(to: leaving, becoming: staying, at: work.now)
            guard obstacles.isEmpty else { throw MergeHindered(obstacles) }
            guard try !work.hasOpenMerge(of: [leaving, staying]) else {
                throw Refusal.doesNotFit("Somebody has asked this about one of the two already. Look at what waits")
            }
            let id: ID<PersonMerge> = work.newID()
            try work.insertMerge(id, of: leaving, into: staying, reason: reason, by: actor.person)
            try work.audit(
                AuditEvent(
                    .mergeAsked,
                    "person",
                    staying,
                    facts: ["leaving": leaving.text, "merge": id.text],
                    values: ["reason": reason]
                ),
                by: actor.person
            )
            try work.tellOwners(leaving, staying, "\(actor.name) asks that these two accounts become one.")
            try work.tellSeconds(of: id, [leaving, staying], except: actor.person)
            return id
        }
    }

    /// Does what was asked, as a second administrator.
    ///
    /// - Throws: ``MergeHindered`` when something has come to stand in the way, `Refusal.alreadyDone` when it was
    ///   answered or waited too long, `Refusal.doesNotFit` when whoever asked could not ask it any more.
    package func confirmMerge(_ id: ID<PersonMerge>, by actor: Actor) async throws {
        try await write { work in
            let asked = try work.merge(id)
            let standing = try work.mergeStanding(
                of: actor,
                over: asked.people,
                hasAsked: asked.askedBy == actor.person
            )
            if let refusal = Permission.refusal(of: .confirmMerge, standing: standing) { throw refusal }
            guard try work.mayStillAsk(asked, at: work.now) else { throw Refusal.doesNotFit(PersonMerge.askerGone) }
            guard try work.answer(id, .merged, by: actor.person) else { throw Refusal.alreadyDone }
            try work.merge(
                asked.leaving,
                into: asked.staying,
                by: actor.person,
                warrant: .twoAdministrators(merge: id, first: asked.askedBy)
            )
        }
    }

    /// Says no to what was asked. From whoever asked it, it is taking it back.
    package func refuseMerge(_ id: ID<PersonMerge>, by actor: Actor) async throws {
        try await write { work in
            let asked = try work.merge(id)
            let isOwn = asked.askedBy == actor.person
            let standing = try work.mergeStanding(of: actor, over: asked.people)
            if let refusal = Permission.refusal(of: .askMerge, standing: standing) { throw refusal }
            guard try work.answer(id, isOwn ? .withdrawn : .refused, by: actor.person) else {
                throw Refusal.alreadyDone
            }
            try work.audit(
                AuditEvent(
                    isOwn ? .mergeWithdrawn : .mergeRefused,
                    "person",
                    asked.staying,
                    facts: ["leaving": asked.leaving.text, "merge": id.text]
                ),
                by: actor.person
            )
            try work.tellOwners(asked.leaving, asked.staying, "These two accounts stay as they are: nothing was done.")
        }
    }
}

extension Transaction {
    /// How an administrator stands to two accounts. The roles are those held at the top of every tree that either ever
    /// belonged to, so that nobody reaches into a tree that is not theirs by way of a second account.
    func mergeStanding(of actor: Actor, over people: [ID<Person>], hasAsked: Bool = false) throws -> Standing {
        var reaching: [Set<Role>] = []
        for person in people {
            let roots = try trees(of: person)
            guard !roots.isEmpty else { return Standing(isOwner: people.contains(actor.person), hasAsked: hasAsked) }
            reaching += roots.map { actor.roles(reaching: $0) }
        }
        let roles = reaching.dropFirst().reduce(reaching.first ?? []) { $0.intersection($1) }
        return Standing(roles: roles, isOwner: people.contains(actor.person), hasAsked: hasAsked)
    }

    /// Whether whoever asked it could ask it today: two administrators are two at the moment when it is done.
    func mayStillAsk(_ asked: StoredMerge, at now: Instant) throws -> Bool {
        let asker = try person(asked.askedBy)
        guard asker.deactivated == nil else { return false }
        let held = try memberships(of: asker.id, at: now)
        let standing = try mergeStanding(
            of: Actor(person: asker.id, name: asker.name, memberships: held),
            over: asked.people
        )
        return Permission.refusal(of: .askMerge, standing: standing) == nil
    }
}

extension Work {
    /// Tells the owners of both accounts, at every confirmed address, without an address of the other.
    fileprivate func tellOwners(_ leaving: ID<Person>, _ staying: ID<Person>, _ what: String) throws {
        for (own, other) in [(leaving, staying), (staying, leaving)] {
            let words =
                "This is about your account and another one here, of the name \(try person(other).name). \(what)"
            try tellOfChange(words + " If both are not yours, tell your administrators at once.", to: own)
        }
    }

    /// Mail to the administrators who may confirm.
    fileprivate func tellSeconds(of merge: ID<PersonMerge>, _ people: [ID<Person>], except asker: ID<Person>) throws {
        let roots = Set(try people.flatMap(trees))
        for person in try administrators(of: roots.flatMap(\.organizations), at: now).sorted()
        where person != asker && !people.contains(person) {
            let words = ["days": String(PersonMerge.days)]
            try enqueue(.sendMail(MailOrder(.mergeAsked, to: person, path: "/admin/merges/\(merge)", words: words)))
        }
    }
}
