internal import Credentialing
internal import OpenBadges
internal import Storage

/// Everything that stands in a credential, gathered before it is written.
struct CredentialFacts: Sendable {
    let award: Award
    let issuer: IssuerProfile
    let statement: AchievementStatement
    /// The level found on each criterion that was judged.
    let levels: [String: String]
    let readings: Int
    /// Who judged, when it was another organization than the issuer's.
    let source: ProfileReference?
    /// The name, when the learner lets the badge show it.
    let name: String?
    /// The address whose salted hash the badge holds.
    let address: String?
}

extension Transaction {
    /// What a credential for an award will say, by what the learner has chosen now.
    func credentialFacts(on award: Award, platform: Platform) throws -> CredentialFacts {
        guard award.basis == .decision else { throw IssuingProblem.noBasis }
        let issuer = try issuer(award.issuer)
        let choice = try badgeChoice(of: award.id)
        let assessing = try assessingOrganization(of: award.id)
        return CredentialFacts(
            award: award,
            issuer: issuer,
            statement: try statement(of: award.version, naming: issuer, platform: platform),
            levels: try levels(of: award.id),
            readings: try overallFeedback(on: award.id).count,
            source: try assessing.map { try profile(of: $0, naming: issuer, platform.settings.addresses) },
            name: choice.showsName ? try person(award.person).name : nil,
            address: try badgeAddress(of: award.person, chosen: choice.email)
        )
    }

    /// A version as Open Badges has it. Whoever is the issuer of the credential is named by id alone, because what is
    /// said of one id in two places could be read in two ways.
    func statement(
        of version: ID<AchievementVersion>,
        naming issuer: IssuerProfile?,
        platform: Platform
    ) throws -> AchievementStatement {
        guard
            let row = try first(
                """
                SELECT v.achievement, v.number, a.organization
                FROM achievement_version v JOIN achievement a ON a.id = v.achievement WHERE v.id = \(version)
                """
            )
        else { throw Refusal.notFound }
        let maker = try organization(row.id("organization"))
        return AchievementStatement(
            title: try platform.titles.title(version, in: self),
            achievement: try row.id("achievement"),
            number: try row.integer("number"),
            creator: try profile(of: maker, naming: issuer, platform.settings.addresses),
            addresses: platform.settings.addresses
        )
    }

    private func profile(
        of organization: Organization,
        naming named: IssuerProfile?,
        _ addresses: PublicAddresses
    ) throws -> ProfileReference {
        if let named, named.organization == organization.id { return .id(named.did) }
        guard let issuer = try issuer(of: organization.id) else {
            return .profile(
                Profile(id: "urn:uuid:" + organization.id.text, name: LocalizedText(organization.name))
            )
        }
        return .profile(issuer.openBadgesProfile(addresses))
    }
}
