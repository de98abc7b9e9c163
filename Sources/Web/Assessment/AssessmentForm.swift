package import Application
package import Credentialing
package import Edge

/// The bench as a browser sends it: everything that was chosen and typed, and the revision it rests on.
package struct AssessmentForm: Sendable, Hashable {
    package let draft: Assessment.Draft
    package let revision: Int

    /// Reads the fields `level-`, `feedback-` and `indicator-` with the key of a criterion, `point-` with the keys of a
    /// criterion and its indicator, `overall` and `note`.
    package init(_ form: FormFields) {
        var entries: [String: Assessment.Draft.Entry] = [:]
        for (key, value) in form.entries(below: "level-") where !value.isEmpty {
            entries[key, default: .init()].level = value
        }
        for (key, value) in form.entries(below: "indicator-") {
            entries[key, default: .init()].indicators.insert(value)
        }
        for (key, _) in form.entries(below: "feedback-") {
            entries[key, default: .init()].feedback = form.text("feedback-" + key)
        }
        for (place, value) in form.entries(below: "point-") where !value.allSatisfy(\.isWhitespace) {
            // No key holds a dot.
            let keys = place.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard keys.count == 2 else { continue }
            entries[keys[0], default: .init()].indicatorFeedback[keys[1]] = form.text("point-" + place)
        }
        draft = Assessment.Draft(entries: entries, overall: form.text("overall"), noteToLead: form.text("note"))
        revision = form.int("revision") ?? 0
    }

    /// The name of the field for feedback on one indicator.
    static func point(_ indicator: String, of criterion: String) -> String {
        "point-\(criterion).\(indicator)"
    }

    /// What the rule found, at the controls of the page.
    package static func problems(_ faults: [AssessmentRefusal.Fault], in dossier: SubmissionDossier) -> FormProblems {
        var problems = FormProblems()
        for fault in faults {
            let key = fault.criterion ?? ""
            let title = dossier.title.rubric.criterion(key)?.title ?? "this criterion"
            switch fault.kind {
            case .noLevel: problems.add("level-" + key, "Choose a level for \(title)")
            case .foreignLevel: problems.add("level-" + key, "Choose one of the levels shown for \(title)")
            case .noFeedback:
                problems.add("feedback-" + key, "Say what is missing in \(title), and one thing to try")
            case .indicatorsMissing, .foreignIndicator:
                problems.add(
                    "level-" + key,
                    "\(title) is met only when every point is seen. Tick what you saw, or choose a lower level"
                )
            case .notOpen: problems.add("bench", "\(title) is not judged in this reading. Load the page again")
            case .noOverall: problems.add("overall", "Write a few words about the work as a whole")
            }
        }
        return problems
    }
}
