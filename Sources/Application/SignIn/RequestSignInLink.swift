internal import Credentialing

extension Platform {
    /// Notes that somebody asked for a link that signs in. What is done, and how long it takes, is the same whether the
    /// address belongs to anyone or not; the outbox worker finds that out.
    package func requestSignInLink(address: String, returnTo: String?) async throws {
        try await write { try $0.enqueue(.askForLink(address: EmailAddress.key(address), returnTo: returnTo)) }
    }

    /// Sends a link that signs in, when the address belongs to someone. For the outbox worker.
    package func sendSignInLink(toAddress address: String, returnTo: String?) async throws {
        let key = EmailAddress.key(address)
        try await write { work in
            guard let person = try work.person(withVerified: key), person.deactivated == nil else { return }
            // It goes to the address that was named, as its owner writes it: another may be out of reach by now.
            let own = try work.addresses(of: person.id).first { EmailAddress.key($0.address) == key }
            let token = try work.signInLink(for: person.id, returnTo: returnTo, minutes: settings.signInLinkMinutes)
            try work.enqueue(
                .sendMail(
                    MailOrder(
                        .signInLink,
                        to: person.id,
                        at: own?.address ?? key,
                        path: "/sign-in/\(token)",
                        words: ["minutes": String(settings.signInLinkMinutes)]
                    )
                )
            )
            try work.audit(AuditEvent(.signInLinkSent, "person", person.id), by: nil)
        }
    }

    /// A link for a person, printed by the command line for whoever runs the server.
    package func signInLink(address: String) async throws -> String {
        let key = EmailAddress.key(address)
        return try await write { work in
            guard let person = try work.person(withVerified: key), person.deactivated == nil else {
                throw Refusal.notFound
            }
            let token = try work.signInLink(for: person.id, returnTo: nil, minutes: 24 * 60)
            try work.audit(AuditEvent(.signInLinkSent, "person", person.id, facts: ["by": "command"]), by: nil)
            return settings.publicURL + "/sign-in/" + token
        }
    }
}

extension Work {
    /// Stores a link and returns its token, which is kept nowhere.
    func signInLink(for person: ID<Person>, returnTo: String?, minutes: Int) throws -> String {
        let token = newSecret()
        try insertSignInLink(
            id: newID(),
            person: person,
            digest: Secret.digest(token),
            returnTo: returnTo,
            created: now,
            expires: now.adding(seconds: minutes * 60)
        )
        return token
    }
}
