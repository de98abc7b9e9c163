internal import Credentialing
internal import Storage

extension Transaction {
    func evidenceViews(of submission: ID<Submission>) throws -> [EvidenceViewEntry] {
        try rows(
            """
            SELECT w.at, w.capacity, w.item, f.name FROM evidence_view w LEFT JOIN stored_file f ON f.id = w.file
            WHERE w.submission = \(submission) ORDER BY w.at DESC, w.id DESC LIMIT 500
            """
        ).map { row in
            EvidenceViewEntry(
                at: try row.instant("at"),
                capacity: try row.text("capacity"),
                item: try row.text("item"),
                fileName: try row.textIfAny("name")
            )
        }
    }
}
