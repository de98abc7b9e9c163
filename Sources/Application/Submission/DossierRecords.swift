package import Credentialing
internal import Foundation
package import Storage

extension Transaction {
    /// An attempt with everything given in it, whoever asks: callers look at permission. A fixed number of queries.
    func dossier(_ id: ID<Submission>, titles: Titles) throws -> Dossier {
        try dossier(of: submission(id), titles: titles)
    }

    func dossier(of submission: Submission, titles: Titles) throws -> Dossier {
        let id = submission.id
        var dossier = Dossier(submission: submission, title: try titles.title(submission.version, in: self))
        dossier.choices = try choices(of: id)
        dossier.declared = try rows(
            "SELECT declare_key, option_key FROM declared_choice WHERE submission = \(id)"
        ).reduce(into: [:]) { $0[try $1.text("declare_key"), default: []].insert(try $1.text("option_key")) }
        dossier.responses = try responses(of: id)
        dossier.done = Set(
            try rows("SELECT item FROM piece_done WHERE submission = \(id)").map { try $0.text("item") }
        )
        dossier.met = try criteriaMet(before: submission)
        dossier.selfEvaluations = try selfEvaluations(of: id)
        dossier.pointers = try pointers(of: id)
        dossier.answers = try feedbackAnswers(of: id)
        dossier.commented = try criteriaCommented(before: submission)
        return dossier
    }

    /// A dossier for its owner alone.
    package func ownDossier(_ id: ID<Submission>, of actor: Actor, titles: Titles) throws -> Dossier {
        let submission = try submission(id)
        let standing = Standing(isOwner: submission.person == actor.person)
        if let refusal = Permission.refusal(of: .editDraft, standing: standing) { throw refusal }
        return try dossier(of: submission, titles: titles)
    }

    func responses(of submission: ID<Submission>) throws -> [Response] {
        try rows(
            """
            SELECT r.*, f.name AS file_name, f.media_type, f.size, f.digest, f.destroyed FROM response r
            LEFT JOIN stored_file f ON f.id = r.file
            WHERE r.submission = \(submission) ORDER BY r.item, r.set_number, r.slot, r.position
            """
        ).map(Response.init)
    }

    private func selfEvaluations(of submission: ID<Submission>) throws -> [String: SelfEvaluation] {
        try rows("SELECT * FROM self_evaluation WHERE submission = \(submission)").reduce(into: [:]) { all, row in
            let evaluation = try SelfEvaluation(row)
            all[evaluation.criterion] = evaluation
        }
    }

    private func pointers(of submission: ID<Submission>) throws -> [EvidencePointer] {
        try rows(
            """
            SELECT * FROM evidence_pointer WHERE submission = \(submission)
            ORDER BY criterion, indicator, item, set_number, slot, position
            """
        ).map(EvidencePointer.init)
    }

    private func feedbackAnswers(of submission: ID<Submission>) throws -> [String: FeedbackAnswer] {
        try rows("SELECT * FROM feedback_answer WHERE submission = \(submission)").reduce(into: [:]) { all, row in
            let answer = try FeedbackAnswer(row)
            all[answer.criterion] = answer
        }
    }

    /// The criteria that the decision on the attempt before did not find met.
    private func criteriaCommented(before submission: Submission) throws -> Set<String> {
        guard submission.attempt > 1 else { return [] }
        return Set(
            try rows(
                """
                SELECT c.criterion FROM submission s
                JOIN decision d ON d.submission = s.id AND d.edition = s.edition
                JOIN decision_criterion c ON c.decision = d.id
                WHERE s.enrollment = \(submission.enrollment) AND s.attempt = \(submission.attempt - 1)
                    AND c.is_met = 0
                """
            ).map { try $0.text("criterion") }
        )
    }
}

extension ResponseAddress {
    init(_ row: Row) throws {
        self.init(
            item: try row.text("item"),
            set: try row.integer("set_number"),
            slot: try row.text("slot"),
            position: try row.integer("position")
        )
    }
}

extension Response {
    /// A row of `response` joined with its file, whose columns are NULL when there is none.
    init(_ row: Row) throws {
        let file: ID<Artifact>? = try row.idIfAny("file")
        let fields = try row.textIfAny("fields") ?? "{}"
        self.init(
            id: try row.id("id"),
            address: try ResponseAddress(row),
            kind: try row.value("kind"),
            language: try row.text("language"),
            text: try row.text("text"),
            file: try file.map { id in
                File(
                    id: id,
                    name: try row.text("file_name"),
                    mediaType: try row.text("media_type"),
                    size: try row.int64("size"),
                    digest: try row.text("digest"),
                    isDestroyed: try row.int64IfAny("destroyed") != nil
                )
            },
            link: try row.textIfAny("link"),
            logDate: try row.dateIfAny("log_date"),
            fields: try JSONDecoder().decode([String: String].self, from: Data(fields.utf8)),
            students: try row.textIfAny("students").flatMap(EvidenceRequirement.Students.init(rawValue:)),
            permissionNote: try row.text("permission_note"),
            earlier: try row.idIfAny("earlier"),
            carriedFrom: try row.idIfAny("carried_from"),
            changed: try row.instant("changed"),
            revision: try row.integer("revision")
        )
    }
}
