internal import Application
internal import Credentialing
internal import Edge

/// The answer to an attempt: what is met and stays met, what needs more, and the way on.
struct FeedbackPage: Page {
    static let template = "submission/feedback"
    static let scripts = ["composer.js"]

    struct Unmet: Sendable {
        let key: String
        let title: String
        let level: String
        /// What the required level says, in the rubric's words.
        let required: String?
        let feedback: SafeHTML
        let hasIndicators: Bool
        let indicators: [PointView]
        let parts: [Part]
        let answer: Answer?
    }

    struct Part: Sendable {
        let title: String
        let path: String
    }

    struct Answer: Sendable {
        let field: TextField
        let revisionField: String
        let revision: Int
        /// What another window saved, and the question which of the two stays.
        let stored: String?
        let mark: String
        let keep: ChoiceField?
    }

    struct Met: Sendable {
        let title: String
        let level: String
        let feedback: String
        /// Points about which something was said.
        let points: [PointView]
        let hasPoints: Bool
    }

    /// A criterion that was met and is open again.
    struct Reopened: Sendable {
        let title: String
        let day: String
        let reason: String
    }

    struct Fact: Sendable {
        let name: String
        let value: String
    }

    struct Words: Sendable {
        let text: SafeHTML
    }

    let title: String
    let head: String
    let titleOfWork: String
    let tasks: String
    let lead: String
    let facts: [Fact]
    let improve: String?
    let improveWords: String
    let usedUp: String?
    let allowed: String?
    let hasReopened: Bool
    let reopened: [Reopened]
    let answering: String?
    let texts: String
    let hasUnmet: Bool
    let unmet: [Unmet]
    let minutes: String?
    let hasMet: Bool
    let met: [Met]
    let hasOverall: Bool
    let overall: [Words]
    let award: String?
    let views: String
    let rubric: String
    let problems: FormNotice?
    let hasConflicts: Bool
    /// The page answers this very form: what it does not mark was taken.
    let isAgain: Bool
    /// What was written came back after the session had run out, and is not saved yet.
    let isUnsent: Bool

    init(
        _ reading: FeedbackReading,
        form: FormFields? = nil,
        problems: FormProblems? = nil,
        conflicts: [String: (stored: String, revision: Int)] = [:],
        isUnsent: Bool = false
    ) {
        let dossier = reading.work.dossier
        let open = reading.findings.filter { !$0.isMet }
        let done = reading.findings.filter(\.isMet)
        let again = Set(reading.reopened.map(\.criterion))
        titleOfWork = dossier.title.title
        tasks = Path.enrollment(reading.work.enrollment.id)
        head = FeedbackWords.head(met: done.count, unmet: open.count)
        title = FormNotice.title(head, problems)
        lead = FeedbackWords.lead(reading)
        facts = FeedbackWords.facts(reading)
        improve = reading.mayTryAgain ? Path.nextAttempt(after: dossier.submission.id) : nil
        improveWords = FeedbackWords.improve(open.count)
        usedUp = reading.usedUp.map { FeedbackWords.usedUp($0, number: dossier.submission.number ?? "") }
        allowed = reading.allowed
        reopened = reading.reopened.map { entry in
            Reopened(
                title: dossier.title.rubric.criterion(entry.criterion)?.title ?? entry.criterion,
                day: DateWords.weekday(DateWords.day(of: entry.at, zone: reading.work.zone)),
                reason: entry.reason
            )
        }
        hasReopened = !reopened.isEmpty
        let draft = reading.answering
        answering = draft.map { Path.feedback($0.submission.id) }
        texts = draft.map { Path.feedback($0.submission.id) + "/texts" } ?? ""
        unmet = open.compactMap { finding in
            Unmet(
                finding,
                in: dossier,
                draft: draft,
                form: form,
                problems: problems,
                conflicts: conflicts,
                isUnsent: isUnsent
            )
        }
        hasUnmet = !unmet.isEmpty
        let time = FeedbackWords.minutes(open, in: dossier.title)
        minutes = time > 0 ? "About \(DurationWords.about(minutes: time).replacing("about ", with: "")) together" : nil
        met = done.filter { !again.contains($0.criterion) || reading.isAwarded }.map { Met($0, in: dossier.title) }
        hasMet = !met.isEmpty
        overall = reading.overall.map { Words(text: Markdown.html($0)) }
        hasOverall = !overall.isEmpty
        award = reading.award.map(Path.award)
        views = Path.views(dossier.submission.id)
        rubric = Path.version(reading.work.achievement, reading.work.versionNumber)
        self.problems = FormNotice(problems)
        hasConflicts = !conflicts.isEmpty
        isAgain = form != nil && !isUnsent
        self.isUnsent = isUnsent
    }
}

extension FeedbackPage.Met {
    fileprivate init(_ finding: FeedbackReading.Finding, in title: MicroCredential) {
        let criterion = title.rubric.criterion(finding.criterion)
        self.title = criterion?.title ?? finding.criterion
        level = FeedbackWords.level(finding, in: title)
        feedback = finding.feedback.isEmpty && finding.isCarried ? "Met in an earlier attempt." : finding.feedback
        points = criterion.map { PointView.points(finding.indicators, of: $0).filter { $0.feedback != nil } } ?? []
        hasPoints = !points.isEmpty
    }
}

extension FeedbackPage.Unmet {
    fileprivate init?(
        _ finding: FeedbackReading.Finding,
        in dossier: Dossier,
        draft: Dossier?,
        form: FormFields?,
        problems: FormProblems?,
        conflicts: [String: (stored: String, revision: Int)],
        isUnsent: Bool
    ) {
        guard let criterion = dossier.title.rubric.criterion(finding.criterion) else { return nil }
        key = criterion.key
        title = criterion.title
        level =
            FeedbackWords.level(finding, in: dossier.title) + ". "
            + FeedbackWords.required(criterion, in: dossier.title) + " is required."
        required = criterion.levels[criterion.required]?.text
        feedback = Markdown.html(finding.feedback, headingLevel: 4)
        indicators = PointView.points(finding.indicators, of: criterion)
        hasIndicators = !indicators.isEmpty
        let active = Set(dossier.activeItems.map(\.item.key))
        parts =
            (draft.map { draft in
                criterion.judgedOn.map(\.item).filter(active.contains).compactMap { key in
                    draft.title.item(key).map {
                        .init(title: $0.item.title, path: Path.item(key, of: draft.submission.id))
                    }
                }
            }) ?? []
        guard let draft, draft.commented.contains(criterion.key) else {
            answer = nil
            return
        }
        let stored = draft.answers[criterion.key]
        let field = "answer-\(criterion.key)"
        let conflict = conflicts[criterion.key]
        let typed = isUnsent ? form?.int("revision-\(criterion.key)") : nil
        let isGivenUp = conflict == nil && form.map { ConflictFields.choice(field, in: $0) } == .other
        let typedText = isGivenUp ? nil : form.map { $0.text(field) }
        answer = FeedbackPage.Answer(
            field: TextField(
                field,
                "What did you change?",
                value: typedText ?? stored?.text ?? "",
                hint: "The next assessor reads this beside the feedback.",
                rows: 4,
                problems: problems
            ),
            revisionField: "revision-\(criterion.key)",
            revision: conflict?.revision ?? typed ?? stored?.revision ?? 0,
            stored: conflict?.stored,
            mark: ConflictFields.mark(field),
            keep: conflict.map { _ in ConflictFields.question(field, problems: problems) }
        )
    }
}
