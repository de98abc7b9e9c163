package import Credentialing

/// Minutes of somebody who says that another account is theirs as well.
package enum MergeTurn {
    /// Minutes within which both accounts have to be shown.
    package static let minutes = Platform.freshMinutes
}

/// Two accounts as their owner sees them before they become one.
package struct OwnMerge: Sendable, Hashable {
    /// The one that was signed in first.
    package let first: MergeSide
    /// The one that is signed in now; `nil` while that is still the first.
    package let second: MergeSide?
    /// What stands in the way of the first one staying, and of the second.
    package let againstFirst: [MergeObstacle]
    package let againstSecond: [MergeObstacle]
}

extension Platform {
    /// Begins: somebody who has just shown who they are says that they have another account here.
    ///
    /// - Returns: what the browser keeps while its owner signs in to the other. Good once, for ten minutes.
    package func beginMerge(by signedIn: SignedIn) async throws -> String {
        try await write { work in
            let token = work.newSecret() + work.newSecret()
            guard let proof = try work.proof(in: signedIn.session, of: signedIn.actor.person) else {
                throw Refusal.notFound
            }
            try work.insertTurn(of: signedIn.actor.person, proof, digest: Secret.digest(token))
            return token
        }
    }

    /// The two accounts behind what a browser kept, for whoever is signed in in it now. From the first look on the
    /// token is good for these two accounts only.
    ///
    /// - Throws: `Refusal.linkNotGood` when it is too old, used, or begun with another pair.
    package func ownMerge(token: String, by signedIn: SignedIn) async throws -> OwnMerge {
        let actor = signedIn.actor.person
        let digest = Secret.digest(token)
        return try await write { work in
            guard let turn = try work.turn(digest: digest, at: work.now) else { throw Refusal.linkNotGood }
            let first = try work.mergeSide(turn.person, at: work.now)
            guard turn.person != actor else {
                return OwnMerge(first: first, second: nil, againstFirst: [], againstSecond: [])
            }
            guard try work.bind(turn.id, to: actor) else { throw Refusal.linkNotGood }
            return OwnMerge(
                first: first,
                second: try work.mergeSide(actor, at: work.now),
                againstFirst: try work.obstacles(to: actor, becoming: turn.person, at: work.now),
                againstSecond: try work.obstacles(to: turn.person, becoming: actor, at: work.now)
            )
        }
    }

    /// Makes the two accounts one. Both were shown within ten minutes, in one browser: the first before its token was
    /// made, the second after.
    ///
    /// - Parameters:
    ///   - staying: the account that stays, one of the two.
    ///   - leaving: the other one. Both as the page named them, so that nothing else is done than what was read.
    /// - Returns: the session that goes on, of the account that stays.
    /// - Throws: ``MergeHindered``; `Refusal.linkNotGood` as above.
    package func mergeOwn(
        token: String,
        staying: ID<Person>,
        leaving: ID<Person>,
        by signedIn: SignedIn,
        agent: String,
        place: String? = nil
    ) async throws -> StartedSession {
        let actor = signedIn.actor.person
        let minutes = settings.sessionMinutes
        let digest = Secret.digest(token)
        return try await write { work in
            guard let turn = try work.turn(digest: digest, at: work.now), turn.other == actor, turn.person != actor,
                let proof = try work.proof(in: signedIn.session, of: actor), proof.at >= turn.created,
                Set([staying, leaving]) == Set([turn.person, actor]), try work.use(turn.id)
            else { throw Refusal.linkNotGood }
            try work.merge(leaving, into: staying, by: actor, warrant: .bothSignedIn(turn: turn.id))
            let token = try work.startSession(
                of: staying,
                agent: agent,
                minutes: minutes,
                place: place,
                hasSecondFactor: staying == actor ? proof.hadSecondFactor : turn.hadSecondFactor
            )
            try work.audit(AuditEvent(.signedIn, "person", staying, facts: ["by": "merge"]), by: staying)
            return StartedSession(token: token, person: staying, returnTo: nil)
        }
    }

    /// Forgets what was begun, when its owner leaves it or signs out.
    package func dropMerge(token: String) async throws {
        try await write { work in
            guard let turn = try work.turn(digest: Secret.digest(token), at: work.now) else { return }
            _ = try work.use(turn.id)
        }
    }
}
