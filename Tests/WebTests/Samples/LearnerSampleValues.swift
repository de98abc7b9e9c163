import Credentialing
import PlatformKit

@testable import Application

extension Instant {
    /// Tuesday, November 24, 2026, 9:00 AM in Denver.
    static let sample = Instant(milliseconds: 1_795_536_000_000)
}

extension WorkReading {
    /// How far a sample has come.
    enum Stage {
        case empty, full, paused, waiting, decided
        /// The second attempt, with something met, something to improve, and a part called complete that is not.
        case again
    }

    static func sample(_ stage: Stage) -> WorkReading {
        let day = LocalDate(daysSince1970: 20_800)
        return WorkReading(
            dossier: .sample(stage),
            enrollment: Enrollment(
                id: ID("e"),
                person: ID("p"),
                offering: ID("o"),
                achievement: ID("x"),
                version: ID("v"),
                approach: .show,
                state: stage == .paused ? .paused : .working,
                revision: 1
            ),
            begun: .sample,
            achievement: ID("x"),
            versionNumber: 3,
            slug: "one-of-everything",
            zone: "America/Denver",
            today: day,
            policy: ReadingPolicy(readers: .one, answerDays: 7),
            answerIfToday: day.adding(days: 9),
            closure: WorkingCalendar.Closure(name: "Thanksgiving", from: day, to: day),
            badge: WorkReading.Badge(
                name: "Imani Castellano",
                showsName: true,
                email: nil,
                emails: [OwnEmail(id: ID("m"), address: "imani@example.org", isWork: false)]
            ),
            ticked: ["read"],
            changed: .sample,
            newer: stage == .full
                ? NewerVersion(number: 4, weight: .wording)
                : stage == .empty
                    ? NewerVersion(number: 4, weight: .help)
                    : stage == .again ? NewerVersion(number: 4, weight: .structure) : nil
        )
    }
}

extension Dossier {
    fileprivate static func sample(_ stage: WorkReading.Stage) -> Dossier {
        let isSent = stage == .waiting || stage == .decided
        var dossier = Dossier(
            submission: Submission(
                id: ID("s"),
                enrollment: ID("e"),
                offering: ID("o"),
                version: ID("v"),
                person: ID("p"),
                attempt: stage == .waiting ? 2 : 1,
                edition: isSent ? 1 : 0,
                number: isSent ? "TV-1001" : nil,
                state: stage == .waiting ? .submitted : stage == .decided ? .notYet : .draft,
                answerBy: isSent ? LocalDate(daysSince1970: 20_809) : nil,
                submitted: isSent ? .sample : nil,
                opened: nil,
                decided: stage == .decided ? .sample : nil,
                revision: 1
            ),
            title: MicroCredential.ofEverything.withTemplates
        )
        guard stage != .empty else { return dossier }
        dossier.declared = ["grades": ["k2"]]
        dossier.choices = ["approach": ["a"]]
        dossier.responses = sampleResponses
        dossier.done = ["setting", "photos", "log", "links", "group"]
        for criterion in dossier.applicable {
            let level = criterion.required
            dossier.selfEvaluations[criterion.key] = SelfEvaluation(criterion: criterion.key, level: level, revision: 1)
        }
        let photo = ResponseAddress(item: "photos", slot: "photo")
        dossier.pointers = [EvidencePointer(criterion: "seeing", address: photo, place: "left", why: "It is there.")]
        if stage == .again {
            dossier.met = ["keeping": "yes"]
            dossier.commented = ["seeing"]
            dossier.answers = ["seeing": FeedbackAnswer(criterion: "seeing", text: "One more photo.", revision: 1)]
            dossier.responses.removeAll { $0.address.item == "setting" }
        }
        return dossier
    }

