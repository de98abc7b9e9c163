internal import Credentialing
internal import Storage

extension Transaction {
    /// A submission, whoever asks: callers look at permission.
    func submission(_ id: ID<Submission>) throws -> Submission {
        guard let row = try first("SELECT * FROM submission WHERE id = \(id)") else { throw Refusal.notFound }
        return try Submission(row)
    }

    /// The options chosen, by the key of the choice.
    func choices(of submission: ID<Submission>) throws -> [String: Set<String>] {
        try rows("SELECT item, option_key FROM submission_choice WHERE submission = \(submission)")
            .reduce(into: [:]) { $0[try $1.text("item"), default: []].insert(try $1.text("option_key")) }
    }

    /// What the badge will show, as chosen before submitting.
    func badgeChoice(of submission: ID<Submission>) throws -> (showsName: Bool, email: ID<Email>?) {
        guard let row = try first("SELECT badge_shows_name, badge_email FROM submission WHERE id = \(submission)")
        else { throw Refusal.notFound }
        return (try row.bool("badge_shows_name"), try row.idIfAny("badge_email"))
    }
}

extension Submission {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"),
            enrollment: try row.id("enrollment"),
            offering: try row.id("offering"),
            version: try row.id("version"),
            person: try row.id("person"),
            attempt: try row.integer("attempt"),
            edition: try row.integer("edition"),
            number: try row.textIfAny("number"),
            state: try row.value("state"),
            answerBy: try row.dateIfAny("answer_by"),
            submitted: try row.instantIfAny("submitted"),
            opened: try row.instantIfAny("opened"),
            decided: try row.instantIfAny("decided"),
            revision: try row.integer("revision")
        )
    }
}
