package import Credentialing
internal import Storage

/// An award as its owner sees it.
package struct AwardDetail: Sendable {
    package let award: Award
    package let holder: String
    package let title: MicroCredential
    /// The number of the version that was earned.
    package let version: Int
    package let issuer: IssuerProfile
    package let timeZone: String
    package let results: [CriterionResult]
    /// What the assessors wrote, in the order of their readings.
    package let feedback: [String]
    /// The badge that stands for the award now; `nil` until it is signed.
    package let credential: ID<Credential>?
    package let isPublic: Bool
    /// Older badges for the same award, which stay valid, the newest first.
    package let older: [OlderBadge]
    package let showsName: Bool
    package let email: ID<Email>?
    package let emails: [BadgeEmail]
    /// Why the award was taken back, when it was.
    package let revocation: String?
    package let isFirstLook: Bool
}

/// A badge that a newer one has followed.
package struct OlderBadge: Hashable, Sendable {
    package let id: ID<Credential>
    package let issued: Instant
    package let isPublic: Bool
}

/// An address that a badge can be tied to.
package struct BadgeEmail: Hashable, Sendable {
    package let id: ID<Email>
    package let address: String
    package let isPersonal: Bool
}

/// An award in the list of its owner.
package struct RecordEntry: Hashable, Sendable {
    package let award: ID<Award>
    package let achievement: ID<Achievement>
    package let version: Int
    package let title: String
    package let summary: String
    package let number: String
    package let issuer: String
    package let awarded: Instant
    package let timeZone: String
    package let isRevoked: Bool
    package let isPublic: Bool
}

extension Platform {
    /// All awards of a person, the newest first.
    package func record(of actor: Actor) async throws -> [RecordEntry] {
        try await read { try $0.record(of: actor.person) }
    }

    /// One award with everything its owner can do with it. Nobody else finds it.
    package func awardDetail(_ id: ID<Award>, by actor: Actor) async throws -> AwardDetail {
        try await read { transaction in
            let award = try transaction.award(id)
            guard award.person == actor.person else { throw Refusal.notFound }
            let title = try titles.title(award.version, in: transaction)
            let all = try transaction.credentials(of: id)
            let current = all.first { $0.supersededBy == nil }
            let choice = try transaction.badgeChoice(of: id)
            let request = try transaction.standingRevocation(of: id)
            return AwardDetail(
                award: award,
                holder: try transaction.person(award.person).name,
                title: title,
                version: try transaction.versionNumber(of: award.version),
                issuer: try transaction.issuer(award.issuer),
                timeZone: try transaction.organization(award.organization).timeZone,
                results: CriterionResult.all(of: title, levels: try transaction.levels(of: id)),
                feedback: try transaction.overallFeedback(on: id),
                credential: current?.id,
                isPublic: current?.isPublic ?? false,
                older: all.filter { $0.supersededBy != nil }.map {
                    OlderBadge(id: $0.id, issued: $0.issued, isPublic: $0.isPublic)
                },
                showsName: choice.showsName,
                email: choice.email,
                emails: try transaction.badgeEmails(of: actor.person),
                revocation: award.revoked == nil ? nil : request?.reason,
                isFirstLook: try transaction.isUnseen(id)
            )
        }
    }
}
