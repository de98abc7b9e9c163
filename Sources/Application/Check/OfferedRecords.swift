internal import Credentialing
internal import Storage

/// What was offered for judgment, for many submissions with a fixed number of queries: as much of a dossier as its
/// digest covers.
extension Transaction {
    func offered(in submissions: [Submission], titles: Titles) throws -> [Dossier] {
        let ids = submissions.map(\.id)
        let choices = try options(
            "SELECT submission, item AS name, option_key FROM submission_choice WHERE submission IN (\(list: ids))"
        )
        let declared = try options(
            "SELECT submission, declare_key AS name, option_key FROM declared_choice WHERE submission IN (\(list: ids))"
        )
        let responses = try grouped(
            """
            SELECT r.*, f.name AS file_name, f.media_type, f.size, f.digest, f.destroyed FROM response r
            LEFT JOIN stored_file f ON f.id = r.file
            WHERE r.submission IN (\(list: ids)) ORDER BY r.submission, r.item, r.set_number, r.slot, r.position
            """,
            Response.init
        )
        let own = try grouped("SELECT * FROM self_evaluation WHERE submission IN (\(list: ids))", SelfEvaluation.init)
        let pointers = try grouped(
            """
            SELECT * FROM evidence_pointer WHERE submission IN (\(list: ids))
            ORDER BY submission, criterion, indicator, item, set_number, slot, position
            """,
            EvidencePointer.init
        )
        let answers = try grouped(
            "SELECT * FROM feedback_answer WHERE submission IN (\(list: ids))",
            FeedbackAnswer.init
        )
        return try submissions.map { submission in
            var dossier = Dossier(submission: submission, title: try titles.title(submission.version, in: self))
            let id = submission.id
            dossier.choices = choices[id] ?? [:]
            dossier.declared = declared[id] ?? [:]
            dossier.responses = responses[id] ?? []
            for evaluation in own[id] ?? [] { dossier.selfEvaluations[evaluation.criterion] = evaluation }
            dossier.pointers = pointers[id] ?? []
            for answer in answers[id] ?? [] { dossier.answers[answer.criterion] = answer }
            return dossier
        }
    }

    /// Options chosen in several submissions.
    func choices(of submissions: [ID<Submission>]) throws -> [ID<Submission>: [String: Set<String>]] {
        try options(
            """
            SELECT submission, item AS name, option_key FROM submission_choice
            WHERE submission IN (\(list: submissions))
            """
        )
    }

    private func options(_ sql: SQL) throws -> [ID<Submission>: [String: Set<String>]] {
        try rows(sql).reduce(into: [:]) { all, row in
            all[try row.id("submission"), default: [:]][try row.text("name"), default: []]
                .insert(try row.text("option_key"))
        }
    }

    private func grouped<Value>(_ sql: SQL, _ value: (Row) throws -> Value) throws -> [ID<Submission>: [Value]] {
        try rows(sql).reduce(into: [:]) { all, row in
            all[try row.id("submission"), default: []].append(try value(row))
        }
    }
}

extension SelfEvaluation {
    init(_ row: Row) throws {
        self.init(
            criterion: try row.text("criterion"),
            level: try row.text("level"),
            note: try row.text("note"),
            revision: try row.integer("revision")
        )
    }
}

extension EvidencePointer {
    init(_ row: Row) throws {
        self.init(
            criterion: try row.text("criterion"),
            indicator: try row.text("indicator"),
            address: try ResponseAddress(row),
            place: try row.text("place"),
            why: try row.text("why")
        )
    }
}

extension FeedbackAnswer {
    init(_ row: Row) throws {
        self.init(
            criterion: try row.text("criterion"),
            text: try row.text("text"),
            revision: try row.integer("revision")
        )
    }
}
