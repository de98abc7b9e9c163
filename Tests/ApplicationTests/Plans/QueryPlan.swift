import Storage

/// How SQLite would find the rows of a statement, and what is wrong with that.
///
/// The rule: no statement reads a table that grows from end to end, and none sorts rows of which there may be any
/// number. Sorting what belongs to one person, one submission, one title is fine: there are a few of them.
struct QueryPlan {
    /// Tables that stay tiny whatever a district does, with the reason. Everything else grows.
    static let tiny = [
        "lease": "one row for each kind of work that one process at a time does",
        "installation": "one row for each setting of the installation",
        "issuer": "one row for each organization that awards",
        "status_list": "one row for each 65,000 badges of an issuer",
        "figures_due": "rows wait here until the title's figures are counted, a few seconds later",
        "audit_unsealed": "rows wait here for the sealer, which comes by every few seconds",
    ]

    /// Indexes that are read from an end, with the reason: they hold what is asked for and little else, or they are read
    /// in their order only as far as the page needs.
    static let readInOrder = [
        "achievement_version_current": "the catalog lists and counts every current title",
        "collection_published": "the newest collections are listed as far as the page needs",
        "catalog_search": "full-text search has an index of its own",
        "revocation_waiting": "holds the requests that wait for a second person, which is a few",
        "invitation_open": "holds the invitations without an answer, the newest of which are listed",
        "organization_partner": "holds the partners, of which there are a few",
        "revision_proposal_open": "holds the proposals without an answer, which authors work off",
        "person_name": "the list of people goes in the order of names as far as the page needs",
        "person_closed": "the list of closed accounts goes in the order of names as far as the page needs",
        "draft_changed": "the shelf of drafts goes from the last changed as far as it needs",
        "mail_sent": "the list of mail goes from the newest as far as the page needs",
    ]

    /// Columns that find one row, or the few that belong to one thing. What an equality with one of them finds may be
    /// sorted.
    static let bounded: Set<String> = [
        "id", "rowid", "slug", "person", "owner", "enrollment", "submission", "response", "achievement", "version",
        "award", "decision", "assessment", "allocation", "membership", "issuer", "event", "filled_by",
        "assessor",
    ]

    private struct Step {
        let id: Int
        let parent: Int
        let detail: String

        var words: [String] { detail.split(separator: " ").map(String.init) }
        var isLoop: Bool { detail.hasPrefix("SCAN ") || detail.hasPrefix("SEARCH ") }
        var isSort: Bool { detail.hasPrefix("USE TEMP B-TREE") }

        /// Finds its rows by an equality with a column of which one value has a few rows.
        var isBounded: Bool {
            detail.matches(of: #/([a-z_]+)=\?/#).contains { QueryPlan.bounded.contains(String($0.output.1)) }
        }
    }

    let statement: String
    private let plan: [Step]

    var steps: [String] { plan.map(\.detail) }

    init(of sql: SQL, in transaction: any Transaction) throws {
        statement = sql.rendered(placeholder: "?").text
        plan = try transaction.rows("EXPLAIN QUERY PLAN \(sql: sql)").map { row in
            Step(id: try row.integer("id"), parent: try row.integer("parent"), detail: try row.text("detail"))
        }
    }

    /// Tables that are read from end to end. `SCAN` names what the statement calls the table; an index that covers the
    /// statement is still a scan, and one that is built for it (`AUTOMATIC`) reads the table once to build it.
    var scanned: [String] {
        let names = Self.tables(in: statement)
        // What the statement itself has read into a table of its own; how it read that stands in the same plan.
        let made = Set(plan.map(\.words).filter { $0.count > 1 && $0[0] == "MATERIALIZE" }.map { $0[1] })
        return plan.compactMap { step -> String? in
            let words = step.words
            guard words.count < 2 || !made.contains(words[1]) else { return nil }
            guard words.count > 1, words[0] == "SCAN" || words.contains("AUTOMATIC"), words[1] != "CONSTANT",
                !words[1].allSatisfy(\.isNumber),
                !words.contains(where: Self.readInOrder.keys.contains)
            else { return nil }
            return names[words[1]] ?? words[1]
        }.filter { Self.tiny[$0] == nil }
    }

    /// Sorts of which nothing says that the rows are few: each with the loop that may bring any number of them.
    var unboundedSorts: [String] {
        let names = Self.tables(in: statement)
        return plan.filter(\.isSort).flatMap { sort in
            plan.filter { $0.parent == sort.parent && $0.isLoop && !$0.isBounded }.compactMap { loop -> String? in
                let table = names[loop.words[1]] ?? loop.words[1]
                guard Self.tiny[table] == nil, !loop.words.contains(where: Self.readInOrder.keys.contains) else {
                    return nil
                }
                return "\(sort.detail): \(loop.detail)"
            }
        }
    }

    /// The tables of a statement by the names it gives them.
    private static func tables(in statement: String) -> [String: String] {
        var names: [String: String] = [:]
        for match in statement.matches(of: #/\b(?:FROM|JOIN|INTO|UPDATE)\s+([a-z_]+)(?:\s+(?:AS\s+)?([a-z_]+)\b)?/#) {
            let table = String(match.output.1)
            names[table] = table
            if let alias = match.output.2 { names[String(alias)] = table }
        }
        return names
    }
}
