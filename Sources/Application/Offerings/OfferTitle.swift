package import Credentialing

extension Platform {
    /// Opens a title, of one's own organization or of any other here, to the people of an organization and below: the
    /// newest version. A signing key is made when the organization that issues has none.
    ///
    /// - Throws: ``OfferingFault``, or ``Refusal``.
    @discardableResult
    package func offerTitle(
        slug: String,
        to organization: ID<Organization>,
        _ terms: OfferingTerms,
        by actor: Actor
    ) async throws -> ID<Offering> {
        try await write { work in
            let path = try work.path(of: organization)
            try work.checkMayOffer(at: path, by: actor)
            guard let title = try work.achievement(slug: slug), let latest = try work.latestVersion(of: title.id) else {
                throw Refusal.notFound
            }
            guard try !work.isRetired(title.id) else { throw Refusal.titleRetired }
            if let there = try work.offerings(of: title.id).first(where: { $0.organization == organization }) {
                throw OfferingFault.offeredAlready(there.id)
            }
            try work.check(terms, at: path, by: actor)
            let new = NewOffering(
                achievement: title.id,
                organization: organization,
                issuer: try work.ensureIssuer(of: terms.issuedBy, on: self),
                pool: terms.pool,
                policy: terms.policy
            )
            let id = try work.upsert(new, version: latest.id, id: work.newID(), at: work.now)
            let event = AuditEvent(
                .offeringOpened,
                "offering",
                id,
                organization: organization,
                facts: terms.facts.merging(["achievement": title.id.text, "version": latest.id.text]) { $1 }
            )
            try work.audit(event, by: actor.person)
            return id
        }
    }
}

extension Work {
    /// Who opens, changes and closes offerings administers the organization.
    func checkMayOffer(at path: OrganizationPath, by actor: Actor) throws {
        let standing = Standing(roles: actor.roles(reaching: path))
        if let refusal = Permission.refusal(of: .openOffering, standing: standing) { throw refusal }
    }

    func check(_ terms: OfferingTerms, at path: OrganizationPath, by actor: Actor) throws {
        if let fault = terms.fault { throw fault }
        guard try maySign(terms.issuedBy, by: actor) else { throw OfferingFault.issuer }
        guard try mayJudge(terms.pool, at: path, by: actor) else { throw OfferingFault.pool }
    }

    /// An organization signs only by the will of who administers it.
    func maySign(_ organization: ID<Organization>, by actor: Actor) throws -> Bool {
        guard let path = try pathIfAny(of: organization) else { return false }
        return actor.roles(reaching: path).contains(.administrator)
    }

    /// Judging is asked of the organization itself, of those above it, of those that the person administers, and of
    /// partners, who are there for it.
    func mayJudge(_ pool: ID<Organization>, at path: OrganizationPath, by actor: Actor) throws -> Bool {
        if path.organizations.contains(pool) { return true }
        return try maySign(pool, by: actor) || isPartner(pool)
    }
}

extension OfferingTerms {
    /// The terms as the audit trail notes them.
    var facts: [String: String] {
        [
            "issuedBy": issuedBy.text, "pool": pool.text, "readers": policy.readers.rawValue,
            "answerDays": String(policy.answerDays), "leaseHours": String(policy.leaseHours),
            "attempts": policy.attempts.map(String.init) ?? "any",
        ]
    }
}
