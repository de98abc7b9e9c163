import Credentialing
import Edge
import PlatformKit

@testable import Application
@testable import Web

extension PageSamples {
    /// The pages of the learner, in the states that exclude one another.
    static var learner: [any Page] {
        let actor = Actor(person: ID("p"), name: "Imani Castellano", memberships: [])
        return homes(for: actor) + taskLists + items + statements + outcomes
    }

    private static func homes(for actor: Actor) -> [any Page] {
        let work = WorkReading.sample(.full)
        let entries = [
            WorkEntry.sample(.draft), .sample(.submitted), .sample(.inReview), .sample(.notYet), .sample(.awarded),
        ]
        let full = LearnerHome(
            work: entries,
            next: work,
            earned: [
                EarnedEntry(
                    award: ID("a"),
                    title: "Field Notebooks",
                    achievement: ID("x"),
                    versionNumber: 1,
                    awarded: .sample,
                    isRevoked: false,
                    isNew: true,
                    zone: "America/Denver"
                )
            ],
            now: .sample
        )
        let empty = LearnerHome(work: [], next: nil, earned: [], now: .sample)
        let waits = OpenRevocation(
            id: ID("r"),
            number: "TV-9",
            title: "Wait Time",
            asked: .sample,
            timeZone: "UTC",
            isOwn: false
        )
        let duties = HomeDuties(queue: nil, revocations: [waits])
        return [
            LearnerHomePage(full, for: actor), LearnerHomePage(empty, for: actor),
            LearnerHomePage(empty, for: actor, duties: duties), WorkListPage(entries), WorkListPage([]),
        ]
    }

    private static var taskLists: [any Page] {
        let full = WorkReading.sample(.full)
        let pieces = ["read", "try"].compactMap { PiecePage($0, in: full) }
        return [
            TaskListPage(.sample(.empty)), TaskListPage(full), TaskListPage(.sample(.paused)),
            TaskListPage(.sample(.waiting)), TaskListPage(.sample(.decided)), LeavePage(full),
        ] + pieces + [choose(isFirst: true), choose(isFirst: false)]
    }

    private static func choose(isFirst: Bool) -> ChoosePage {
        var title = MicroCredential.ofEverything
        title.needs = [Need(key: "teach", kind: .role, text: "You teach a class this year.")]
        let reading = TitleReading(
            achievement: ID("x"),
            version: ID("v"),
            number: 1,
            newest: 1,
            slug: "one-of-everything",
            published: .sample,
            isCurrent: true,
            isRetired: false,
            organization: "Tamarack Valley Schools",
            timeZone: "America/Denver",
            title: title,
            offerings: [],
            enrollment: nil
        )
        let needs = NeedsNotStated(keys: ["teach"])
        return ChoosePage(reading, approach: .show, needs: needs, form: FormFields(), isFirst: isFirst)
    }

    private static var items: [any Page] {
        let full = WorkReading.sample(.full)
        let empty = WorkReading.sample(.empty)
        let waiting = WorkReading.sample(.waiting)
        let all = full.dossier.activeItems.map(\.item)
        var saving = ItemSaving()
        for field in ["a-1-answer-1", "new-1-log", "a-1-log-1", "new-1-page", "a-1-page-1", "file-1-photo", "options"] {
            saving.problems.add(field, "This is too long.")
        }
        saving.conflicts["a-1-answer-1"] = ("The other text.", 3)
        saving.conflicts["a-1-log-1"] = ("The other entry.", 3)
        saving.conflicts["a-1-page-1"] = ("The other note.", 3)
        let versions = [AnswerVersion(text: "Before.", replaced: .sample)]
        let again = WorkReading.sample(.again)
        let feedback = FeedbackReading.sample(.sample(.decided), isAnswering: true)
        return all.map { ItemPage($0, in: full) } + all.map { ItemPage($0, in: again, feedback: feedback) }
            + all.map { ItemPage($0, in: empty) }
            + all.map { ItemPage($0, in: waiting) }
            + all.map { ItemPage($0, in: full, fields: FormFields(), saving: saving) }
            + all.prefix(1).flatMap { item in
                [ItemPage(item, in: full, fields: FormFields(), isUnsent: true, room: "Up to 2 GB each.")]
            }
            + all.prefix(1).flatMap { item in
                [VersionsPage(versions, of: item, in: full), VersionsPage([], of: item, in: full)]
            }
    }

    private static var statements: [any Page] {
        let full = WorkReading.sample(.full)
        let conflict = SelfEvaluation(criterion: "seeing", level: "two", note: "Another note.", revision: 2)
        var mapping = FormProblems("place-seeing", "Shorter.")
        mapping.add("point-seeing", "Choose what shows it.")
        return [
            DeclaresPage(full),
            DeclaresPage(.sample(.waiting), problems: FormProblems("declare-grades", "Choose one.")),
            SelfEvaluationPage(full), SelfEvaluationPage(.sample(.waiting)),
            SelfEvaluationPage(full, form: FormFields(), problems: mapping, conflicts: [conflict]),
            SelfEvaluationPage(full, form: FormFields(), isUnsent: true),
            CheckPage(full), CheckPage(full, agreed: []), CheckPage(.sample(.empty)), CheckPage(.sample(.again)),
        ]
    }

    private static var outcomes: [any Page] {
        let decided = WorkReading.sample(.decided)
        let entry = EvidenceViewEntry(at: .sample, capacity: "assessor", item: "photos", fileName: nil)
        let looks = [
            AwardLook(at: .sample, capacity: .administrator, name: "Ruth Abernathy"),
            AwardLook(at: .sample, capacity: .leadAssessor, name: nil),
        ]
        let submitted = [SubmittedPage(.sample(.waiting))].compactMap(\.self)
        return submitted + [
            ViewsPage(EvidenceViews(work: decided, entries: [entry], looks: looks)),
            ViewsPage(EvidenceViews(work: decided, entries: [], looks: [])),
            FeedbackPage(.sample(decided, isAnswering: false)), FeedbackPage(.sample(decided, isAnswering: true)),
            FeedbackPage(
                .sample(decided, isAnswering: true),
                form: FormFields(),
                problems: FormProblems("answer-seeing", "Say what you changed."),
                conflicts: ["seeing": ("Other words.", 2)]
            ),
            FeedbackPage(.sample(decided, isAnswering: true), form: FormFields(), isUnsent: true),
            FeedbackPage(.awarded(decided)),
        ]
    }
}
