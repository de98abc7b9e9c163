package import Credentialing

/// A mail that was handed over, as listed to administrators. What it said is not stored; a folder of mail has it.
package struct SentMail: Sendable, Hashable {
    package let id: String
    package let sent: Instant
    package let recipient: String?
    package let address: String
    package let subject: String
    /// It tells how somebody's work stands, so neither its subject nor its text is for administrators.
    package let isAboutWork: Bool
    /// It is about the recipient's own account, so its text is for nobody else.
    package let isAboutAccount: Bool
    /// Who took it: a mail server, or `file NAME.eml` in the folder of mail.
    package let deliveredTo: String
}

/// A page of the list of mail, the newest first.
package struct MailListing: Sendable, Hashable {
    package let mail: [SentMail]
    /// The last mail of this page, when there are more.
    package let next: String?
    /// The zone in which times are told.
    package let timeZone: String
}

extension Platform {
    /// Mail to people within what an administrator administers, and to those invited there.
    package func sentMail(after last: String?, count: Int = 50, for actor: Actor) async throws -> MailListing {
        let scope = try AdministrationScope(of: actor)
        let now = clock.now()
        return try await read { transaction in
            let found = try transaction.mail(in: scope, after: last, count: count + 1, at: now)
            let shown = Array(found.prefix(count))
            return MailListing(
                mail: shown,
                next: found.count > count ? shown.last?.id : nil,
                timeZone: try transaction.timeZone(of: actor)
            )
        }
    }

    /// One mail within the same bounds.
    package func sentMail(_ id: String, for actor: Actor) async throws -> SentMail {
        let scope = try AdministrationScope(of: actor)
        let now = clock.now()
        return try await read { transaction in
            guard let mail = try transaction.mail(id, in: scope, at: now) else { throw Refusal.notFound }
            return mail
        }
    }
}
