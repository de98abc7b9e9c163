package import Credentialing

/// A verified address of the learner's own.
package struct OwnEmail: Hashable, Sendable {
    package let id: ID<Email>
    package let address: String
    package let isWork: Bool
}

extension Platform {
    /// Says what the badge will show: the name or not, and by which address it is recognized (a salted hash; `nil` for
    /// the personal address, else the work address).
    package func setBadgeChoice(
        showsName: Bool,
        email: ID<Email>?,
        of id: ID<Submission>,
        by actor: Actor
    ) async throws {
        try await write { work in
            let dossier = try work.draft(id, of: actor, titles: titles)
            if let email {
                let own = try work.verifiedEmails(of: actor.person)
                guard own.contains(where: { $0.id == email }) else { throw Refusal.notFound }
            }
            try work.setBadgeChoice(showsName: showsName, email: email, of: dossier.submission)
            try work.touch(dossier.submission)
            try work.audit(
                AuditEvent(.badgeChoiceChanged, "submission", id, facts: ["showsName": String(showsName)]),
                by: actor.person
            )
        }
    }
}
