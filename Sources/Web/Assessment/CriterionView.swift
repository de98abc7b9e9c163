internal import Application
package import Credentialing
internal import Edge

/// A criterion on the bench: levels, indicators, feedback, and what belongs beside it.
package struct CriterionView: Sendable {
    /// One level to choose.
    package struct Level: Sendable {
        package let value: String
        /// The key that chooses it.
        package let digit: Int
        package let title: String
        package let text: String
        package let isRequired: Bool
        package let isChosen: Bool
    }

    /// A yes/no point.
    package struct Indicator: Sendable {
        package let value: String
        package let text: String
        package let isSeen: Bool
        /// Feedback on this point alone.
        package let note: TextField
        /// Something is written there, so it is not folded away.
        package let isOpen: Bool
    }

    /// Where the learner says it is shown.
    package struct Pointer: Sendable {
        package let what: String
        package let path: String
        package let why: String
    }

    /// What one of the first two readers found.
    package struct Reading: Sendable {
        package let name: String
        package let found: String
        package let feedback: SafeHTML?
        package let points: [PointView]
        package let hasPoints: Bool
    }

    package let key: String
    package let number: Int
    package let title: String
    package let text: String
    package let hint: String
    package let levelName: String
    package let levelError: String?
    package let levels: [Level]
    package let indicatorName: String
    package let indicators: [Indicator]
    package let hasIndicators: Bool
    package let feedback: TextField
    package let pointers: [Pointer]
    package let hasPointers: Bool
    package let earlier: Reading?
    package let answer: SafeHTML?
    package let readings: [Reading]
    package let hasReadings: Bool
    /// What the learner thinks of the own work; only after the levels are committed.
    package let selfEvaluation: String?
    package let selfNote: String?

    init(
        _ bench: SubmissionDossier.OnBench,
        number: Int,
        draft: Assessment.Draft,
        dossier: SubmissionDossier,
        problems: FormProblems?
    ) {
        let criterion = bench.criterion
        let entry = draft.entries[criterion.key] ?? Assessment.Draft.Entry()
        key = criterion.key
        self.number = number
        title = criterion.title
        text = criterion.text
        hint = Self.hint(bench)
        levelName = "level-" + criterion.key
        levelError = problems?[levelName]
        levels = Self.levels(bench, chosen: entry.level)
        indicatorName = "indicator-" + criterion.key
        indicators = criterion.indicators.map {
            Indicator($0, of: criterion, entry: entry, problems: problems)
        }
        hasIndicators = !criterion.indicators.isEmpty
        feedback = TextField(
            "feedback-" + criterion.key,
            "Feedback on \(criterion.title)",
            value: entry.feedback,
            hint: "Say what you saw, where, and one thing to try. Needed below the required level.",
            rows: 4,
            problems: problems
        )
        pointers = bench.pointers.map { Pointer($0, criterion, in: dossier.title) }
        hasPointers = !pointers.isEmpty
        earlier = bench.earlierFeedback.map { Reading($0, "Feedback on the last attempt", of: bench) }
        answer = bench.answer.map { Markdown.html($0, headingLevel: 5) }
        readings = bench.readings.enumerated().map { Reading($0.element, "Reading \($0.offset + 1)", of: bench) }
        hasReadings = !readings.isEmpty
        let own = bench.selfEvaluation
        selfEvaluation = own.map { own in
            bench.scale.levels.first { $0.key == own.level }?.title ?? "No level chosen"
        }
        selfNote = own.flatMap { $0.note.trimmed.isEmpty ? nil : $0.note }
    }

    private static func hint(_ bench: SubmissionDossier.OnBench) -> String {
        let required = bench.scale.levels.first { $0.key == bench.criterion.required }?.title ?? ""
        let all = bench.criterion.indicators.isEmpty ? "" : ", with every point seen"
        return "\(required) is required\(all)."
    }

    private static func levels(_ bench: SubmissionDossier.OnBench, chosen: String?) -> [Level] {
        bench.scale.levels.enumerated().map { index, level in
            let text = bench.criterion.levels[level.key]
            let words = text?.text ?? ""
            return Level(
                value: level.key,
                digit: index + 1,
                title: level.title,
                text: text?.addsToBelow == true && !words.isEmpty ? "As the level below, and: " + words : words,
                isRequired: level.key == bench.criterion.required,
                isChosen: level.key == chosen
            )
        }
    }
}

extension CriterionView.Pointer {
    init(_ pointer: EvidencePointer, _ criterion: Criterion, in title: MicroCredential) {
        let address = pointer.address
        let item = title.item(address.item)?.item.title ?? ""
        let slot = title.slot(address.slot, of: address.item)?.title
        let indicator = criterion.indicators.first { $0.key == pointer.indicator }?.text
        let parts = [slot.map { item + ", " + $0 } ?? item, pointer.place].filter { !$0.isEmpty }
        what = (indicator.map { $0 + ": " } ?? "") + parts.joined(separator: ", ")
        path = "#" + EvidenceItemView.anchor(address.item)
        why = pointer.why
    }
}

extension CriterionView.Indicator {
    init(
        _ indicator: Criterion.Indicator,
        of criterion: Criterion,
        entry: Assessment.Draft.Entry,
        problems: FormProblems?
    ) {
        value = indicator.key
        text = indicator.text
        isSeen = entry.indicators.contains(indicator.key)
        note = TextField(
            AssessmentForm.point(indicator.key, of: criterion.key),
            "Feedback on “\(indicator.text)”",
            value: entry.indicatorFeedback[indicator.key] ?? "",
            rows: 2,
            problems: problems
        )
        isOpen = !note.value.isEmpty || note.error != nil
    }
}

extension CriterionView.Reading {
    init(_ judgment: CriterionJudgment, _ name: String, of bench: SubmissionDossier.OnBench) {
        self.name = name
        let level = bench.scale.levels.first { $0.key == judgment.level }?.title ?? judgment.level
        found = (judgment.isMet ? "Met: " : "Not yet: ") + level
        feedback = judgment.feedback.isEmpty ? nil : Markdown.html(judgment.feedback, headingLevel: 5)
        points = PointView.points(judgment.indicators, of: bench.criterion)
        hasPoints = !points.isEmpty
    }
}
