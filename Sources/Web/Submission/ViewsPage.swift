internal import Application
internal import Credentialing

/// Who has opened the learner's evidence or looked up the award, when and in which capacity.
struct ViewsPage: Page {
    static let template = "submission/views"

    struct Entry: Sendable {
        let when: String
        let who: String
        let what: String
    }

    let title = "Who has seen my evidence"
    let titleOfWork: String
    let tasks: String
    let hasEntries: Bool
    let entries: [Entry]
    let hasLooks: Bool
    let looks: [Entry]

    init(_ views: EvidenceViews) {
        let work = views.work
        titleOfWork = work.dossier.title.title
        tasks = Path.enrollment(work.enrollment.id)
        entries = views.entries.map { entry in
            Entry(
                when: DateWords.moment(entry.at, zone: work.zone),
                who: Self.words(entry.capacity),
                what: entry.fileName ?? work.dossier.title.item(entry.item)?.item.title ?? "Your answers"
            )
        }
        hasEntries = !entries.isEmpty
        looks = views.looks.map { look in
            Entry(
                when: DateWords.moment(look.at, zone: work.zone),
                who: look.name.map { "\($0), \(look.capacity.words)" } ?? "A \(look.capacity.words)",
                what: "Your name, the title and the day of the award"
            )
        }
        hasLooks = !looks.isEmpty
    }

    private static func words(_ capacity: String) -> String {
        switch capacity {
        case "assessor", "first", "confirmation": "An assessor"
        case "leadAssessor", "third", "appeal": "A lead assessor"
        default: capacity.isEmpty ? "Someone" : capacity
        }
    }
}
