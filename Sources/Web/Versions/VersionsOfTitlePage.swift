internal import Application
internal import Credentialing

/// What changed from version to version, in words, for everyone.
struct VersionsOfTitlePage: Page {
    static let template = "versions/list"

    /// One version.
    struct Step: Sendable {
        let id: String
        let number: Int
        let path: String
        let published: String
        let isCurrent: Bool
        let changes: ChangesView?
    }

    /// A version that is only listed.
    struct Earlier: Sendable {
        let number: Int
        let path: String
        let published: String
    }

    let title: String
    let name: String
    let read: String
    let retired: String?
    let note: String?
    let lineage: String?
    let steps: [Step]
    let hasEarlier: Bool
    let earlier: [Earlier]
    let retire: String?
    let restore: String?
    /// Where the next version is begun, or gone on with.
    let revise: String?
    let propose: String?
    let fork: String?
    let hasWays: Bool

    init(_ history: VersionHistory) {
        name = history.title
        title = "Versions of \(history.title)"
        read = Path.title(history.slug)
        retired = history.retirement.map { RetireWords.sentence($0, isPast: history.isRetired, zone: history.timeZone) }
        note = history.retirement.flatMap { $0.note.isEmpty ? nil : $0.note }
        lineage = history.lineage.map { LineageWords.sentence($0) + "." }
        let zone = history.timeZone
        steps = history.steps.map { step in
            Step(
                id: "version-\(step.version.number)",
                number: step.version.number,
                path: Path.version(history.achievement, step.version.number),
                published: DateWords.date(step.version.published, zone: zone),
                isCurrent: step.version.superseded == nil && !history.isRetired,
                changes: step.changes.map(ChangesView.init)
            )
        }
        earlier = history.earlier.map { version in
            Earlier(
                number: version.number,
                path: Path.version(history.achievement, version.number),
                published: DateWords.date(version.published, zone: zone)
            )
        }
        hasEarlier = !earlier.isEmpty
        let isKept = history.reader.mayRetire
        retire = isKept && history.retirement == nil ? Path.retirement(history.slug) : nil
        revise = history.reader.mayRevise ? Path.revision(history.slug) : nil
        propose = history.reader.mayPropose ? Path.propose(history.slug) : nil
        fork = history.reader.mayForkTo.isEmpty ? nil : Path.fork(history.slug)
        hasWays = revise != nil || propose != nil || fork != nil
        restore = isKept && history.retirement != nil ? Path.restoration(history.slug) : nil
    }
}

/// When a title is retired, in a sentence.
enum RetireWords {
    static func sentence(_ retirement: Retirement, isPast: Bool, zone: String) -> String {
        let day = DateWords.date(retirement.from, zone: zone)
        return isPast
            ? "Retired since \(day). Nobody begins with it any more; work that was begun goes on, and badges stay valid."
            : "It will be retired on \(day). Until then anyone it is open to may begin; work that is begun goes on."
    }
}
