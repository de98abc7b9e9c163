package import Application
package import Credentialing

/// A reading that is not the person's now: why, what can be done, and everything they wrote.
package struct TurnPage: Page {
    package static let template = "assessment/turn"
    package static let isDense = true

    /// Something that was written, with where it belongs.
    package struct Kept: Sendable {
        package let label: String
        package let text: String
    }

    package let title: String
    package let number: String
    package let micro: String
    package let reason: String
    package let canClaim: Bool
    package let claim: String
    package let kept: [Kept]
    package let hasKept: Bool
    package let queue: String

    /// The page; `typed` is what has just been sent and could not be saved.
    package init(_ turn: ReadingTurn, typed: Assessment.Draft? = nil) {
        title = "Submission \(turn.number)"
        number = turn.number
        micro = turn.title
        reason = turn.refusal?.description ?? "Claim this reading to go on with it."
        canClaim = turn.canClaim
        claim = Path.reading(turn.allocation, .claim)
        kept = (typed ?? turn.kept).map { Self.texts(of: $0, criteria: turn.criteria) } ?? []
        hasKept = !kept.isEmpty
        queue = Path.queue
    }

    /// All texts of a bench, by criterion; `criteria` names criteria by key, and indicators by both keys with a dot.
    static func texts(of draft: Assessment.Draft, criteria: [String: String]) -> [Kept] {
        let feedback = draft.entries.sorted { $0.key < $1.key }.flatMap { key, entry in
            let title = criteria[key] ?? key
            let points = entry.indicatorFeedback.sorted { $0.key < $1.key }.map { indicator, text in
                Kept(label: "\(title), \(criteria[key + "." + indicator] ?? indicator)", text: text)
            }
            return [Kept(label: title, text: entry.feedback)] + points
        }
        let others = [
            Kept(label: "The work as a whole", text: draft.overall),
            Kept(label: "Note to the lead assessor", text: draft.noteToLead),
        ]
        return (feedback + others).filter { !$0.text.trimmed.isEmpty }
    }
}
