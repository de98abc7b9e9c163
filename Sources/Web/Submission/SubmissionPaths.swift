internal import Credentialing

extension Path {
    static func submission(_ id: ID<Submission>) -> String { "/submissions/\(id)" }
    static func item(_ key: String, of id: ID<Submission>) -> String { submission(id) + "/items/" + key }
    static func texts(of key: String, in id: ID<Submission>) -> String { item(key, of: id) + "/texts" }
    static func versions(of key: String, in id: ID<Submission>) -> String { item(key, of: id) + "/versions" }
    static func declares(_ id: ID<Submission>) -> String { submission(id) + "/declares" }
    static func selfEvaluation(_ id: ID<Submission>) -> String { submission(id) + "/self-evaluation" }
    static func check(_ id: ID<Submission>) -> String { submission(id) + "/check" }
    /// Where work is submitted, and afterwards the page that says so.
    static func submitted(_ id: ID<Submission>) -> String { submission(id) + "/submission" }
    static func withdrawal(_ id: ID<Submission>) -> String { submission(id) + "/withdrawal" }
    static func feedback(_ id: ID<Submission>) -> String { submission(id) + "/feedback" }
    /// Where the feedback on the attempt before is answered.
    static func answers(_ id: ID<Submission>) -> String { feedback(id) + "#improve" }
    /// Where the feedback on one criterion is answered.
    static func answer(_ criterion: String, in id: ID<Submission>) -> String { feedback(id) + "#answer-" + criterion }
    /// The check again, for one who left out what has to be confirmed; what was confirmed stays ticked.
    static func check(_ id: ID<Submission>, agreed: [String]) -> String {
        with(check(id), [("asked", "yes")] + agreed.map { ("agree", $0) })
    }
    static func nextAttempt(after id: ID<Submission>) -> String { submission(id) + "/attempts" }
    static func views(_ id: ID<Submission>) -> String { submission(id) + "/views" }

    /// Where files for a slot are sent; the slot of a prompt has no name and is written `-`.
    static func upload(_ slot: ResponseAddress, to id: ID<Submission>) -> String {
        submission(id) + "/files/\(slot.item)/\(slot.set)/\(slot.slot.isEmpty ? "-" : slot.slot)"
    }

    static func evidenceFile(_ id: ID<Artifact>) -> String { "/files/\(id)" }

    /// The page on which something missing is mended.
    static func mending(_ missing: Missing, in id: ID<Submission>) -> String {
        switch missing.place {
        case .item(let key): item(key, of: id) + "#" + missing.anchor
        case .declares: declares(id) + "#" + missing.anchor
        case .selfEvaluation: selfEvaluation(id) + "#" + missing.anchor
        case .feedback: feedback(id) + "#" + missing.anchor
        }
    }
}
