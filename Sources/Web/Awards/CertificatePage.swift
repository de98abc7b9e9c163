internal import Application
internal import Credentialing

/// The certificate of an award, alone on a page, for printing.
struct CertificatePage: Page {
    static let template = "awards/certificate"

    let title: String
    let issuer: String
    let holder: String
    let crest: String
    let competency: String
    let about: String
    let award: String

    init(_ detail: AwardDetail) {
        title = detail.title.title
        issuer = detail.issuer.shownName
        holder = detail.holder
        crest = Path.crest(detail.award.achievement, detail.version)
        competency = detail.title.about.competency
        let date = DateWords.date(detail.award.awarded, zone: detail.timeZone)
        about = "Awarded \(date). No end date. Badge \(detail.award.number)."
        award = Path.award(detail.award.id)
    }
}
