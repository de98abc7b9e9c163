internal import Application
internal import Credentialing

/// What waits for a second administrator.
struct MergeListPage: Page {
    static let template = "merging/list"
    static let isDense = true

    /// One request.
    struct Entry: Sendable {
        let path: String
        let names: String
        let asked: String
        let standing: String
    }

    let title = "Accounts to make one"
    let entries: [Entry]
    let hasEntries: Bool

    init(_ merges: [AskedMerge]) {
        entries = merges.map { merge in
            Entry(
                path: Path.merge(merge.id),
                names: "\(merge.leaving.name) and \(merge.staying.name)",
                asked: "\(merge.askedBy) asked on \(DateWords.date(merge.asked, zone: merge.timeZone))",
                standing: merge.isOwn ? "Someone else confirms" : "Waits for you"
            )
        }
        hasEntries = !entries.isEmpty
    }
}

/// One request: to confirm, to refuse, or to see what became of it.
struct AskedMergePage: Page {
    static let template = "merging/asked"
    static let isDense = true

    /// What has come to stand in the way.
    struct Hindered: Sendable {
        let obstacles: [String]
    }

    let title: String
    let list = Path.merges
    /// Where it stands, in a word and in a sentence.
    let state: String
    let ground: String
    let standing: String
    let sides: [MergeSideView]
    let asked: String
    let reason: String
    let answered: String?
    let hindered: Hindered?
    /// Where a second administrator confirms.
    let confirm: String?
    /// The reader asked it and waits.
    let isOwn: Bool
    let refuse: String?
    let refusal: String

    init(_ merge: AskedMerge) {
        let isWaiting = merge.state == .waiting
        title = "\(merge.leaving.name) and \(merge.staying.name)"
        let until = DateWords.date(merge.expires, zone: merge.timeZone)
        (state, ground, standing) = Self.words(merge.state, until: until)
        sides = [
            .administrative(merge.staying, role: merge.state == .merged ? "Stays, with all of both" : "Stays"),
            .administrative(merge.leaving, role: merge.state == .merged ? "Ended" : "Ends"),
        ]
        asked = "\(merge.askedBy) asked on \(DateWords.date(merge.asked, zone: merge.timeZone)):"
        reason = merge.reason
        answered = merge.answered.map { moment in
            let day = DateWords.date(moment, zone: merge.timeZone)
            return merge.answeredBy.map { "\($0) answered on \(day)." }
                ?? "It ended on \(day), because one of the two did."
        }
        hindered = merge.obstacles.isEmpty ? nil : Hindered(obstacles: merge.obstacles)
        confirm = isWaiting && !merge.isOwn && merge.obstacles.isEmpty ? Path.merge(merge.id) + "/confirmation" : nil
        isOwn = isWaiting && merge.isOwn
        refuse = isWaiting ? Path.merge(merge.id) + "/refusal" : nil
        refusal = merge.isOwn ? "Take the request back" : "Leave the two as they are"
    }

    private static func words(_ state: AskedMerge.State, until: String) -> (String, String, String) {
        switch state {
        case .waiting: ("Waiting", "wait", "A second administrator can confirm it until \(until).")
        case .lapsed: ("Lapsed", "", "Nobody answered in time, so nothing was done.")
        case .merged: ("Done", "go", "The two accounts are one.")
        case .refused: ("Refused", "", "A second administrator said no, so nothing was done.")
        case .withdrawn: ("Taken back", "", "It is no longer asked for, so nothing was done.")
        }
    }
}