    private static var sampleResponses: [Response] {
        var all = [
            Response(
                id: ID("r1"),
                address: ResponseAddress(item: "setting"),
                kind: .text,
                text: "We sit in a ring and wait."
            ),
            Response(id: ID("r2"), address: ResponseAddress(item: "group"), kind: .text, text: "Four readers."),
            Response(
                id: ID("r3"),
                address: ResponseAddress(item: "links", slot: "page"),
                kind: .link,
                text: "Our page.",
                link: "https://example.org/class"
            ),
            Response(
                id: ID("r4"),
                address: ResponseAddress(item: "links", slot: "seen"),
                kind: .observation,
                fields: ["waited": "yes", "note": "Long waits."]
            ),
        ]
        for set in 1...2 {
            all.append(
                Response(
                    id: ID("f\(set)"),
                    address: ResponseAddress(item: "photos", set: set, slot: "photo"),
                    kind: .file,
                    file: Response.File(
                        id: ID("f\(set)"),
                        name: "page.jpg",
                        mediaType: "image/jpeg",
                        size: 2_100_000,
                        digest: "",
                        isDestroyed: false
                    ),
                    students: .notRecognizable,
                    earlier: set == 1 ? ID("old") : nil
                )
            )
            all.append(
                Response(
                    id: ID("w\(set)"),
                    address: ResponseAddress(item: "photos", set: set, slot: "words"),
                    kind: .text,
                    text: "It told me a lot."
                )
            )
        }
        for day in 1...2 {
            all.append(
                Response(
                    id: ID("l\(day)"),
                    address: ResponseAddress(item: "log", slot: "log", position: day),
                    kind: .log,
                    text: "Waited.",
                    logDate: LocalDate(daysSince1970: 20_790 + day * 4)
                )
            )
        }
        return all
    }
}

extension WorkEntry {
    static func sample(_ state: Submission.State) -> WorkEntry {
        WorkEntry(
            enrollment: ID("e"),
            state: state == .draft ? .working : .submitted,
            title: "Wait Time",
            achievement: ID("x"),
            versionNumber: 1,
            submission: ID("s"),
            submissionState: state,
            attempt: 1,
            number: "TV-1001",
            answerBy: LocalDate(daysSince1970: 20_809),
            submitted: state == .draft ? nil : .sample,
            isOpened: state == .inReview,
            changed: .sample,
            ownDue: nil,
            zone: "America/Denver",
            award: state == .awarded ? ID("a") : nil,
            isRevoked: false
        )
    }
}

extension FeedbackReading {
    static func sample(_ work: WorkReading, isAnswering: Bool) -> FeedbackReading {
        var draft = work.dossier
        draft.commented = ["seeing"]
        return FeedbackReading(
            work: work,
            decided: .sample,
            rule: "one reader",
            isAwarded: false,
            findings: [
                Finding(
                    criterion: "seeing",
                    level: "two",
                    isMet: false,
                    feedback: "Show one more.",
                    indicators: [
                        IndicatorJudgment("first", isSeen: true),
                        IndicatorJudgment("second", isSeen: false, feedback: "Add the second learner."),
                    ],
                    isCarried: false
                ),
                Finding(
                    criterion: "seeing",
                    level: "three",
                    isMet: true,
                    feedback: "Well seen.",
                    indicators: [IndicatorJudgment("first", isSeen: true, feedback: "Very **clear**.")],
                    isCarried: false
                ),
                Finding(
                    criterion: "keeping",
                    level: "yes",
                    isMet: true,
                    feedback: "Well kept.",
                    indicators: [],
                    isCarried: false
                ),
            ],
            overall: ["Thank you."],
            next: isAnswering ? ID("n") : nil,
            mayTryAgain: !isAnswering,
            usedUp: isAnswering ? nil : UsedUp(attempts: 3, organization: "Tamarack Valley", pool: "Tamarack Valley"),
            allowed: isAnswering ? "The class changed." : nil,
            reopened: isAnswering ? [Reopened(criterion: "keeping", reason: "The log is gone.", at: .sample)] : [],
            award: nil,
            answering: isAnswering ? draft : nil
        )
    }

    static func awarded(_ work: WorkReading) -> FeedbackReading {
        FeedbackReading(
            work: work,
            decided: .sample,
            rule: "two readers agree",
            isAwarded: true,
            findings: [
                Finding(
                    criterion: "keeping",
                    level: "yes",
                    isMet: true,
                    feedback: "",
                    indicators: [],
                    isCarried: true
                )
            ],
            overall: [],
            next: nil,
            mayTryAgain: false,
            usedUp: nil,
            allowed: nil,
            reopened: [],
            award: ID("a"),
            answering: nil
        )
    }
}
