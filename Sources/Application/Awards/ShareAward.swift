package import Credentialing
internal import Storage

extension Platform {
    /// Opens the page of a badge to anyone who has its address, or closes it. Closed, the page and its files answer as
    /// if they did not exist; downloads and the badge itself stay the learner's.
    package func shareAward(_ award: ID<Award>, isPublic: Bool, by actor: Actor) async throws {
        try await write { work in
            let stored = try work.award(award)
            let standing = Standing(isOwner: stored.person == actor.person)
            if let refusal = Permission.refusal(of: .shareAward, standing: standing) { throw refusal }
            guard try work.share(award, isPublic: isPublic) > 0 else { return }
            try work.audit(
                AuditEvent(.sharingChanged, "award", award, facts: ["public": isPublic ? "1" : "0"]),
                by: actor.person
            )
        }
    }

    /// The owner has seen the award, so its crest settles only this once.
    ///
    /// - Returns: whether it was the first time.
    package func markAwardSeen(_ award: ID<Award>, by actor: Actor) async throws -> Bool {
        try await write { work in
            guard try work.award(award).person == actor.person else { throw Refusal.notFound }
            return try work.markSeen(award, at: work.now)
        }
    }
}
