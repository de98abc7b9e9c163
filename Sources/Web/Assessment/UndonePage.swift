package import Application
internal import Credentialing
package import Edge

/// "This change undoes it": a question to the lead assessors about a criterion that was met before.
package struct UndonePage: Page {
    package static let template = "assessment/undone"
    package static let isDense = true

    package let title: String
    package let number: String
    package let criterion: String
    package let met: String
    package let action: String
    package let back: String
    package let words: TextField
    package let problems: FormNotice?

    /// The question about a criterion, with what was typed; `nil` when it cannot be asked.
    package init?(
        _ criterion: String,
        in dossier: SubmissionDossier,
        typed: String = "",
        problems: FormProblems? = nil
    ) {
        guard let bench = dossier.criteria.first(where: { $0.criterion.key == criterion }), bench.mayBeAskedAbout,
            let level = bench.metBefore
        else { return nil }
        title = FormNotice.title("This change undoes it", problems)
        number = dossier.number
        self.criterion = bench.criterion.title
        met = bench.scale.levels.first { $0.key == level }?.title ?? level
        action = Path.undone(criterion, in: dossier.allocation)
        back = Path.reading(dossier.allocation)
        words = TextField(
            "words",
            "What changed, and what is not shown any more?",
            value: typed,
            hint: "A lead assessor reads this and does not see the evidence, so say all that matters. "
                + "The learner does not read it.",
            rows: 5,
            problems: problems
        )
        self.problems = FormNotice(problems)
    }
}

extension SubmissionDossier.OnBench {
    /// It was met before, what it was judged on has changed since, and nobody has asked about it yet.
    var mayBeAskedAbout: Bool { metBefore != nil && isTouched && question == nil }
}
