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
    package let hasPages: Bool
    /// Where the queue begins, for a page further on.
    package let first: String?
    package let next: String?

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
        first = queue.isFirst ? nil : Path.queue
        next = queue.next.map { Path.with(Path.queue, [("after", $0.text)]) }
        hasPages = first != nil || next != nil
    }

    private static func summary(_ queue: AssessmentQueue) -> String {
        let waiting = queue.total == 1 ? "1 submission waits" : "\(count(queue.total)) submissions wait"
        let overdue = queue.overdue == 0 ? "" : ", \(count(queue.overdue).lowercased()) past the promised day"
        return waiting + overdue + ". Work of people you have a close tie with is not shown to you."
    }

    static func count(_ number: Int) -> String {
        let limit = AssessmentQueue.countLimit
        return number > limit ? "More than \(limit)" : "\(number)"
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
