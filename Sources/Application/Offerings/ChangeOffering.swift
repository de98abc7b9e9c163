package import Credentialing

extension Platform {
    /// Settles an offering anew. Whoever is at work keeps their version and no fewer attempts than they began with; what
    /// is submitted keeps its date, its assessors and the number of its readers.
    ///
    /// - Parameter movesToNewest: Those who choose it from now on begin with the newest version.
    /// - Throws: ``OfferingFault``, or ``Refusal``.
    package func changeOffering(
        _ id: ID<Offering>,
        to terms: OfferingTerms,
        movingToNewest movesToNewest: Bool,
        by actor: Actor
    ) async throws {
        try await write { work in
            let offering = try work.offering(id)
            try work.checkMayOffer(at: offering.path, by: actor)
            try work.check(terms, keeping: offering, by: actor)
            let latest = movesToNewest ? try work.latestVersion(of: offering.achievement)?.id : nil
            try work.keepAttempts(of: offering, changingTo: terms.policy.attempts)
            try work.update(
                offering,
                issuer: try work.ensureIssuer(of: terms.issuedBy, on: self),
                pool: terms.pool,
                policy: terms.policy,
                version: latest ?? offering.version
            )
            let event = AuditEvent(
                .offeringChanged,
                "offering",
                id,
                organization: offering.organization,
                facts: terms.facts.merging(["version": (latest ?? offering.version).text]) { $1 }
            )
            try work.audit(event, by: actor.person)
        }
    }

    /// Opens an offering that was closed to those who choose it from now on.
    package func reopenOffering(_ id: ID<Offering>, by actor: Actor) async throws {
        try await write { work in
            let offering = try work.offering(id)
            try work.checkMayOffer(at: offering.path, by: actor)
            guard try !work.isRetired(offering.achievement) else { throw Refusal.titleRetired }
            guard offering.isClosed else { return }
            try work.reopen(id)
            try work.audit(
                AuditEvent(.offeringReopened, "offering", id, organization: offering.organization),
                by: actor.person
            )
        }
    }
}

extension Work {
    /// Terms that stay as they are need nobody's will anew.
    fileprivate func check(_ terms: OfferingTerms, keeping offering: Offering, by actor: Actor) throws {
        let isSameIssuer = try issuerID(of: terms.issuedBy) == offering.issuer
        let isSamePool = terms.pool == offering.pool
        if let fault = terms.fault { throw fault }
        guard try isSameIssuer || maySign(terms.issuedBy, by: actor) else { throw OfferingFault.issuer }
        guard try isSamePool || mayJudge(terms.pool, at: offering.path, by: actor) else { throw OfferingFault.pool }
    }
}
