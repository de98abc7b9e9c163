package import Application
package import Credentialing

extension Path {
    /// What a person has earned.
    package static let record = "/record"

    /// One award, as its owner sees it.
    package static func award(_ id: ID<Award>) -> String { "/awards/\(id)" }

    /// Who may see the badge of an award.
    package static func sharing(of award: ID<Award>) -> String { "/awards/\(award)/sharing" }

    /// What the badge of an award shows.
    package static func badgeChoice(of award: ID<Award>) -> String { "/awards/\(award)/badge" }

    /// The certificate of an award, for printing.
    package static func certificate(of award: ID<Award>) -> String { "/awards/\(award)/certificate" }

    /// The badge of an award as a file.
    package static func download(of award: ID<Award>, _ form: BadgeForm) -> String {
        "/awards/\(award)/files/\(form.rawValue)"
    }

    /// The page of a badge.
    package static func credential(_ id: ID<Credential>) -> String { "/credentials/\(id)" }

    /// A version of a micro-credential, as badges name it.
    package static func version(_ achievement: ID<Achievement>, _ number: Int) -> String {
        "/achievements/\(achievement)/versions/\(number)"
    }

    /// An issuer.
    package static func issuer(_ slug: String) -> String { "/issuers/\(slug)" }

    /// Awards that are to be taken back.
    package static let revocations = "/revocations"

    /// One request to take an award back.
    package static func revocation(_ id: ID<Revocation>) -> String { "/revocations/\(id)" }

    /// Where taking an award back is asked for.
    package static func askRevocation(of award: ID<Award>) -> String { "/awards/\(award)/revocation" }
}
