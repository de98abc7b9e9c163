package import Credentialing
internal import Storage

/// What was asked about two accounts, as administrators read it.
package struct AskedMerge: Hashable, Sendable {
    /// Where it stands.
    package enum State: String, Hashable, Sendable {
        case waiting, lapsed, merged, refused, withdrawn
    }

    package let id: ID<PersonMerge>
    package let leaving: MergeSide
    package let staying: MergeSide
    package let reason: String
    package let askedBy: String
    package let asked: Instant
    package let expires: Instant
    package let state: State
    package let answeredBy: String?
    package let answered: Instant?
    /// The reader asked it, so another one answers.
    package let isOwn: Bool
    /// What has come to stand in the way, in the words for administrators.
    package let obstacles: [String]
    /// The zone in which times are told.
    package let timeZone: String
}

extension Platform {
    /// What was asked about two accounts, for administrators of every tree that the two belong to.
    package func merge(_ id: ID<PersonMerge>, for actor: Actor) async throws -> AskedMerge {
        let now = clock.now()
        return try await read { transaction -> AskedMerge in
            let stored = try transaction.merge(id)
            let standing = try transaction.mergeStanding(of: actor, over: stored.people)
            if let refusal = Permission.refusal(of: .askMerge, standing: standing) { throw refusal }
            return try transaction.told(stored, to: actor, at: now)
        }
    }

    /// What waits for a second administrator, for those who may answer or ask.
    package func openMerges(for actor: Actor) async throws -> [AskedMerge] {
        let now = clock.now()
        guard actor.roles.contains(.administrator) else { throw Refusal.notFound }
        return try await read { transaction in
            try transaction.openMerges(at: now).compactMap { stored -> AskedMerge? in
                let standing = try transaction.mergeStanding(of: actor, over: stored.people)
                guard Permission.refusal(of: .askMerge, standing: standing) == nil else { return nil }
                return try transaction.told(stored, to: actor, at: now)
            }
        }
    }

    /// The person whose account an administrator may ask to bring together with another one; `nil` for everybody else
    /// and for accounts that are closed.
    ///
    /// - Throws: `Refusal.notFound` when there is no such person.
    package func mergeable(_ id: ID<Person>, by actor: Actor) async throws -> MergeSide? {
        let now = clock.now()
        return try await read { transaction -> MergeSide? in
            guard try transaction.person(id).deactivated == nil else { return nil }
            let standing = try transaction.mergeStanding(of: actor, over: [id])
            // Whose account it is finds it, and is told that it is for others to do.
            guard [nil, .ownAccount].contains(Permission.refusal(of: .askMerge, standing: standing)) else { return nil }
            return try transaction.mergeSide(id, at: now)
        }
    }

    /// Whoever signs in with an address, when an administrator may ask to bring that account together with another one.
    package func mergeable(address: String, by actor: Actor) async throws -> MergeSide? {
        let key = EmailAddress.key(address)
        guard let found = try await read({ try $0.person(withVerified: key) }) else { return nil }
        return try await mergeable(found.id, by: actor)
    }
}

extension StoredMerge {
    /// The accounts that it is about, for the standing of an administrator.
    var people: [ID<Person>] {
        // Once it is done, all that either belonged to belongs to the one that stays.
        outcome == .merged ? [staying] : [leaving, staying]
    }

    fileprivate func state(at now: Instant) -> AskedMerge.State {
        switch outcome {
        case .merged: .merged
        case .refused: .refused
        case .withdrawn: .withdrawn
        case nil: expires > now ? .waiting : .lapsed
        }
    }
}

extension Transaction {
    fileprivate func told(_ stored: StoredMerge, to actor: Actor, at now: Instant) throws -> AskedMerge {
        let state = stored.state(at: now)
        var obstacles: [String] = []
        if state == .waiting {
            obstacles = try self.obstacles(to: stored.leaving, becoming: stored.staying, at: now)
                .map(\.administrativeSentence)
            if try !mayStillAsk(stored, at: now) { obstacles.append(PersonMerge.askerGone) }
        }
        var known: Set<String> = []
        return AskedMerge(
            id: stored.id,
            leaving: try mergeSide(stored.leaving, at: now),
            staying: try mergeSide(stored.staying, at: now),
            reason: stored.reason,
            askedBy: try person(stored.askedBy).name,
            asked: stored.asked,
            expires: stored.expires,
            state: state,
            answeredBy: try stored.answeredBy.map { try person($0).name },
            answered: stored.answered,
            isOwn: stored.askedBy == actor.person,
            obstacles: obstacles.filter { known.insert($0).inserted },
            timeZone: try timeZone(of: actor)
        )
    }
}
