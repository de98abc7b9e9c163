internal import Application
internal import Credentialing

/// Earlier wordings of one item, to read and to copy from.
struct VersionsPage: Page {
    static let template = "submission/versions"

    struct Version: Sendable {
        let replaced: String
        let text: String
    }

    let title = "Earlier versions"
    let head: String
    let back: String
    let hasVersions: Bool
    let versions: [Version]

    init(_ versions: [AnswerVersion], of item: Item, in work: WorkReading) {
        head = item.title
        back = Path.item(item.key, of: work.dossier.submission.id)
        self.versions = versions.map {
            Version(replaced: DateWords.moment($0.replaced, zone: work.zone), text: $0.text)
        }
        hasVersions = !versions.isEmpty
    }
}
