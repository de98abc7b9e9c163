package import Credentialing

/// Who is signed in with a cookie.
package struct SignedIn: Sendable {
    package let session: ID<Session>
    package let actor: Actor
    /// The person showed who they are a few minutes ago, so sensitive acts need no further proof.
    package let isFresh: Bool
    /// The person has to have a second factor, and none was given in this session.
    package let lacksSecondFactor: Bool
}

/// One of a person's own sessions, as listed to them.
package struct SessionEntry: Sendable {
    package let id: ID<Session>
    package let agent: String
    package let created: Instant
    package let seen: Instant
    /// The address of the network it was last used from, when that is known.
    package let place: String?
    package let isThisOne: Bool
}

extension Platform {
    /// The person behind a session token, or `nil` when the session is unknown, ended, idle too long or too old, or the
    /// account is closed. Notes the visit at most once a minute.
    ///
    /// - Parameter place: the address of the network that the request came from.
    package func signedIn(sessionToken: String, place: String? = nil) async throws -> SignedIn? {
        let now = clock.now()
        let idle = settings.sessionIdleMinutes
        let digest = Secret.digest(sessionToken)
        let found = try await read { try $0.session(digest: digest, at: now, idleMinutes: idle) }
        guard let found else { return nil }
        if now.milliseconds - found.seen.milliseconds > 60_000 {
            do { try await write { try $0.noteVisit(found.id, from: place, at: now) } } catch {
                // On a full disk reading goes on; the session then counts as idle a little sooner.
                guard [.full, .readOnly].contains(Outage(error)) else { throw error }
            }
        }
        return SignedIn(
            session: found.id,
            actor: found.actor,
            isFresh: now < found.proved.adding(seconds: Self.freshMinutes * 60),
            lacksSecondFactor: !found.hasSecondFactor && settings.secondFactor.demands(of: found.actor)
        )
    }

    /// The person's sessions in force, the newest first.
    package func sessions(of signedIn: SignedIn) async throws -> [SessionEntry] {
        let now = clock.now()
        let idle = settings.sessionIdleMinutes
        return try await read {
            try $0.sessions(of: signedIn.actor.person, current: signedIn.session, at: now, idleMinutes: idle)
        }
    }

    /// Ends one of the person's own sessions, this one included.
    package func endSession(_ id: ID<Session>, by actor: Actor) async throws {
        try await write { work in
            guard try work.endSession(id, of: actor.person, at: work.now) else { throw Refusal.notFound }
            try work.audit(AuditEvent(.sessionEnded, "session", id), by: actor.person)
        }
    }

    /// Ends every session of the person but the one at hand.
    package func endOtherSessions(of signedIn: SignedIn) async throws {
        try await write { work in
            let ended = try work.endSessions(of: signedIn.actor.person, but: signedIn.session, at: work.now)
            for session in ended {
                try work.audit(AuditEvent(.sessionEnded, "session", session), by: signedIn.actor.person)
            }
        }
    }

    /// Signs out: the token is dead from now on, wherever it is kept.
    package func signOut(_ signedIn: SignedIn) async throws {
        try await write { work in
            _ = try work.endSession(signedIn.session, of: signedIn.actor.person, at: work.now)
            try work.forgetUnsent(of: signedIn.actor.person)
            try work.audit(AuditEvent(.signedOut, "session", signedIn.session), by: signedIn.actor.person)
        }
    }

    /// Ends every session of another person, who can sign in again. For who administers all places the person belongs
    /// to.
    package func endSessions(of person: ID<Person>, by actor: Actor) async throws {
        try await write { work in
            try work.checkWholly(person, within: AdministrationScope(of: actor))
            try work.endSessions(of: person, at: work.now)
            try work.audit(AuditEvent(.sessionEnded, "person", person, facts: ["all": "1"]), by: actor.person)
        }
    }
}
