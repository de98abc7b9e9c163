package import Credentialing
internal import Storage

/// One line of the audit trail, as an administrator reads it.
package struct AuditLine: Hashable, Sendable {
    package let id: ID<AuditEvent>
    package let at: Instant
    /// Who did it; `nil` for the program and the command line, and for what comes of judging.
    package let actor: String?
    package let kind: AuditEvent.Kind
    /// The person it happened to, by name, when it happened to a person.
    package let person: String?
    /// The number of the badge it happened to.
    package let badge: String?
    /// The name of the person who was invited.
    package let invited: String?
    /// The organization it belongs to, by name.
    package let organization: String?
    /// Linked into the hash chain.
    package let isSealed: Bool

    /// A line as read.
    package init(
        id: ID<AuditEvent>,
        at: Instant,
        actor: String?,
        kind: AuditEvent.Kind,
        person: String?,
        badge: String? = nil,
        invited: String? = nil,
        organization: String?,
        isSealed: Bool
    ) {
        self.id = id
        self.at = at
        self.actor = actor
        self.kind = kind
        self.person = person
        self.badge = badge
        self.invited = invited
        self.organization = organization
        self.isSealed = isSealed
    }
}

/// A stretch of the trail, the newest first.
package struct AuditPage: Hashable, Sendable {
    package let lines: [AuditLine]
    /// Where the next, older stretch begins; `nil` at the end.
    package let next: ID<AuditEvent>?
    /// The time zone of the administrator's organization, by its IANA name.
    package let zone: String

    /// A stretch as read.
    package init(lines: [AuditLine], next: ID<AuditEvent>?, zone: String) {
        self.lines = lines
        self.next = next
        self.zone = zone
    }
}

extension Platform {
    /// What happened in the administrator's tree: people, sign-in, content and awards, without the learners' work.
    ///
    /// - Throws: `Refusal.notFound` for whoever administers nothing.
    package func auditTrail(
        before id: ID<AuditEvent>? = nil,
        limit: Int = 50,
        by actor: Actor
    ) async throws -> AuditPage {
        let places = actor.memberships.filter { $0.roles.contains(.administrator) }
        guard Permission.refusal(of: .seeAuditTrail, standing: Standing(roles: actor.roles)) == nil,
            let place = places.first
        else { throw Refusal.notFound }
        // The last of all texts that begin like an id, so that the first stretch is asked for as every other.
        let start = id?.text ?? "~"
        return try await read { transaction in
            let found = try transaction.auditLines(before: start, within: places.map(\.path), limit: limit + 1)
            let lines = Array(found.prefix(limit))
            return AuditPage(
                lines: lines,
                next: found.count > limit ? lines.last?.id : nil,
                zone: try transaction.organization(place.organization).timeZone
            )
        }
    }
}
