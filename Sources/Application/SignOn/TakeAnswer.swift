package import Credentialing
internal import OpenIDConnect

/// What came of an answer of a provider.
package enum SignOnOutcome: Sendable {
    case session(StartedSession)
    /// The browser came from the provider's own portal: a question of ours is asked now.
    case ask(AskedProvider)
    /// The account that somebody wants to connect waits for their word.
    case offer(ID<SignOnQuestion>)
    /// The provider vouches for the account, and it belongs to nobody here.
    case unknown(label: String)
}

extension Platform {
    /// Takes the answer of a provider that came back with a browser.
    ///
    /// - Parameters:
    ///   - fields: the fields of the address.
    ///   - browser: what the browser kept.
    ///   - actor: who is signed in in that browser.
    /// - Throws: `Refusal.notFound` for a name that is not configured; ``SignOnFault`` for an answer that does not hold,
    ///   noted in the trail.
    package func takeAnswer(
        of name: String,
        fields: [(name: String, value: String)],
        browser: String?,
        actor: Actor?,
        agent: String,
        place: String? = nil
    ) async throws -> SignOnOutcome {
        let connection = try signOn.connection(name)
        do {
            let metadata = try await signOn.directory.metadata(of: connection.provider, now: seconds)
            switch try AuthorizationAnswer(fields: fields, from: metadata) {
            case .unasked: return .ask(try await askProvider(name, returnTo: nil))
            case .declined(let error, _): throw SignOnFault.declined(error)
            case .code(let code, let state):
                let question = try await question(name, state: state, browser: browser, actor: actor)
                let account = try await account(for: code, question, of: connection)
                if question.person != nil {
                    try await write { try $0.keepOffer(NewIdentity(account, by: name), for: question.id) }
                    return .offer(question.id)
                }
                return try await begin(account, of: connection, question, agent: agent, place: place)
            }
        } catch let fault as SignOnFault {
            try await write { work in
                let facts = ["by": name, "why": fault.description]
                try work.audit(
                    AuditEvent(.signInRefused, "connection", ID<SignOnQuestion>(name), facts: facts),
                    by: nil
                )
            }
            throw fault
        }
    }

    private func question(
        _ name: String,
        state: String,
        browser: String?,
        actor: Actor?
    ) async throws -> UsedSignOnQuestion {
        guard let browser else { throw SignOnFault.notAsked("another browser, or one that keeps no cookies") }
        let used = try await write { work in
            try work.useQuestion(connection: name, state: Secret.digest(state), browser: Secret.digest(browser))
        }
        guard let used else { throw SignOnFault.notAsked("the question is unknown, used or too old") }
        guard used.person == nil || used.person == actor?.person else {
            throw SignOnFault.notAsked("another person is signed in by now")
        }
        return used
    }

    private func account(
        for code: String,
        _ question: UsedSignOnQuestion,
        of connection: SignOnConnection
    ) async throws -> ProvidedAccount {
        try await signOn.directory.account(
            for: code,
            from: connection.provider,
            verifier: question.verifier,
            nonce: question.nonce,
            redirectURI: redirectURI(of: connection.provider.name),
            roleClaim: connection.roleClaim,
            now: seconds
        )
    }

    private func begin(
        _ account: ProvidedAccount,
        of connection: SignOnConnection,
        _ question: UsedSignOnQuestion,
        agent: String,
        place: String?
    ) async throws -> SignOnOutcome {
        let minutes = settings.sessionMinutes
        let new = NewIdentity(account, by: connection.provider.name)
        return try await write { work in
            guard let person = try work.person(of: account, new, connection) else {
                return .unknown(label: new.label)
            }
            guard try work.isOpen(person) else { throw SignOnFault.account(.closed) }
            try work.noteUse(of: new)
            try work.mapRoles(account.roles, of: person, connection)
            return .session(
                try work.begin(
                    person,
                    by: connection.provider.name,
                    returnTo: question.returnTo,
                    agent: agent,
                    place: place,
                    minutes: minutes
                )
            )
        }
    }
}
