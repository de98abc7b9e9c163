package import Credentialing

/// Who is signed in with a cookie.
package struct SignedIn: Sendable {
    package let session: ID<Session>
    package let actor: Actor
}

/// One of a person's own sessions, as listed to them.
package struct SessionEntry: Sendable {
    package let id: ID<Session>
    package let agent: String
    package let created: Instant
    package let seen: Instant
    package let isThisOne: Bool
}

extension Platform {
    /// The person behind a session token, or `nil` when the session is unknown, ended, idle too long or too old, or the
    /// account is closed. Notes the visit at most once a minute.
    package func signedIn(sessionToken: String) async throws -> SignedIn? {
        let now = clock.now()
        let idle = settings.sessionIdleMinutes
        let digest = Secret.digest(sessionToken)
        let found = try await read { try $0.session(digest: digest, at: now, idleMinutes: idle) }
        guard let found else { return nil }
        if now.milliseconds - found.seen.milliseconds > 60_000 {
            try await write { try $0.noteVisit(found.signedIn.session, at: now) }
        }
        return found.signedIn
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
}
