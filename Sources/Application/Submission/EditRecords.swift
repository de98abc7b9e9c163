internal import Credentialing
internal import Storage

extension Work {
    /// A draft that its owner may change now.
    func draft(_ id: ID<Submission>, of actor: Actor, titles: Titles) throws -> Dossier {
        let dossier = try ownDossier(id, of: actor, titles: titles)
        guard dossier.submission.state.isOpenToChange else { throw Refusal.alreadySubmitted }
        let left = try first(
            "SELECT 1 AS one FROM enrollment WHERE id = \(dossier.submission.enrollment) AND state = 'left'"
        )
        guard left == nil else {
            throw Refusal.doesNotFit("You have left this micro-credential. Choose it again to go on.")
        }
        return dossier
    }

    /// Notes that a draft was changed: work that was only chosen, or paused, is being worked on now. The state in the
    /// condition keeps a change out of work that was submitted a moment before.
    func touch(_ submission: Submission) throws {
        let changed = try run(
            "UPDATE submission SET changed = \(now) WHERE id = \(submission.id) AND state = 'draft'"
        )
        guard changed == 1 else { throw Refusal.alreadySubmitted }
        try run(
            """
            UPDATE enrollment SET state = 'working', changed = \(now), revision = revision + 1
            WHERE id = \(submission.enrollment) AND state IN ('chosen', 'paused')
            """
        )
        try run(
            """
            UPDATE enrollment SET changed = \(now) WHERE id = \(submission.enrollment) AND changed < \(now)
            """
        )
    }

    /// A new response that holds words: an answer, an entry of a log, a link with its note.
    func insert(_ response: Response, in submission: Submission) throws {
        let address = response.address
        try run(
            """
            INSERT INTO response (id, submission, item, set_number, slot, position, kind, language, text, link,
                log_date, created, changed)
            VALUES (\(response.id), \(submission.id), \(address.item), \(address.set), \(address.slot),
                \(address.position), \(response.kind.rawValue), \(response.language), \(response.text),
                \(response.link), \(response.logDate), \(now), \(now))
            """
        )
    }

    /// Changes the words of a response when nobody else has since `revision`. What was taken from earlier work and is
    /// changed is earlier work no more.
    func update(
        _ response: Response,
        text: String,
        link: String? = nil,
        logDate: LocalDate? = nil,
        in submission: Submission
    ) throws {
        try keepWording(of: response, before: text, in: submission)
        let changed = try run(
            """
            UPDATE response
            SET text = \(text), link = \(link), log_date = \(logDate), earlier = NULL, changed = \(now),
                revision = revision + 1
            WHERE id = \(response.id) AND revision = \(response.revision)
            """
        )
        guard changed == 1 else { throw Refusal.changedMeanwhile }
    }

    func describe(
        _ response: ID<Response>,
        students: EvidenceRequirement.Students?,
        permissionNote: String
    ) throws {
        try run(
            """
            UPDATE response
            SET students = \(students?.rawValue), permission_note = \(permissionNote), changed = \(now),
                revision = revision + 1
            WHERE id = \(response)
            """
        )
    }

    /// Removes an entry of a log, a link or a file; its words, or the file's name, stay in the history.
    func remove(_ response: Response, from submission: Submission) throws {
        let date = response.logDate.map { "\($0) " } ?? ""
        let link = response.link.map { "\($0) " } ?? ""
        let wording = response.file?.name ?? date + link + response.text
        try insertWording(wording, of: response, in: submission)
        let address = response.address
        try run(
            """
            DELETE FROM evidence_pointer
            WHERE submission = \(submission.id) AND item = \(address.item) AND set_number = \(address.set)
                AND slot = \(address.slot) AND position = \(address.position)
            """
        )
        try run("DELETE FROM response WHERE id = \(response.id)")
    }

    /// Keeps the wording that is about to go. Text that only grew holds the earlier wording in itself.
    private func keepWording(of response: Response, before text: String, in submission: Submission) throws {
        guard !response.text.isEmpty, !text.utf8.starts(with: response.text.utf8) else { return }
        try insertWording(response.text, of: response, in: submission)
    }

    /// Keeps a wording that could not be saved because another window saved first, or that goes with its response.
    func insertWording(_ text: String, of response: Response, in submission: Submission) throws {
        guard !text.isEmpty else { return }
        let id: ID<ResponseHistory> = newID()
        try run(
            """
            INSERT INTO response_history (id, response, submission, item, revision, language, text,
                saved)
            VALUES (\(id), \(response.id), \(submission.id), \(response.address.item), \(response.revision),
                \(response.language), \(text), \(now))
            """
        )
    }
}

/// An earlier wording of a response.
enum ResponseHistory {}
