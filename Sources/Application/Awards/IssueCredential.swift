package import Credentialing
internal import Files
internal import LinkedData
internal import OpenBadges
internal import Storage

extension Platform {
    /// Signs the credential for an award. Done by a job after the decision is committed; running again changes nothing,
    /// and a revoked award gets none.
    package func issueCredential(for award: ID<Award>) async throws {
        try await write { work in
            let stored = try work.award(award)
            guard stored.revoked == nil, try work.currentCredential(of: award) == nil else { return }
            let facts = try work.credentialFacts(on: stored, platform: self)
            let credential = try work.issue(facts, isPublic: false, on: self)
            try work.audit(.credentialIssued(credential, facts), by: nil)
            try work.enqueue(
                .sendMail(
                    MailOrder(
                        .awarded,
                        to: stored.person,
                        path: "/awards/\(award)",
                        words: ["title": facts.statement.title.title]
                    )
                ),
                once: "awarded:\(award)"
            )
        }
    }
}

extension AuditEvent {
    static func credentialIssued(_ credential: ID<Credential>, _ facts: CredentialFacts) -> AuditEvent {
        AuditEvent(
            .credentialIssued,
            "award",
            facts.award.id,
            organization: facts.award.organization,
            facts: ["credential": Secret.digest(credential.text), "key": facts.issuer.did]
        )
    }
}

extension Work {
    /// Signs and stores a credential.
    func issue(_ facts: CredentialFacts, isPublic: Bool, on platform: Platform) throws -> ID<Credential> {
        let key = try signingKey(of: facts.issuer, masterKey: platform.masterKey)
        let place = try takeStatusPlace(for: key, on: platform)
        let id: ID<Credential> = ID(newSecret())
        let document = CredentialDocument(facts: facts, id: id, place: place, salt: newSecret())
        let base = DocumentBase(of: facts.statement, by: facts.issuer)
        try keep(base)
        try insert(
            StoredCredential(
                id: id,
                award: facts.award.id,
                issuerKey: key.key.id,
                place: place,
                document: try key.sign(document.json(), at: now),
                isPublic: isPublic,
                issued: now,
                supersededBy: nil
            ),
            on: base
        )
        return id
    }
}
