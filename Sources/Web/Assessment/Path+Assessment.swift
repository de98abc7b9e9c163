internal import Application
internal import Credentialing

extension Path {
    static let queue = "/assess"
    static let judged = "/assess/judged"
    static let leadNotes = "/assess/notes"

    static func reading(_ id: ID<Allocation>) -> String { "/assess/readings/" + id.text }
    static func reading(_ id: ID<Allocation>, _ act: ReadingAct) -> String { reading(id) + "/" + act.rawValue }
    static func undone(_ criterion: String, in id: ID<Allocation>) -> String {
        with(reading(id, .undone), [("criterion", criterion)])
    }
    static func answer(_ id: ID<CriterionQuestion>, _ outcome: CriterionQuestion.Outcome) -> String {
        leadNotes + "/questions/" + id.text + "/" + outcome.rawValue
    }
    static let oneMore = leadNotes + "/attempts"
    static func settled(_ id: ID<LeadNote>) -> String { leadNotes + "/" + id.text + "/settled" }
}

/// What can be done with a reading, as the last part of its path.
enum ReadingAct: String, CaseIterable, Sendable {
    case claim, draft, levels, assessment, release, conflict, unreadable, undone

    /// What the buttons of the bench send with everything that was typed.
    static let fromBench: [ReadingAct] = [.draft, .levels, .assessment, .release]
}
