internal import Application
internal import Credentialing
internal import Edge

/// Where a file of people is sent in: what its columns mean, and the field.
package struct RosterPage: Page {
    package static let template = "admin/roster"

    package struct Column: Sendable {
        package let name: String
        package let meaning: String
        package let isNeeded: Bool
    }

    package let title: String
    package let problems: FormNotice?
    package let fileError: String?
    package let action: String
    package let sample: String
    package let people: String
    package let tree: String
    package let columns: [Column]
    package let most: String

    init(_ problems: FormProblems = FormProblems()) {
        title = FormNotice.title("Many people at once", problems)
        self.problems = FormNotice(problems)
        fileError = problems["file"]
        action = Path.roster
        sample = Path.rosterSample
        people = Path.people
        tree = Path.organizations
        columns = RosterColumn.allCases.map { column in
            Column(
                name: column.rawValue,
                meaning: Self.meaning(column),
                isNeeded: column == .address || column == .organization
            )
        }
        most = CountWords.grouped(RosterFile.most)
    }

    private static func meaning(_ column: RosterColumn) -> String {
        switch column {
        case .givenName, .familyName:
            "For those who are new here, who are invited by it. Others keep the name they gave."
        case .address: "By it people are found, and new ones are invited."
        case .organization: "Its name, or its word in files, like cedar-ridge."
        case .roles:
            "learner, author, assessor, lead assessor or administrator. Several with semicolons between. Empty: learner, and for an end the whole membership."
        case .from: "The first day, like 2026-12-01 or 12/1/2026. Empty: at once."
        case .to: "The last day. Empty: without an end, and for an end at once."
        case .action: "add or end. Empty: add. An add never takes anything away."
        }
    }
}

/// What a file of people would change, line by line, before anything is done.
package struct RosterReviewPage: Page {
    package static let template = "admin/roster-review"
    package static let isDense = true

    /// What is shown of the lines.
    enum Part: String, CaseIterable {
        case all, changes, problems, nothing

        func holds(_ line: RosterLine) -> Bool {
            switch (self, line.outcome) {
            case (.all, _), (.changes, .change), (.problems, .problem), (.nothing, .nothing): true
            default: false
            }
        }
    }

    package struct Tab: Sendable {
        package let words: String
        package let path: String
        package let isCurrent: Bool
    }

    package struct Line: Sendable {
        package let number: String
        package let kind: String
        /// The class of the ground of its mark.
        package let ground: String
        package let sentence: String
    }

    package let title: String
    package let file: String
    package let notes: [String]
    package let hasNotes: Bool
    /// What happened since it was shown, if something did.
    package let other: String?
    package let tabs: [Tab]
    package let lines: [Line]
    package let hasLines: Bool
    package let apply: String
    package let mark: String
    /// The words of the button; there is none when nothing would change.
    package let button: String?
    package let administrators: String?
    package let leftOut: String?
    package let mails: String?
    package let next: String?
    package let first: String
    package let isFirst: Bool
    package let hasPaging: Bool
    package let again: String

    /// A hundred lines of it, from one on.
    init(_ review: RosterReview, part: Part, after: Int, other: String? = nil) {
        let (changes, problems) = (review.changes.count, review.problems)
        title = changes > 0 ? "What this file would change" : "Nothing is left to change"
        file = review.name
        notes = review.notes
        hasNotes = !notes.isEmpty
        self.other = other
        let path = Path.roster(review.id)
        tabs = Part.allCases.map { one in
            Tab(
                words: Self.words(one, review.lines.count(where: one.holds)),
                path: Path.with(path, [("show", one == .all ? nil : one.rawValue)]),
                isCurrent: one == part
            )
        }
        let fitting = review.lines.filter { part.holds($0) && $0.line > after }
        lines = fitting.prefix(100).map { line in
            Line(
                number: String(line.line),
                kind: RosterWords.kind(line),
                ground: Self.ground(line),
                sentence: RosterWords.sentence(line)
            )
        }
        hasLines = !lines.isEmpty
        apply = path + "/apply"
        mark = review.mark
        button =
            changes > 0 ? "Make \(changes == 1 ? "this change" : "these \(CountWords.grouped(changes)) changes")" : nil
        administrators = review.administrators == 0 ? nil : Self.administrators(review.administrators)
        leftOut = changes > 0 ? RosterWords.leftOut(problems) : nil
        mails = review.invitations == 0 ? nil : Self.mails(review.invitations)
        let show = part == .all ? nil : part.rawValue
        next =
            fitting.count > 100
            ? Path.with(path, [("show", show), ("after", lines.last?.number)]) : nil
        first = Path.with(path, [("show", show)])
        isFirst = after == 0
        hasPaging = next != nil || !isFirst
        again = Path.roster
    }

    private static func words(_ part: Part, _ count: Int) -> String {
        let name =
            switch part {
            case .all: "All lines"
            case .changes: "Changes"
            case .problems: "Problems"
            case .nothing: "Nothing to do"
            }
        return "\(name): \(CountWords.grouped(count))"
    }

    private static func ground(_ line: RosterLine) -> String {
        switch line.outcome {
        case .change: "tag go"
        case .nothing: "tag"
        case .problem: "tag bad"
        }
    }

    private static func administrators(_ count: Int) -> String {
        count == 1
            ? "One person gets the role of an administrator. Look at that line with care."
            : "\(count) people get the role of an administrator. Look at those lines with care."
    }

    private static func mails(_ count: Int) -> String {
        count == 1 ? "One person gets a mail." : "\(CountWords.grouped(count)) people get a mail."
    }
}
