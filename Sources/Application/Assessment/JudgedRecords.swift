internal import Credentialing
internal import Storage

extension Transaction {
    func judged(by person: ID<Person>, page: Int, pageSize: Int) throws -> JudgedList {
        let total = try count("SELECT COUNT(*) AS n FROM assessment WHERE assessor = \(person)")
        let pageCount = max(1, (total + pageSize - 1) / pageSize)
        let page = min(max(1, page), pageCount)
        let rows = try rows(
            """
            SELECT j.allocation, j.reading, j.submitted, s.number, s.attempt, v.title, d.outcome,
                (SELECT COUNT(*) FROM criterion_judgment c WHERE c.assessment = j.id) AS judged,
                (SELECT COUNT(*) FROM criterion_judgment c WHERE c.assessment = j.id AND c.is_met = 1) AS met
            FROM assessment j
            JOIN submission s ON s.id = j.submission
            JOIN achievement_version v ON v.id = s.version
            LEFT JOIN decision d ON d.submission = j.submission AND d.edition = j.edition
            WHERE j.assessor = \(person)
            ORDER BY j.submitted DESC, j.id DESC LIMIT \(pageSize) OFFSET \((page - 1) * pageSize)
            """
        )
        return JudgedList(
            entries: try rows.map(JudgedList.Entry.init),
            total: total,
            page: page,
            pageCount: pageCount
        )
    }

    func judgedWork(_ allocation: ID<Allocation>, by person: ID<Person>, titles: Titles) throws -> JudgedWork {
        guard
            let row = try first(
                """
                SELECT j.*, s.number, s.attempt, s.version, d.outcome FROM assessment j
                JOIN submission s ON s.id = j.submission
                LEFT JOIN decision d ON d.submission = j.submission AND d.edition = j.edition
                WHERE j.allocation = \(allocation) AND j.assessor = \(person)
                """
            )
        else { throw Refusal.notFound }
        let id: ID<Assessment> = try row.id("id")
        return JudgedWork(
            assessment: try Assessment(row, judgments: try judgments(of: [id])),
            title: try titles.title(try row.id("version"), in: self),
            number: try row.textIfAny("number") ?? "",
            attempt: try row.integer("attempt"),
            isAwarded: try row.textIfAny("outcome").map { $0 == "awarded" }
        )
    }
}

extension JudgedList.Entry {
    init(_ row: Row) throws {
        self.init(
            allocation: try row.id("allocation"),
            reading: try row.value("reading"),
            number: try row.textIfAny("number") ?? "",
            title: try row.text("title"),
            attempt: try row.integer("attempt"),
            submitted: try row.instant("submitted"),
            met: try row.integer("met"),
            judged: try row.integer("judged"),
            isAwarded: try row.textIfAny("outcome").map { $0 == "awarded" }
        )
    }
}
