internal import Application
internal import Credentialing
internal import Edge

/// What others wait for from a person who also judges, leads or administers, as lines of their home page.
struct HomeDuties: Sendable {
    struct Duty: Sendable {
        let head: String
        let line: String
        let path: String
        let button: String
    }

    /// The most urgent first; empty for someone who has nothing of this kind to do.
    let all: [Duty]

    static let none = HomeDuties(queue: nil, revocations: [])

    init(queue: AssessmentQueue?, revocations: [OpenRevocation]) {
        var all: [Duty] = []
        let toConfirm = revocations.filter { !$0.isOwn }.count
        if toConfirm > 0 {
            let what = toConfirm == 1 ? "One badge waits" : "\(toConfirm) badges wait"
            all.append(
                Duty(
                    head: "\(what) for a second person",
                    line: "Someone asked that it be taken back. Nothing happens until you or another person confirm.",
                    path: Path.revocations,
                    button: "Look at it"
                )
            )
        }
        if let queue { all += Self.judging(queue) }
        self.all = all
    }

    private static func judging(_ queue: AssessmentQueue) -> [Duty] {
        var duties: [Duty] = []
        if let first = queue.mine.first {
            let count = queue.mine.count
            duties.append(
                Duty(
                    head: count == 1 ? "You hold one reading" : "You hold \(count) readings",
                    line: "\(first.title), \(first.number). Promised for \(DateWords.weekday(first.due)).",
                    path: Path.reading(first.allocation),
                    button: "Go on judging"
                )
            )
        }
        if queue.total > 0 {
            let count = queue.total == 1 ? "One reading waits" : "\(QueuePage.count(queue.total)) readings wait"
            let late =
                [0: "None is late.", 1: "One is late."][queue.overdue] ?? "\(QueuePage.count(queue.overdue)) are late."
            duties.append(
                Duty(
                    head: "\(count) for an assessor",
                    line: late,
                    path: Path.queue,
                    button: "Open the queue"
                )
            )
        }
        return duties
    }
}

extension Platform {
    /// What waits for this person beside their own learning. Asks only what their roles allow.
    func homeDuties(of actor: Actor) async throws -> HomeDuties {
        let roles = actor.roles
        let judges = !roles.isDisjoint(with: [.assessor, .leadAssessor])
        let revokes = !roles.isDisjoint(with: [.administrator, .leadAssessor])
        return HomeDuties(
            queue: judges ? try await assessmentQueue(of: actor) : nil,
            revocations: revokes ? try await openRevocations(by: actor) : []
        )
    }
}
