internal import Application
internal import Credentialing
internal import Edge

/// What the learner has shown before and may take, frozen as it was judged.
struct EarlierPage: Page {
    static let template = "earlier/take"

    struct Offer: Sendable {
        let response: String
        let name: String
        let from: String
        let isTaken: Bool
        let canTake: Bool
    }

    let title: String
    let head: String
    let titleOfWork: String
    let item: String
    let itemPath: String
    let action: String
    let hasOffers: Bool
    let offers: [Offer]
    let problems: FormNotice?

    init(_ reading: EarlierReading, problems: FormProblems? = nil) {
        let dossier = reading.dossier
        let id = dossier.submission.id
        head = reading.slot.title
        title = FormNotice.title("Use earlier work: \(head)", problems)
        titleOfWork = dossier.title.title
        item = dossier.title.item(reading.place.item)?.item.title ?? ""
        itemPath = Path.item(reading.place.item, of: id)
        action = Path.earlier(for: reading.place, of: id)
        let taken = Set(dossier.responses(to: reading.place.item).compactMap(\.earlier))
        let isOpen = dossier.submission.state.isOpenToChange && !dossier.isLocked(reading.place.item)
        offers = reading.offered.map { offer in
            let day = offer.submitted.map { ", submitted on \(DateWords.date($0, zone: reading.timeZone))" } ?? ""
            let isTaken = taken.contains(offer.response.id)
            return Offer(
                response: offer.response.id.text,
                name: Self.name(of: offer.response),
                from: "\(offer.title), \(offer.number)\(day)",
                isTaken: isTaken,
                canTake: isOpen && !isTaken
            )
        }
        hasOffers = !offers.isEmpty
        self.problems = FormNotice(problems)
    }

    private static func name(of response: Response) -> String {
        if let file = response.file { return file.name }
        if let link = response.link { return link }
        let day = response.logDate.map { DateWords.date($0) + ": " } ?? ""
        let text = response.text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return day + (text.count > 120 ? text.prefix(119) + "…" : text)
    }
}
