package import Credentialing

/// What is decided once for an installation, and the limits it keeps.
package struct Settings: Sendable, Hashable {
    /// Scheme and host under which everything is published, without a slash at the end.
    package var publicURL: String
    /// Salt of the digests in the audit trail; random, made with the database.
    package var auditSalt: String
    /// Bytes one file may have.
    package var fileLimit: Int64
    /// Bytes all files of one person may have together.
    package var personQuota: Int64
    /// Idle and absolute limits of a session, in minutes.
    package var sessionIdleMinutes: Int
    package var sessionMinutes: Int
    /// Minutes for which a link in a mail signs in.
    package var signInLinkMinutes: Int
    /// Days for which an invitation is good.
    package var invitationDays: Int
    /// The fewest people that a published figure stands for; never fewer than ``TitleFigures/leastSmallest``.
    package var smallestGroup: Int
    /// Who has to have a second factor.
    package var secondFactor: SecondFactorPolicy

    /// The defaults of `docs/configuration.md`.
    package init(
        publicURL: String,
        auditSalt: String,
        fileLimit: Int64 = 2_147_483_648,
        personQuota: Int64 = 21_474_836_480,
        sessionIdleMinutes: Int = 60,
        sessionMinutes: Int = 720,
        signInLinkMinutes: Int = 20,
        invitationDays: Int = 14,
        smallestGroup: Int = 10,
        secondFactor: SecondFactorPolicy = .administrators
    ) {
        self.publicURL = publicURL
        self.auditSalt = auditSalt
        self.fileLimit = fileLimit
        self.personQuota = personQuota
        self.sessionIdleMinutes = sessionIdleMinutes
        self.sessionMinutes = sessionMinutes
        self.signInLinkMinutes = signInLinkMinutes
        self.invitationDays = invitationDays
        self.smallestGroup = smallestGroup
        self.secondFactor = secondFactor
    }

    /// Without https and a DNS name nothing signed here can be found by others: issuers are did:key, and every page
    /// and badge says *trial* (`decisions.md` §6).
    package var isTrial: Bool {
        guard publicURL.hasPrefix("https://") else { return true }
        let host = publicURL.dropFirst(8).prefix { $0 != ":" && $0 != "/" }
        let isAddress = host.contains("[") || host.allSatisfy { $0.isNumber || $0 == "." }
        return isAddress || !host.contains(".") || host.hasSuffix(".localhost") || host.hasSuffix(".local")
    }
}
