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
    /// How many assessors judged it.
    let readers: Int
    /// Who judged, when it was another organization than the issuer's.
    let source: Profile?
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
        let statement = try statement(of: award.version, platform: platform)
        return CredentialFacts(
            award: award,
            issuer: issuer,
            statement: statement,
            levels: try levels(of: award.id),
            readers: try readerCount(behind: award.id),
            source: try source(of: award, issuer: issuer, creator: statement.creator),
            name: choice.showsName ? try person(award.person).name : nil,
            address: try badgeAddress(of: award.person, chosen: choice.email)
        )
    }

    /// Who judged, when it was another organization than the one that signs.
    private func source(of award: Award, issuer: IssuerProfile, creator: Profile) throws -> Profile? {
        guard let assessing = try assessingOrganization(of: award.id), assessing.id != issuer.organization else {
            return nil
        }
        let source = assessing.profile
        // What is said of one id in two places could be read in two ways, so signing refuses it.
        return source.id == creator.id ? nil : source
    }

    /// A version as Open Badges has it. Whoever made it is named by the page of their issuer, never by its DID, of which
    /// the credential speaks elsewhere.
    func statement(of version: ID<AchievementVersion>, platform: Platform) throws -> AchievementStatement {
        guard
            let row = try first(
                """
                SELECT v.achievement, v.number, a.organization
                FROM achievement_version v JOIN achievement a ON a.id = v.achievement WHERE v.id = \(version)
                """
            )
        else { throw Refusal.notFound }
        let addresses = platform.settings.addresses
        let maker = try organization(row.id("organization"))
        let issuer = try issuer(of: maker.id)
        let creator = issuer.map { issuer in
            let page = addresses.issuer(issuer.slug)
            return Profile(id: page, name: LocalizedText(issuer.name), url: page)
        }
        return AchievementStatement(
            title: try platform.titles.title(version, in: self),
            achievement: try row.id("achievement"),
            number: try row.integer("number"),
            creator: creator ?? maker.profile,
            addresses: addresses
        )
    }
}

extension Organization {
    /// An organization that signs nothing itself.
    fileprivate var profile: Profile {
        Profile(id: "urn:uuid:" + id.text, name: LocalizedText(name))
    }
}
