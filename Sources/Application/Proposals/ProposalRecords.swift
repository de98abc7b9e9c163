internal import Credentialing
internal import Storage

extension Transaction {
    /// Whether a person has earned a title, works on it, judges it or leads those who do.
    func mayPropose(_ actor: Actor, of achievement: ID<Achievement>) throws -> Bool {
        let work = try first(
            "SELECT 1 AS one FROM enrollment WHERE person = \(actor.person) AND achievement = \(achievement) LIMIT 1"
        )
        if work != nil { return true }
        let judging: Set<Role> = [.assessor, .leadAssessor]
        guard !actor.roles.isDisjoint(with: judging) else { return false }
        return try rows(
            """
            SELECT o.path FROM offering f JOIN organization o ON o.id = f.pool
            WHERE f.achievement = \(achievement) LIMIT 500
            """
        ).contains { row in
            !actor.roles(reaching: OrganizationPath(try row.text("path"))).isDisjoint(with: judging)
        }
    }
}

extension Transaction {
    /// A proposal, whoever asks: callers look at permission.
    func proposal(_ id: ID<RevisionProposal>) throws -> RevisionProposal {
        guard let row = try first("\(sql: Self.proposalColumns) WHERE r.id = \(id)") else { throw Refusal.notFound }
        return try RevisionProposal(row)
    }

    /// Who answered a proposal, and when; `nil` while it waits.
    func proposalAnswer(_ id: ID<RevisionProposal>, zone: String) throws -> ProposalAnswer? {
        try first(
            """
            SELECT r.answered, r.state, p.name FROM revision_proposal r JOIN person p ON p.id = r.answered_by
            WHERE r.id = \(id) AND r.answered IS NOT NULL
            """
        ).map { row in
            ProposalAnswer(
                state: try row.value("state"),
                personName: try row.text("name"),
                at: try row.instant("answered"),
                zone: zone
            )
        }
    }

    /// A person's own, the newest first.
    func proposals(by person: ID<Person>) throws -> [RevisionProposal] {
        try rows(
            "\(sql: Self.proposalColumns) WHERE r.author = \(person) ORDER BY r.created DESC LIMIT 100"
        ).map(RevisionProposal.init).sorted { ($0.created, $0.id) > ($1.created, $1.id) }
    }

    /// Those that wait for an answer, of titles within some trees, the oldest first.
    func openProposals(within paths: [OrganizationPath]) throws -> [RevisionProposal] {
        guard !paths.isEmpty else { return [] }
        let trees = paths.map { "(o.path >= \($0) AND o.path < \($0.upperBound))" as SQL }
        return try rows(
            """
            \(sql: Self.proposalColumns) WHERE r.state = 'open' AND (\(sql: .joined(trees, by: " OR ")))
            ORDER BY r.created, r.id LIMIT 200
            """
        ).map(RevisionProposal.init)
    }

    func openProposals(by person: ID<Person>, of achievement: ID<Achievement>) throws -> Int {
        try count(
            """
            SELECT COUNT(*) AS n FROM revision_proposal
            WHERE author = \(person) AND achievement = \(achievement) AND state = 'open'
            """
        )
    }

    private static var proposalColumns: SQL {
        """
        SELECT r.id, r.achievement, a.slug, v.title, v.number, r.author, p.name, r.text, r.created, r.state, r.answer,
            o.time_zone
        FROM revision_proposal r JOIN achievement a ON a.id = r.achievement
        JOIN achievement_version v ON v.id = r.version JOIN organization o ON o.id = a.organization
        JOIN person p ON p.id = r.author
        """
    }
}

extension Work {
    /// Who gets a mail about a proposal: those who wrote in drafts of the title or published it and may still write for
    /// its organization; when there is none of them, everyone who writes for just this organization.
    func peopleToTell(of achievement: ID<Achievement>) throws -> [ID<Person>] {
        let organization = try organization(of: achievement)
        let path = try path(of: organization)
        let wrote: [ID<Person>] = try rows(
            """
            SELECT x.changed_by AS person FROM draft d JOIN draft_part_version x ON x.draft = d.id
            WHERE d.achievement = \(achievement)
            UNION SELECT created_by FROM draft WHERE achievement = \(achievement)
            UNION SELECT published_by FROM achievement_version
            WHERE achievement = \(achievement) AND published_by IS NOT NULL
            """
        ).map { try $0.id("person") }
        let found = try rows(
            """
            SELECT p.id, m.organization, r.role FROM membership m
            JOIN membership_role r ON r.membership = m.id AND r.role IN ('author', 'administrator')
            JOIN person p ON p.id = m.person AND p.deactivated IS NULL
            WHERE m.organization IN (\(list: path.organizations)) AND m.begins <= \(now)
                AND (m.ends IS NULL OR m.ends > \(now)) LIMIT 1000
            """
        )
        var (authors, writers): (Set<ID<Person>>, Set<ID<Person>>) = ([], [])
        for row in found {
            let person: ID<Person> = try row.id("id")
            if wrote.contains(person) { authors.insert(person) }
            let place: ID<Organization> = try row.id("organization")
            if place == organization, try row.text("role") == Role.author.rawValue { writers.insert(person) }
        }
        return (authors.isEmpty ? writers : authors).sorted().prefix(20).map(\.self)
    }

    func insert(
        proposal id: ID<RevisionProposal>,
        of achievement: ID<Achievement>,
        version: ID<AchievementVersion>,
        _ text: String,
        by person: ID<Person>
    ) throws {
        try run(
            """
            INSERT INTO revision_proposal (id, achievement, version, author, text, created, state)
            VALUES (\(id), \(achievement), \(version), \(person), \(text), \(now), 'open')
            """
        )
    }

    func settle(
        proposal id: ID<RevisionProposal>,
        as state: RevisionProposal.State,
        answer: String,
        by person: ID<Person>
    ) throws {
        let settled = try run(
            """
            UPDATE revision_proposal SET state = \(state.rawValue), answer = \(answer), answered = \(now),
                answered_by = \(person)
            WHERE id = \(id) AND state = 'open'
            """
        )
        guard settled == 1 else { throw Refusal.changedMeanwhile }
    }
}

extension RevisionProposal {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.id("id"),
            achievement: try row.id("achievement"),
            slug: try row.text("slug"),
            title: try row.text("title"),
            number: try row.integer("number"),
            author: try row.id("author"),
            authorName: try row.text("name"),
            text: try row.text("text"),
            created: try row.instant("created"),
            state: try row.value("state"),
            answer: try row.textIfAny("answer") ?? "",
            zone: try row.text("time_zone")
        )
    }
}
