package import Credentialing

/// A new session: the token goes into the cookie and is kept nowhere else.
package struct StartedSession: Sendable {
    package let token: String
    package let person: ID<Person>
    /// Where the person wanted to go, a path of our own.
    package let returnTo: String?
}

extension Platform {
    /// Uses a link from a mail, once. Every sign-in gets a new token.
    package func signIn(linkToken: String, agent: String) async throws -> StartedSession {
        try await write { work in
            let link = try work.useSignInLink(digest: Secret.digest(linkToken), at: work.now)
            let token = try work.startSession(of: link.person, agent: agent, minutes: settings.sessionMinutes)
            try work.audit(AuditEvent(.signedIn, "person", link.person, facts: ["by": "link"]), by: link.person)
            return StartedSession(token: token, person: link.person, returnTo: link.returnTo)
        }
    }

    /// Whether a link would sign in, without using it: mail scanners open links.
    package func isGood(linkToken: String) async throws -> Bool {
        let now = clock.now()
        return try await read { try $0.isGoodSignInLink(digest: Secret.digest(linkToken), at: now) }
    }
}

extension Work {
    /// Begins a session and returns its token.
    func startSession(of person: ID<Person>, agent: String, minutes: Int) throws -> String {
        let token = newSecret() + newSecret()
        try insertSession(
            id: newID(),
            person: person,
            digest: Secret.digest(token),
            agent: String(agent.prefix(200)),
            at: now,
            expires: now.adding(seconds: minutes * 60)
        )
        return token
    }
}
