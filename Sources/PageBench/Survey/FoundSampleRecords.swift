internal import Application
internal import Credentialing
internal import Storage

/// People and things of an installation whose pages are worth measuring, found in its tables.
struct FoundSample: Sendable {
    /// A learner with a draft, an attempt that was not yet, and an award.
    let learner: ID<Person>
    let draft: (enrollment: String, submission: ID<Submission>)
    let notYet: String
    let award: ID<Award>
    let slug: String
    let version: String
    /// The pool with the longest queue, an assessor and a lead assessor of it, and readings that are open there.
    let pool: ID<Organization>
    let assessor: ID<Person>
    let lead: ID<Person>?
    let open: [ID<Allocation>]
    /// Someone who administers the most, and someone who administers little.
    let administrator: ID<Person>
    let localAdministrator: ID<Person>?
    let statusList: String
    let issuer: String
}

extension Transaction {
    /// Looks for all of it.
    ///
    /// - Throws: ``BenchProblem`` when there is no such work.
    func foundSample() throws -> FoundSample {
        let queue = try rows(
            """
            SELECT pool, COUNT(*) AS n FROM allocation WHERE state IN ('open', 'claimed')
            GROUP BY pool ORDER BY n DESC LIMIT 1
            """
        ).first
        guard let queue else { throw BenchProblem("Nothing waits to be judged there.") }
        let pool: ID<Organization> = ID(try queue.text("pool"))
        let open = try rows(
            "SELECT id FROM allocation WHERE pool = \(pool) AND state = 'open' ORDER BY due, id LIMIT 50"
        ).map { ID<Allocation>(try $0.text("id")) }
        let administrators = try rows(
            """
            SELECT m.person FROM membership_role r JOIN membership m ON m.id = r.membership
            JOIN organization o ON o.id = m.organization WHERE r.role = 'administrator' ORDER BY LENGTH(o.path), m.id
            """
        ).map { ID<Person>(try $0.text("person")) }
        guard let assessor = try person(with: .assessor, in: pool), let administrator = administrators.first else {
            throw BenchProblem("There is no assessor in the pool, or nobody administers.")
        }
        let (learner, draft, notYet, award) = try foundLearner()
        let title = try first(
            """
            SELECT a.slug, a.id, v.number FROM award w JOIN achievement a ON a.id = w.achievement
            JOIN achievement_version v ON v.id = w.version WHERE w.id = \(award)
            """
        )
        let list = try first("SELECT l.id, i.slug FROM status_list l JOIN issuer i ON i.id = l.issuer LIMIT 1")
        return FoundSample(
            learner: learner,
            draft: draft,
            notYet: notYet,
            award: award,
            slug: try title?.text("slug") ?? "",
            version: "/achievements/\(try title?.text("id") ?? "")/versions/\(try title?.integer("number") ?? 1)",
            pool: pool,
            assessor: assessor,
            lead: try person(with: .leadAssessor, in: pool),
            open: open,
            administrator: administrator,
            localAdministrator: administrators.count > 1 ? administrators.last : nil,
            statusList: try list?.text("id") ?? "",
            issuer: try list?.text("slug") ?? ""
        )
    }

    private func person(with role: Role, in organization: ID<Organization>) throws -> ID<Person>? {
        try first(
            """
            SELECT m.person FROM membership m JOIN membership_role r ON r.membership = m.id
            WHERE m.organization = \(organization) AND r.role = \(role.rawValue) ORDER BY m.id LIMIT 1
            """
        ).map { ID(try $0.text("person")) }
    }

    private func foundLearner() throws -> (ID<Person>, (String, ID<Submission>), String, ID<Award>) {
        let drafts = try rows(
            """
            SELECT s.person, s.enrollment, s.id FROM submission s
            WHERE s.state = 'draft' ORDER BY s.id DESC LIMIT 2000
            """
        )
        for row in drafts {
            let person = try row.text("person")
            let notYet = try first(
                "SELECT id FROM submission WHERE person = \(person) AND state = 'notYet' ORDER BY changed DESC LIMIT 1"
            )
            let award = try first("SELECT id FROM award WHERE person = \(person) ORDER BY awarded DESC LIMIT 1")
            guard let notYet, let award else { continue }
            let draft = (try row.text("enrollment"), ID<Submission>(try row.text("id")))
            return (ID(person), draft, try notYet.text("id"), ID(try award.text("id")))
        }
        throw BenchProblem("Nobody has a draft, a “not yet” and an award.")
    }

    /// The address that a person signs in with.
    func address(of person: ID<Person>) throws -> String {
        guard let row = try first("SELECT address FROM email WHERE person = \(person) ORDER BY kind DESC LIMIT 1")
        else {
            throw BenchProblem("A person has no address.")
        }
        return try row.text("address")
    }

    /// The credential that stands for an award.
    func credential(of award: ID<Award>) throws -> String {
        try first("SELECT id FROM credential WHERE award = \(award) AND superseded_by IS NULL")?.text("id") ?? ""
    }

    /// How large an installation is: rows of the tables that grow.
    func sizes() throws -> [(name: String, count: Int)] {
        [
            ("people", try count("SELECT COUNT(*) AS n FROM person")),
            ("submissions", try count("SELECT COUNT(*) AS n FROM submission")),
            ("awards", try count("SELECT COUNT(*) AS n FROM award")),
            ("audit rows", try count("SELECT COUNT(*) AS n FROM audit_event")),
        ]
    }
}
