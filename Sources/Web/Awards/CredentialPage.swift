internal import Application
internal import Credentialing
internal import Edge

/// A badge, for anyone whom its owner gave the address.
struct CredentialPage: Page {
    static let template = "awards/credential"

    /// Something the badge is aligned to.
    struct Alignment: Sendable {
        let name: String
        let link: String
    }

    let title: String
    let issuer: String
    let issuerPath: String
    let holder: String
    let crest: String
    let crestWords: String
    let competency: String
    let about: String
    let judged: String
    let results: [ResultRow]
    let hasAlignments: Bool
    let alignments: [Alignment]
    let rubric: String
    let rubricWords: String
    let revoked: String?
    let newer: String?
    let isSuperseded: Bool
    let isTrial: Bool
    let verify: String
    let document: String
    let png: String
    let svg: String
    let address: String
    let image: String
    let preview: String

    init(_ badge: PublicCredential, addresses: PublicAddresses) {
        title = badge.title.title
        issuer = badge.issuer.shownName
        issuerPath = Path.issuer(badge.issuer.slug)
        holder = badge.holder ?? "The holder of this badge"
        crest = Path.crest(badge.achievement, badge.version)
        crestWords = badge.crestWords
        competency = badge.title.about.competency
        about =
            "Awarded \(DateWords.date(badge.awarded, zone: badge.timeZone)). No end date. Badge \(badge.number)."
        judged =
            badge.readers == 1
            ? "Judged by an assessor who was given no name"
            : "Judged by \(AwardWords.number(badge.readers)) assessors who were given no name"
        results = badge.results.map(ResultRow.init)
        alignments = badge.title.alignments.map { alignment in
            Alignment(
                name: [alignment.framework, alignment.code, alignment.name].filter { !$0.isEmpty }
                    .joined(separator: ", "),
                link: alignment.link
            )
        }
        hasAlignments = !badge.title.alignments.isEmpty
        rubric = Path.version(badge.achievement, badge.version)
        rubricWords = "Version \(badge.version), in full"
        revoked = badge.revoked.map { DateWords.date($0, zone: badge.timeZone) }
        if case .open(let id) = badge.newer { newer = Path.credential(id) } else { newer = nil }
        isSuperseded = badge.newer == .hidden
        isTrial = badge.issuer.isTrial
        address = addresses.credential(badge.id)
        verify = Path.with("/verify", [("badge", address)])
        document = Path.credential(badge.id) + ".json"
        png = Path.credential(badge.id) + ".png"
        svg = Path.credential(badge.id) + ".svg"
        image = addresses.version(badge.achievement, badge.version) + "/image.png"
        preview =
            "\(holder) has shown: \(badge.title.about.summary.isEmpty ? badge.title.title : badge.title.about.summary)"
    }
}
