internal import Application
internal import Credentialing

/// A piece of learning or practice: optional, ticked off by the learner for themselves.
struct PiecePage: Page {
    static let template = "enrollment/piece"

    struct Resource: Sendable {
        let title: String
        let link: String?
        let note: String
        let minutes: String?
    }

    let title: String
    let titleOfWork: String
    let back: String
    let kind: String
    let text: SafeHTML
    let minutes: String
    let hasResources: Bool
    let resources: [Resource]
    let action: String
    let isTicked: Bool
    /// What the button sends.
    let next: String

    init?(_ key: String, in work: WorkReading) {
        guard let piece = work.dossier.title.pieces.first(where: { $0.key == key }) else { return nil }
        title = piece.title
        titleOfWork = work.dossier.title.title
        back = Path.enrollment(work.enrollment.id)
        kind = piece.kind == .learn ? "Learn" : "Practice"
        text = Markdown.html(piece.text)
        minutes = DurationWords.about(minutes: piece.minutes).sentence
        resources = piece.resources.map { resource in
            Resource(
                title: resource.title,
                link: resource.link,
                note: resource.note,
                minutes: resource.minutes.map { DurationWords.about(minutes: $0) }
            )
        }
        hasResources = !resources.isEmpty
        action = Path.piece(key, of: work.enrollment.id)
        isTicked = work.ticked.contains(key)
        next = isTicked ? "no" : "yes"
    }
}
