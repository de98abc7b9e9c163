internal import Application
internal import Credentialing

/// The parts of a title with where each stands.
struct TaskListPage: Page {
    static let template = "enrollment/tasks"

    struct Part: Sendable {
        let id: String
        let head: String
        let tasks: [TaskLine]
    }

    struct Fact: Sendable {
        let name: String
        let value: String
    }

    struct Waiting: Sendable {
        let line: String
        let answerBy: String
        let number: String
        let withdrawal: String?
    }

    struct Promise: Sendable {
        let answerBy: String
        let closure: String?
    }

    /// A version that came out since the work was begun.
    struct Newer: Sendable {
        let head: String
        let text: String
        let changes: String
        let changesWords: String
        /// Where the work is put on it, when what is asked and judged reads as before.
        let move: String?
        let button: String
    }

    let title: String
    let head: String
    let lead: String
    let crest: String
    let parts: [Part]
    let facts: [Fact]
    let rubric: String
    let newer: Newer?
    let waiting: Waiting?
    let feedback: String?
    let promise: Promise?
    let pause: String?
    let resume: String?
    let leave: String?
    let views: String?

    init(_ work: WorkReading) {
        let dossier = work.dossier
        let submission = dossier.submission
        let isDraft = submission.state == .draft
        head = dossier.title.title
        title = "Your work on \(head)"
        lead = Self.lead(work)
        crest = Path.crest(work.achievement, work.versionNumber)
        parts = Self.parts(work)
        facts = [
            Fact(name: "Begun", value: DateWords.date(work.begun, zone: work.zone)),
            Fact(name: "Attempt", value: Self.attempt(submission.attempt)),
            Fact(name: "Version", value: "\(work.versionNumber). Yours stays the same if a new one comes out"),
        ]
        rubric = Path.title(work.slug) + "#rubric"
        newer = isDraft ? work.newer.map { Newer($0, work) } : nil
        waiting = submission.state.isWaiting ? Waiting(submission, zone: work.zone) : nil
        feedback = submission.decided == nil ? nil : Path.feedback(submission.id)
        promise =
            isDraft
            ? Promise(
                answerBy: DateWords.weekday(work.answerIfToday),
                closure: work.closure.map { "\($0.name) does not count." }
            ) : nil
        let isPaused = work.enrollment.state == .paused
        let isOpen = isDraft && work.enrollment.state != .left
        pause = isOpen && !isPaused ? Path.pause(work.enrollment.id) : nil
        resume = isPaused ? Path.resume(work.enrollment.id) : nil
        leave = isOpen ? Path.leave(work.enrollment.id) : nil
        views = submission.edition > 0 ? Path.views(submission.id) : nil
    }

    private static func attempt(_ number: Int) -> String {
        let names = ["First", "Second", "Third", "Fourth", "Fifth"]
        return names.indices.contains(number - 1) ? names[number - 1] : String(number)
    }

    private static func lead(_ work: WorkReading) -> String {
        let dossier = work.dossier
        if work.enrollment.state == .left { return "You have left this one. What you wrote is still here to read." }
        guard dossier.submission.state == .draft else { return "This is what you submitted." }
        let items = dossier.activeItems.map(\.item).filter { !$0.isOptional }
        let settled = items.filter { dossier.status(of: $0).isSettled }
        let minutes = items.filter { !dossier.status(of: $0).isSettled }.reduce(0) { $0 + ($1.minutes ?? 0) }
        let done =
            "\(NumberWords.word(settled.count).sentenceStart) of \(NumberWords.word(items.count)) parts are done."
        if settled.count == items.count { return done + " Check your answers and submit." }
        let left = minutes > 0 ? " \(DurationWords.about(minutes: minutes).sentenceStart) of work are left." : ""
        return done + left + " Do them in any order."
    }

    private static func parts(_ work: WorkReading) -> [Part] {
        let dossier = work.dossier
        var parts: [Part] = []
        if !dossier.title.pieces.isEmpty {
            parts.append(
                Part(
                    id: "p0",
                    head: "Learn and practice, if you want to",
                    tasks: dossier.title.pieces.map { TaskLine($0, in: work) }
                )
            )
        }
        if !dossier.title.declares.isEmpty {
            parts.append(Part(id: "declares", head: "First", tasks: [TaskLine.declares(work)]))
        }
        for (number, section) in dossier.title.askingSections.enumerated() {
            let items = dossier.activeItems.filter { $0.section.key == section.key }
            parts.append(
                Part(
                    id: "p\(number + 1)",
                    head: "\(number + 1). \(section.title)",
                    tasks: items.map { TaskLine($0.item, in: work) }
                )
            )
        }
        parts.append(Part(id: "last", head: "Check and submit", tasks: TaskLine.last(work)))
        return parts
    }
}

extension TaskListPage.Newer {
    fileprivate init(_ newer: NewerVersion, _ work: WorkReading) {
        head = "There is a version \(newer.number)"
        switch newer.weight {
        case .structure:
            text = "It asks or judges differently, so yours stays version \(work.versionNumber), to the end."
            (changes, changesWords) = (Path.versions(work.slug), "What is different")
        case .wording:
            text =
                "What it asks or judges is worded differently. You may move to it, and everything you wrote stays. "
                + "Read what is worded differently before you move."
            (changes, changesWords) = (Path.newestVersion(work.enrollment.id), "Read it, then decide")
        case .help:
            text =
                "Only help around the work is different: you are asked for the same, in the same words. You may move "
                + "to it: everything you wrote stays."
            (changes, changesWords) = (Path.newestVersion(work.enrollment.id), "What is different")
        }
        move = newer.weight == .help ? Path.newestVersion(work.enrollment.id) : nil
        button = "Move to version \(newer.number)"
    }
}

extension TaskListPage.Waiting {
    fileprivate init(_ submission: Submission, zone: String) {
        let isOpened = submission.opened != nil || submission.state == .inReview
        let day = submission.submitted.map { DateWords.weekday(DateWords.day(of: $0, zone: zone)) } ?? ""
        self.init(
            line: "Submitted \(day). "
                + (isOpened ? "An assessor is reading it." : "Nobody has opened it yet."),
            answerBy: submission.answerBy.map(DateWords.weekday) ?? "",
            number: submission.number ?? "",
            withdrawal: isOpened ? nil : Path.withdrawal(submission.id)
        )
    }
}
