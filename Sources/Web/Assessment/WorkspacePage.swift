package import Application
package import Credentialing
package import Edge

/// The assessor's bench: evidence at the left, rubric at the right.
package struct WorkspacePage: Page {
    package static let template = "assessment/workspace"
    package static let isDense = true
    package static let scripts = ["bench.js"]

    /// A link to a part of the evidence.
    package struct Tab: Sendable {
        package let label: String
        package let path: String
    }

    /// What the learner stated first.
    package struct Stated: Sendable {
        package let question: String
        package let answer: String
    }

    /// What the title needs of whoever chooses it, and how it is known.
    package struct Known: Sendable {
        package let need: String
        package let standing: String
    }

    /// A criterion that was met before and is not judged again.
    package struct Met: Sendable {
        package let title: String
        package let level: String
    }

    /// What another window saved, when this one rests on an older state.
    package struct Conflict: Sendable {
        package let kept: [TurnPage.Kept]
        package let hasKept: Bool
    }

    package let title: String
    package let number: String
    package let details: String
    package let due: String
    package let lease: String
    package let progress: String
    package let isThird: Bool
    package let isCommitted: Bool
    package let tabs: [Tab]
    package let stated: [Stated]
    package let hasStated: Bool
    package let needs: [Known]
    package let hasNeeds: Bool
    package let parts: [EvidencePart]
    package let criteria: [CriterionView]
    package let met: [Met]
    package let hasMet: Bool
    package let overall: TextField
    package let note: TextField
    package let saved: String
    package let revision: Int
    package let benchKey: String
    package let conflict: Conflict?
    package let problems: FormNotice?
    package let draftPath: String
    package let levelsPath: String
    package let assessmentPath: String
    package let releasePath: String
    package let conflictPath: String
    package let unreadablePath: String
    package let queue: String

    /// The bench with what is stored, or with what was typed and what is wrong with it.
    package init(
        _ dossier: SubmissionDossier,
        typed: Assessment.Draft? = nil,
        problems: FormProblems? = nil,
        stored: Assessment.Draft? = nil
    ) {
        let draft = typed ?? dossier.draft
        let path = { (act: ReadingAct) in Path.reading(dossier.allocation, act) }
        title = FormNotice.title("Judge \(dossier.number)", problems)
        number = dossier.number
        details = "\(dossier.title.title), version \(dossier.version) · \(AssessmentWords.attempt(dossier.attempt))"
        due = DateWords.short(dossier.due)
        lease = DateWords.time(dossier.leaseUntil, zone: dossier.timeZone)
        progress = Self.progress(dossier.open, draft)
        isThird = dossier.reading == .third
        isCommitted = dossier.levelsCommitted != nil
        tabs = dossier.parts.map { Tab(label: $0.title, path: "#part-" + $0.key) }
        stated = dossier.stated.map { Stated(question: $0.question, answer: $0.answers.joined(separator: ", ")) }
        hasStated = !stated.isEmpty
        needs = dossier.needs.map { Known(need: $0.text, standing: RequirementWords.words($0.standing)) }
        hasNeeds = !needs.isEmpty
        parts = dossier.parts.map { EvidencePart($0, in: dossier) }
        criteria = dossier.open.enumerated().map { index, bench in
            CriterionView(bench, number: index + 1, draft: draft, dossier: dossier, problems: problems)
        }
        met = dossier.criteria.compactMap(Met.init)
        hasMet = !met.isEmpty
        overall = TextField(
            "overall",
            "The work as a whole",
            value: draft.overall,
            hint: "The learner reads this first. Say what is strong, then what comes next.",
            rows: 5,
            problems: problems
        )
        note = TextField(
            "note",
            "Private note to the lead assessor",
            value: draft.noteToLead,
            hint: "Optional. The learner never sees it.",
            rows: 2,
            problems: problems
        )
        saved = dossier.saved.map { "Saved at \(DateWords.time($0, zone: dossier.timeZone))" } ?? "Nothing saved yet"
        revision = dossier.revision
        benchKey = dossier.benchKey
        conflict = stored.map { Conflict($0, in: dossier) }
        self.problems = FormNotice(problems)
        draftPath = path(.draft)
        levelsPath = path(.levels)
        assessmentPath = path(.assessment)
        releasePath = path(.release)
        conflictPath = path(.conflict)
        unreadablePath = path(.unreadable)
        queue = Path.queue
    }

    private static func progress(_ open: [SubmissionDossier.OnBench], _ draft: Assessment.Draft) -> String {
        let judged = open.filter { !(draft.entries[$0.criterion.key]?.level ?? "").isEmpty }.count
        return open.isEmpty
            ? "Every criterion that applies was met before"
            : "\(judged) of \(open.count) \(open.count == 1 ? "criterion" : "criteria") judged"
    }
}

extension WorkspacePage.Met {
    init?(_ bench: SubmissionDossier.OnBench) {
        guard let level = bench.metBefore else { return nil }
        title = bench.criterion.title
        self.level = bench.scale.levels.first { $0.key == level }?.title ?? level
    }
}

extension WorkspacePage.Conflict {
    init(_ stored: Assessment.Draft, in dossier: SubmissionDossier) {
        kept = TurnPage.texts(of: stored, criteria: dossier.title.rubric.names)
        hasKept = !kept.isEmpty
    }
}
