internal import Application
internal import Credentialing
internal import Edge

/// An award, as the person who earned it sees it: a moment of ceremony, and then everything they can do with it.
struct AwardPage: Page {
    static let template = "awards/award"

    /// Something an assessor wrote.
    struct Feedback: Sendable {
        let text: String
        let by: String
    }

    /// One way to take the badge along.
    struct Download: Sendable {
        let label: String
        let path: String
        let hint: String
    }

    /// An older badge of the same award.
    struct Older: Sendable {
        let issued: String
        let path: String?
    }

    /// What to fill in elsewhere, in case the site does not.
    struct Field: Sendable {
        let label: String
        let value: String
    }

    /// The badge, once it is signed.
    struct Badge: Sendable {
        let isPublic: Bool
        let page: String?
        let address: String
        let sharing: String
        let choice: String
        let shows: String
        /// `nil` once the award was taken back.
        let certificate: String?
        let isInForce: Bool
        let downloads: [Download]
        let linkedIn: String?
        let fields: [Field]
        let hasOlder: Bool
        let older: [Older]
    }

    /// That the award was taken back.
    struct Revoked: Sendable {
        let date: String
        let reason: String
    }

    let title: String
    let date: String
    let crest: String
    let heading: String
    let lead: String
    let isNew: Bool
    let isWaiting: Bool
    let isTrial: Bool
    let revoked: Revoked?
    let hasFeedback: Bool
    let feedback: [Feedback]
    let results: [ResultRow]
    /// The head over the results.
    let shown: String
    let rubric: String
    let badge: Badge?

    init(_ detail: AwardDetail, addresses: PublicAddresses) {
        let award = detail.award
        title = detail.title.title
        date = DateWords.date(award.awarded, zone: detail.timeZone)
        crest = Path.crest(award.achievement, detail.version)
        isNew = detail.isFirstLook && award.revoked == nil
        isWaiting = detail.credential == nil && award.revoked == nil
        isTrial = detail.issuer.isTrial
        revoked = award.revoked.map {
            Revoked(date: DateWords.date($0, zone: detail.timeZone), reason: detail.revocation ?? "")
        }
        heading =
            award.revoked == nil
            ? "\(AwardWords.firstName(detail.holder)), you have proven it." : detail.title.title
        lead =
            award.revoked == nil
            ? "\(detail.title.title) is yours, for life. You met \(AwardWords.criteria(detail.results.count)), "
                + "and \(AwardWords.assessors(detail.feedback.count))."
            : "This award was taken back on \(revoked?.date ?? "")."
        let said = detail.feedback.filter { !$0.trimmed.isEmpty }
        hasFeedback = !said.isEmpty
        feedback = said.enumerated().map { index, text in
            Feedback(
                text: text,
                by: index == 0
                    ? "Your assessor, who still does not know your name"
                    : "A second assessor, who does not know it either"
            )
        }
        results = detail.results.map(ResultRow.init)
        shown = award.revoked == nil ? "What you have proven" : "What the award was for"
        rubric = Path.version(award.achievement, detail.version)
        badge = Badge(detail, addresses: addresses)
    }
}
