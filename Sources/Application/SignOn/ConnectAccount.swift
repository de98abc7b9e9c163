package import Credentialing

extension Platform {
    /// The accounts of providers that a person signs in with.
    package func connectedAccounts(of actor: Actor) async throws -> [ConnectedAccount] {
        try await read { try $0.identities(of: actor.person) }
    }

    /// The account that a provider named, for the person to say whether it is theirs: its label and its connection.
    package func offeredAccount(
        _ question: ID<SignOnQuestion>,
        of actor: Actor
    ) async throws -> (label: String, connection: String) {
        let now = clock.now()
        let found = try await read { try $0.offer(question, of: actor.person, at: now) }
        guard let found else { throw Refusal.notFound }
        return (found.label, found.connection)
    }

    /// Connects the offered account, after its owner said that it is theirs. Whoever reads the person's mail hears of it.
    ///
    /// - Throws: `Refusal.notFound` when nothing is offered, `Refusal.doesNotFit` when it is another person's account.
    package func connectAccount(_ question: ID<SignOnQuestion>, by actor: Actor) async throws {
        try await write { work in
            guard let offered = try work.takeOffer(question, of: actor.person) else { throw Refusal.notFound }
            if let owner = try work.person(withIssuer: offered.issuer, subject: offered.subject) {
                guard owner == actor.person else {
                    throw Refusal.doesNotFit("This account is connected to somebody else here. Nothing was changed.")
                }
                return
            }
            try work.insertIdentity(offered, of: actor.person)
            try work.audit(
                AuditEvent(.identityAdded, "person", actor.person, facts: ["issuer": offered.issuer]),
                by: actor.person
            )
            try work.tellOfChange("The account \(offered.label) can sign in now.", to: actor.person)
        }
    }

    /// Takes the right to sign in from an account. The link in a mail always remains.
    package func disconnectAccount(issuer: String, subject: String, by actor: Actor) async throws {
        try await write { work in
            guard try work.removeIdentity(issuer: issuer, subject: subject, of: actor.person) else {
                throw Refusal.notFound
            }
            try work.audit(
                AuditEvent(.identityRemoved, "person", actor.person, facts: ["issuer": issuer]),
                by: actor.person
            )
            try work.tellOfChange("An account of \(issuer) can no longer sign in.", to: actor.person)
        }
    }
}
