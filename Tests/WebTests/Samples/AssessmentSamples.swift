import Credentialing
import Edge
import Web

@testable import Application

extension PageSamples {
    static var assessment: [any Page] {
        [
            QueuePage(AssessmentSamples.queue), QueuePage(AssessmentSamples.emptyQueue),
            JudgedPage(AssessmentSamples.judged, zone: "America/Denver"),
            JudgedPage(JudgedList(entries: [], total: 0, page: 1, pageCount: 1), zone: "America/Denver"),
            ResultPage(AssessmentSamples.result(hasNote: true), zone: "America/Denver"),
            ResultPage(AssessmentSamples.result(hasNote: false), zone: "America/Denver"),
            TurnPage(AssessmentSamples.turn), ConflictPage(AssessmentSamples.turn),
            ConflictPage(AssessmentSamples.turn, problems: FormProblems("tie", "Say how you know them")),
            UnreadablePage(AssessmentSamples.turn),
            UnreadablePage(AssessmentSamples.turn, problems: FormProblems("what", "Say what")),
            LeadNotesPage(AssessmentSamples.notes),
            LeadNotesPage(
                AssessmentSamples.notes,
                typed: ["reason-q": ""],
                problems: FormProblems("reason-q", "Say why it is open again; the learner reads it")
            ),
            LeadNotesPage(
                AssessmentSamples.notes,
                typed: ["number": "TV-1"],
                problems: FormProblems("number", "No work has this number")
            ),
            LeadNotesPage(LeadNotes(notes: [], total: 0, questions: [])),
            WorkspacePage(AssessmentSamples.dossier(isCommitted: true)),
            WorkspacePage(
                AssessmentSamples.dossier(isCommitted: false),
                problems: FormProblems("level-plan", "Choose a level for Plan"),
                stored: Assessment.Draft(overall: "From the other window")
            ),
            WorkspacePage(AssessmentSamples.dossier(isCommitted: false), stored: Assessment.Draft()),
        ] + undone
    }

    private static var undone: [any Page] {
        let dossier = AssessmentSamples.dossier(isCommitted: false)
        let problems = FormProblems("words", "Say what changed, and what is not shown any more")
        return [UndonePage("kept", in: dossier), UndonePage("kept", in: dossier, problems: problems)].compactMap(\.self)
    }
}

/// What the readings of the area bring, with something at every place.
enum AssessmentSamples {
    static let now = Instant(milliseconds: 1_795_536_000_000)
    static let day = LocalDate(daysSince1970: 20_790)

    private static func entry(
        _ urgency: AssessmentQueue.Urgency,
        leaseUntil: Instant? = nil,
        hasLapsed: Bool = false
    ) -> AssessmentQueue.Entry {
        AssessmentQueue.Entry(
            allocation: ID("a"),
            reading: .confirmation,
            number: "TV-1042",
            title: "Wait Time",
            version: 2,
            attempt: 2,
            due: day,
            urgency: urgency,
            leaseUntil: leaseUntil,
            hasLapsed: hasLapsed,
            timeZone: "America/Denver"
        )
    }

    static var queue: AssessmentQueue {
        AssessmentQueue(
            mine: [
                entry(.dueSoon, leaseUntil: now), entry(.overdue, leaseUntil: now, hasLapsed: true),
                entry(.later, leaseUntil: now),
            ],
            waiting: [entry(.later), entry(.dueSoon), entry(.overdue)],
            total: 60,
            overdue: 1,
            isFirst: false,
            next: ID("a"),
            notes: 2
        )
    }

    static var emptyQueue: AssessmentQueue {
        AssessmentQueue(mine: [], waiting: [], total: 0, overdue: 0, isFirst: true, next: nil, notes: nil)
    }

    static var judged: JudgedList {
        let entry = JudgedList.Entry(
            allocation: ID("a"),
            reading: .first,
            number: "TV-1042",
            title: "Wait Time",
            attempt: 1,
            submitted: now,
            met: 2,
            judged: 3,
            isAwarded: false
        )
        return JudgedList(entries: [entry], total: 60, page: 2, pageCount: 3)
    }

    static func result(hasNote: Bool) -> JudgedWork {
        JudgedWork(
            assessment: Assessment(
                id: ID("j"),
                submission: ID("s"),
                edition: 1,
                round: 1,
                reading: .first,
                allocation: ID("a"),
                assessor: ID("p"),
                judgments: [
                    CriterionJudgment(
                        criterion: "plan",
                        level: "coming",
                        isMet: !hasNote,
                        feedback: hasNote ? "Name the need." : "",
                        indicators: [IndicatorJudgment("waits", isSeen: !hasNote, feedback: hasNote ? "Wait." : "")]
                    )
                ],
                overall: "Well begun.",
                noteToLead: hasNote ? "A word" : "",
                language: "en-US",
                submitted: now
            ),
            title: title,
            number: "TV-1042",
            attempt: 1,
            isAwarded: hasNote ? nil : true
        )
    }

    static var turn: ReadingTurn {
        ReadingTurn(
            allocation: ID("a"),
            number: "TV-1042",
            title: "Wait Time",
            refusal: .leaseLapsed,
            canClaim: true,
            kept: Assessment.Draft(entries: ["plan": .init(feedback: "Half a thought")]),
            criteria: ["plan": "Plan"]
        )
    }

    static var notes: LeadNotes {
        let note = LeadNote(
            id: ID("n"),
            kind: .willNotOpen,
            text: "The video stops.",
            number: "TV-1042",
            title: "Wait Time",
            attempt: 1,
            written: now,
            timeZone: "America/Denver"
        )
        let question = CriterionQuestion(
            id: ID("q"),
            number: "TV-1042",
            title: "Wait Time",
            attempt: 2,
            criterion: "Plan",
            level: "Proficient",
            words: "The plan is gone.",
            asked: now,
            timeZone: "America/Denver"
        )
        return LeadNotes(notes: [note], total: 1, questions: [question])
    }

    static var title: MicroCredential {
        var title = MicroCredential(key: "wait", title: "Wait Time", level: .practice, subject: .literacy)
        let levels = ["starting", "coming", "proficient", "leading"].map { RubricLevel(key: $0, title: $0) }
        title.rubric = Rubric(scales: [Scale(key: "four", title: "Four", levels: levels)], criteria: [criterion])
        return title
    }

    static var criterion: Criterion {
        var criterion = Criterion(
            key: "plan",
            title: "Plan",
            text: "The plan fits.",
            scale: "four",
            required: "proficient",
            judgedOn: [.init(item: "lesson")]
        )
        criterion.levels = ["coming": .init(text: "Partly."), "proficient": .init(text: "Whole.", addsToBelow: true)]
        criterion.indicators = [.init(key: "waits", text: "Waits")]
        return criterion
    }
}
