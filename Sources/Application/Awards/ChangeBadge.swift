package import Credentialing
internal import Storage

extension Platform {
    /// Changes what a badge shows. The award gets a new credential; the older one stays valid, and its page says that a
    /// newer one exists (`decisions.md` §5).
    ///
    /// - Parameter email: an address of the learner's own; `nil` for the personal one, else the work one.
    package func changeBadge(
        of award: ID<Award>,
        showsName: Bool,
        email: ID<Email>?,
        by actor: Actor
    ) async throws {
        try await write { work in
            let stored = try work.award(award)
            let standing = Standing(isOwner: stored.person == actor.person)
            if let refusal = Permission.refusal(of: .shareAward, standing: standing) { throw refusal }
            guard stored.revoked == nil else { throw Refusal.alreadyDone }
            if let email, try !work.badgeEmails(of: actor.person).contains(where: { $0.id == email }) {
                throw Refusal.doesNotFit("Choose one of your own confirmed addresses.")
            }
            let choice = BadgeChoice(showsName: showsName, email: email)
            guard try work.badgeChoice(of: award) != choice else { return }
            try work.update(choice, of: award)
            try work.audit(
                AuditEvent(.badgeChoiceChanged, "award", award, facts: ["showsName": showsName ? "1" : "0"]),
                by: actor.person
            )
            // Without a credential yet, the job that makes the first one goes by the new choice.
            guard let old = try work.currentCredential(of: award) else { return }
            let facts = try work.credentialFacts(on: stored, platform: self)
            let new = try work.issue(facts, isPublic: old.isPublic, on: self)
            try work.supersede(old.id, by: new)
            try work.audit(
                AuditEvent(
                    .credentialReplaced,
                    "award",
                    award,
                    organization: stored.organization,
                    facts: ["old": Secret.digest(old.id.text), "new": Secret.digest(new.text)]
                ),
                by: actor.person
            )
        }
    }
}
