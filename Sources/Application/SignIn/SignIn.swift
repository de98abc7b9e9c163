package import Credentialing

/// A new session: the token goes into the cookie and is kept nowhere else.
package struct StartedSession: Sendable {
    package let token: String
    package let person: ID<Person>
    /// Where the person wanted to go, a path of our own.
    package let returnTo: String?
    /// Nobody is signed in yet: the token is good only for completing the sign-in with a second factor.
    package let awaitsSecondFactor: Bool

    init(token: String, person: ID<Person>, returnTo: String?, awaitsSecondFactor: Bool = false) {
        self.token = token
        self.person = person
        self.returnTo = returnTo
        self.awaitsSecondFactor = awaitsSecondFactor
    }
}

extension Platform {
    /// Uses a link from a mail, once. Every sign-in gets a new token.
    package func signIn(linkToken: String, agent: String, place: String? = nil) async throws -> StartedSession {
        let minutes = settings.sessionMinutes
        return try await write { work in
            let link = try work.useSignInLink(digest: Secret.digest(linkToken), at: work.now)
            return try work.begin(
                link.person,
                by: "link",
                returnTo: link.returnTo,
                agent: agent,
                place: place,
                minutes: minutes
            )
        }
    }

    /// Whether a link would sign in, without using it: mail scanners open links.
    package func isGood(linkToken: String) async throws -> Bool {
        let now = clock.now()
        return try await read { try $0.isGoodSignInLink(digest: Secret.digest(linkToken), at: now) }
    }

    /// Remembers that a person signed in from a browser, for ``isKnownDevice(_:of:)``.
    package func noteDevice(_ token: String, of person: ID<Person>) async throws {
        try await write { try $0.noteDevice(Secret.digest(token), of: person) }
    }

    /// Whether a person signed in from a browser before. What strangers try does not hold up such a one.
    package func isKnownDevice(_ token: String, of person: ID<Person>) async throws -> Bool {
        try await read { try $0.isKnown(device: Secret.digest(token), of: person) }
    }
}

extension Work {
    /// Begins a session and returns its token.
    func startSession(
        of person: ID<Person>,
        agent: String,
        minutes: Int,
        place: String? = nil,
        hasSecondFactor: Bool = false
    ) throws -> String {
        let token = newSecret() + newSecret()
        try insertSession(
            NewSession(
                id: newID(),
                person: person,
                agent: String(agent.prefix(200)),
                created: now,
                expires: now.adding(seconds: minutes * 60),
                secondFactor: hasSecondFactor ? now : nil,
                place: place
            ),
            digest: Secret.digest(token)
        )
        return token
    }

    /// The same session under a new token, after its person has shown again who they are. The old token is dead.
    ///
    /// - Returns: the token, or `nil` when the session has ended meanwhile.
    func renewSession(_ old: ID<Session>, of person: ID<Person>, hasSecondFactor: Bool) throws -> String? {
        guard let held = try openSession(old, of: person, at: now),
            try endSession(old, of: person, at: now)
        else { return nil }
        let token = newSecret() + newSecret()
        try insertSession(
            NewSession(
                id: newID(),
                person: person,
                agent: held.agent,
                created: held.created,
                expires: held.expires,
                secondFactor: hasSecondFactor ? now : held.secondFactor,
                place: held.place
            ),
            digest: Secret.digest(token)
        )
        return token
    }
}
