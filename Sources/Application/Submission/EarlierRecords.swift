internal import Credentialing
internal import Storage

extension Transaction {
    /// What a person has shown, in decided submissions, for the item that a slot names. Only what counted for what was
    /// chosen then.
    func earlierEvidence(for slot: Slot, of person: ID<Person>, titles: Titles) throws -> [EarlierEvidence] {
        guard let earlier = slot.earlier else { return [] }
        let decided = try rows(
            """
            SELECT s.* FROM submission s JOIN achievement a ON a.id = s.achievement
            WHERE s.person = \(person) AND a.content_key = \(earlier.title) AND s.state IN ('awarded', 'notYet')
            ORDER BY s.submitted DESC
            """
        ).map(Submission.init)
        return try decided.flatMap { submission -> [EarlierEvidence] in
            let title = try titles.title(submission.version, in: self)
            let active = title.activeItems(choosing: try choices(of: submission.id))
            guard active.contains(where: { $0.item.key == earlier.item }) else { return [] }
            return try responses(of: submission.id).filter { response in
                response.address.item == earlier.item && response.kind == slot.kind.response && !response.isEmpty
                    && response.kind != .observation
            }.map { response in
                EarlierEvidence(
                    response: response,
                    title: title.title,
                    number: submission.number ?? "",
                    submitted: submission.submitted
                )
            }
        }
    }
}

extension Work {
    /// Puts earlier evidence in its new place. What was said of students in it is taken over.
    func take(_ response: Response, to address: ResponseAddress, in submission: Submission) throws {
        let id: ID<Response> = newID()
        try run(
            """
            INSERT INTO response (id, submission, item, set_number, slot, position, kind, language, text, file, link,
                log_date, students, permission_note, earlier, created, changed)
            SELECT \(id), \(submission.id), \(address.item), \(address.set), \(address.slot), \(address.position), kind,
                language, text, file, link, log_date, students, permission_note, id, \(now), \(now)
            FROM response WHERE id = \(response.id)
            """
        )
    }
}
