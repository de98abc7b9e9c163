package import Credentialing
internal import Crests
internal import LinkedData
internal import OpenBadges
internal import Storage

/// A badge as anyone sees it whom its owner gave the address.
package struct PublicCredential: Sendable {
    package let id: ID<Credential>
    /// The name that stands in the badge; `nil` when its owner keeps it out.
    package let holder: String?
    package let title: MicroCredential
    package let achievement: ID<Credentialing.Achievement>
    package let version: Int
    package let issuer: IssuerProfile
    package let number: String
    package let awarded: Instant
    package let timeZone: String
    package let results: [CriterionResult]
    /// How many assessors judged it.
    package let readers: Int
    package let crestWords: String
    /// When the award was taken back. Why is for the one who earned it.
    package let revoked: Instant?
    /// A newer badge for the same award.
    package let newer: NewerBadge

    /// Whether a newer badge exists, and whether it can be seen.
    package enum NewerBadge: Hashable, Sendable {
        case none, hidden, open(ID<Credential>)
    }
}

extension Platform {
    /// The page of a badge. One that its owner keeps private is not found, whoever asks.
    package func publicCredential(_ id: ID<Credential>) async throws -> PublicCredential {
        try await read { transaction in
            let credential = try transaction.credential(id)
            guard credential.isPublic else { throw Refusal.notFound }
            let award = try transaction.award(credential.award)
            let title = try titles.title(award.version, in: transaction)
            return PublicCredential(
                id: id,
                holder: PublicCredential.name(in: credential.document),
                title: title,
                achievement: award.achievement,
                version: try transaction.versionNumber(of: award.version),
                issuer: try transaction.issuer(award.issuer),
                number: award.number,
                awarded: award.awarded,
                timeZone: try transaction.organization(award.organization).timeZone,
                results: CriterionResult.all(of: title, levels: try transaction.levels(of: award.id)),
                readers: try transaction.readerCount(behind: award.id),
                crestWords: try transaction.crest(of: award.version, titles: titles).words,
                revoked: award.revoked,
                newer: try transaction.newer(than: credential)
            )
        }
    }
}

extension PublicCredential {
    /// The name as it is signed, whatever the account says now.
    fileprivate static func name(in document: String) -> String? {
        guard let json = try? JSONValue(parsing: Array(document.utf8)),
            let credential = try? AchievementCredential(decoding: json)
        else { return nil }
        return credential.credentialSubject.identifier.first { $0.identityType == "name" && !$0.hashed }?.identityHash
    }
}

extension Transaction {
    fileprivate func newer(than credential: StoredCredential) throws -> PublicCredential.NewerBadge {
        guard credential.supersededBy != nil, let current = try currentCredential(of: credential.award) else {
            return .none
        }
        return current.isPublic ? .open(current.id) : .hidden
    }
}
