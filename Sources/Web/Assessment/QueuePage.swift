package import Application
internal import Credentialing

/// What an assessor holds and what waits.
package struct QueuePage: Page {
    package static let template = "assessment/queue"
    package static let isDense = true

    /// One reading.
    package struct Line: Sendable {
        package let number: String
        package let title: String
        package let details: String
        package let due: String
        /// `tag wait` and the like; plain for what is not near.
        package let dueClass: String
        package let dueWord: String?
        package let path: String
        package let claim: String
        /// For a held reading: "Yours until 4:30 PM".
        package let held: String?
        package let hasLapsed: Bool
    }

    package let title: String
    package let mine: [Line]
    package let hasMine: Bool
    package let waiting: [Line]
    package let hasWaiting: Bool
    package let summary: String
    package let judged: String
    /// "2 notes for you", with its page, for a lead assessor.
    package let notes: String?
    package let notesPath: String
    package let pages: Pager?

    /// A queue as it is shown.
    package init(_ queue: AssessmentQueue) {
        title = "Judge"
        mine = queue.mine.map(Line.init)
        hasMine = !queue.mine.isEmpty
        waiting = queue.waiting.map(Line.init)
        hasWaiting = !queue.waiting.isEmpty
        summary = Self.summary(queue)
        judged = Path.judged
        notes = queue.notes.map { $0 == 0 ? "No notes for you" : $0 == 1 ? "1 note for you" : "\($0) notes for you" }
        notesPath = Path.leadNotes
        pages = Pager(page: queue.page, of: queue.pageCount, at: Path.queue)
    }

    private static func summary(_ queue: AssessmentQueue) -> String {
        let waiting = queue.total == 1 ? "1 submission waits" : "\(queue.total) submissions wait"
        let overdue = queue.overdue == 0 ? "" : ", \(queue.overdue) past the promised day"
        return waiting + overdue + ". Work of people you have a close tie with is not shown to you."
    }
}

extension QueuePage.Line {
    init(_ entry: AssessmentQueue.Entry) {
        number = entry.number
        title = entry.title
        var details = ["version \(entry.version)", AssessmentWords.attempt(entry.attempt)]
        if entry.reading != .first { details.append(AssessmentWords.reading(entry.reading)) }
        self.details = details.joined(separator: " · ")
        due = DateWords.short(entry.due)
        switch entry.urgency {
        case .later: (dueClass, dueWord) = ("tag done", nil)
        case .dueSoon: (dueClass, dueWord) = ("tag wait", "Due soon")
        case .overdue: (dueClass, dueWord) = ("tag bad", "Overdue")
        }
        path = Path.reading(entry.allocation)
        claim = Path.reading(entry.allocation, .claim)
        hasLapsed = entry.hasLapsed
        held = entry.leaseUntil.map { until in
            entry.hasLapsed
                ? "Your time ran out. Nobody has taken it yet, and what you wrote is kept"
                : "Yours until \(DateWords.time(until, zone: entry.timeZone))"
        }
    }
}

/// Links to the pages of a list, for the partial `assessment/_pages`; none for a list of one page.
package struct Pager: Sendable {
    package let previous: String?
    package let next: String?
    package let words: String

    /// The neighbors of a page.
    package init?(page: Int, of count: Int, at path: String) {
        guard count > 1 else { return nil }
        previous = page > 1 ? Path.with(path, [("page", String(page - 1))]) : nil
        next = page < count ? Path.with(path, [("page", String(page + 1))]) : nil
        words = "Page \(page) of \(count)"
    }
}
