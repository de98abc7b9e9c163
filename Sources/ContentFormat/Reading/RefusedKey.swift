/// Keys that other systems have and a title here never will, each with the reason.
enum RefusedKey {
    /// Why a key is refused; `nil` when it is merely unknown.
    static func sentence(for key: String) -> String? {
        let word = key.lowercased().filter { $0 != "_" && $0 != "-" }
        return reasons[word].map { "“\(Reading.shown(key))” is refused: \($0)" }
    }

    /// By the key in lower case, without hyphens.
    static let reasons: [String: String] = {
        let words: [(String, [String])] = [
            (
                "a criterion is met or not yet met, and nothing is weighed or added up. Give each criterion its required level.",
                ["weight", "weights", "weighting", "point", "points", "average", "averages", "passingscore", "score"]
            ),
            (
                "competence counts here, never time in a seat. Leave it out; sessions belong to a cohort.",
                ["attendance", "contacthours", "requiredsessions", "seattime"]
            ),
            (
                "someone else reads the work before an award. What the learner thinks of it belongs in a prompt.",
                ["selfassessed", "selfassessment"]
            ),
            (
                "an award never depends on a survey. Surveys are offered after it.",
                ["surveyrequired", "requiredsurvey"]
            ),
            (
                "nobody has to publish anything to earn an award. Ask for the work itself.",
                ["publicpost", "socialpost", "requiredpost"]
            ),
            (
                "what it costs belongs to the offering of an organization, not to the title.",
                ["fee", "fees", "price", "cost"]
            ),
        ]
        return Dictionary(words.flatMap { reason, keys in keys.map { ($0, reason) } }) { $1 }
    }()
}
