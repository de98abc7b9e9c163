internal import Application
internal import Credentialing

/// What is different in a newer version, for a learner who may put their work on it.
struct MoveVersionPage: Page {
    static let template = "versions/move"

    let title: String
    let name: String
    let number: Int
    let newer: Int
    let changes: ChangesView
    let action: String
    let back: String

    init(_ move: VersionMove) {
        title = "Version \(move.newer) of \(move.title)"
        name = move.title
        number = move.number
        newer = move.newer
        changes = ChangesView(move.changes)
        action = Path.newestVersion(move.enrollment)
        back = Path.enrollment(move.enrollment)
    }
}
