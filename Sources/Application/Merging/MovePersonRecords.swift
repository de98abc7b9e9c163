internal import Credentialing
internal import Storage

/// What moves from one person to another when the two are one. Every column that names a person is decided on in
/// `docs/decisions/0019-merging-persons.md`: what is alive moves, acts that are over keep the account they were done
/// under, and what only signed in ends.
extension Work {
    /// - Returns: how many rows moved, by what they are.
    func move(_ leaving: ID<Person>, to staying: ID<Person>) throws -> [String: Int] {
        try moveTies(of: leaving, to: staying)
        var moved = try moveAccount(of: leaving, to: staying)
        moved.merge(try moveLearning(of: leaving, to: staying)) { $1 }
        moved.merge(try moveJudging(of: leaving, to: staying)) { $1 }
        moved.merge(try moveWriting(of: leaving, to: staying)) { $1 }
        moved["memberships"] = try moveMemberships(of: leaving, to: staying)
        try rewriteWords(of: [leaving, staying])
        return moved
    }

    /// The addresses and accounts of providers: from now on they sign in to the one that stays.
    private func moveAccount(of leaving: ID<Person>, to staying: ID<Person>) throws -> [String: Int] {
        let identities = try run("UPDATE identity SET person = \(staying) WHERE person = \(leaving)")
        let addresses = try run("UPDATE email SET person = \(staying) WHERE person = \(leaving)")
        try run(
            """
            INSERT INTO mapped_role (person, organization, role, connection)
            SELECT \(staying), organization, role, connection FROM mapped_role WHERE person = \(leaving)
            ON CONFLICT (person, organization, role, connection) DO NOTHING
            """
        )
        try run("DELETE FROM mapped_role WHERE person = \(leaving)")
        return ["identities": identities, "addresses": addresses]
    }

    private func moveLearning(of leaving: ID<Person>, to staying: ID<Person>) throws -> [String: Int] {
        let enrollments = try run("UPDATE enrollment SET person = \(staying) WHERE person = \(leaving)")
        let submissions = try run("UPDATE submission SET person = \(staying) WHERE person = \(leaving)")
        let files = try run("UPDATE stored_file SET owner = \(staying) WHERE owner = \(leaving)")
        let awards = try run("UPDATE award SET person = \(staying) WHERE person = \(leaving)")
        try run("UPDATE evidence_view SET owner = \(staying) WHERE owner = \(leaving)")
        try run("UPDATE saved_search SET person = \(staying) WHERE person = \(leaving)")
        try run(
            """
            INSERT INTO unsent_form (person, path, fields, kept)
            SELECT \(staying), path, fields, kept FROM unsent_form WHERE person = \(leaving)
            ON CONFLICT (person, path) DO NOTHING
            """
        )
        try run("DELETE FROM unsent_form WHERE person = \(leaving)")
        return ["enrollments": enrollments, "submissions": submissions, "files": files, "awards": awards]
    }

    /// Who read what, so that nobody reads again, confirms or witnesses under the name that stays what they read,
    /// judged or witnessed under the other.
    private func moveJudging(of leaving: ID<Person>, to staying: ID<Person>) throws -> [String: Int] {
        try run("UPDATE allocation SET assessor = \(staying) WHERE assessor = \(leaving)")
        try run("UPDATE assessment_draft SET assessor = \(staying) WHERE assessor = \(leaving)")
        let readings = try run("UPDATE assessment SET assessor = \(staying) WHERE assessor = \(leaving)")
        try run("UPDATE criterion_question SET asked_by = \(staying) WHERE asked_by = \(leaving)")
        try run("UPDATE lead_note SET author = \(staying) WHERE author = \(leaving)")
        try run("UPDATE observation_request SET filled_by = \(staying) WHERE filled_by = \(leaving)")
        // Of what two decide together the one who asked must not become the second. What is decided stays as it was.
        try run(
            """
            UPDATE revocation SET asked_by = \(staying)
            WHERE asked_by = \(leaving) AND withdrawn IS NULL AND confirmed IS NULL
            """
        )
        try run("UPDATE person_merge SET asked_by = \(staying) WHERE asked_by = \(leaving) AND outcome IS NULL")
        return ["assessments": readings]
    }

    /// Who wrote what, so that nobody passes at a stage of review what they wrote in.
    private func moveWriting(of leaving: ID<Person>, to staying: ID<Person>) throws -> [String: Int] {
        let drafts = try run("UPDATE draft SET created_by = \(staying) WHERE created_by = \(leaving)")
        try run("UPDATE draft_part SET changed_by = \(staying) WHERE changed_by = \(leaving)")
        try run("UPDATE draft_part_version SET changed_by = \(staying) WHERE changed_by = \(leaving)")
        try run("UPDATE draft_comment SET author = \(staying) WHERE author = \(leaving)")
        try run("UPDATE review_stage SET person = \(staying) WHERE person = \(leaving)")
        try run("UPDATE review_step SET person = \(staying) WHERE person = \(leaving) AND outcome IS NULL")
        try run("UPDATE revision_proposal SET author = \(staying) WHERE author = \(leaving)")
        return ["drafts": drafts]
    }

    /// Ties to others hold for the one that stays; what a reader said of the two themselves falls away.
    private func moveTies(of leaving: ID<Person>, to staying: ID<Person>) throws {
        let found = try rows(
            """
            SELECT person, other, kind, source, declared_by, created FROM tie WHERE person = \(leaving)
            UNION SELECT person, other, kind, source, declared_by, created FROM tie WHERE other = \(leaving)
            """
        )
        for row in found {
            let kind: Tie = try row.value("kind")
            let old: (ID<Person>, ID<Person>) = (try row.id("person"), try row.id("other"))
            let one = old.0 == leaving ? staying : old.0
            let other = old.1 == leaving ? staying : old.1
            try run(
                """
                DELETE FROM tie WHERE person = \(old.0) AND other = \(old.1) AND kind = \(kind.rawValue)
                    AND source = \(row.text("source"))
                """
            )
            guard one != other else { continue }
            // A recorded tie that goes both ways is written in one order only.
            let isRecorded = try row.text("source") == "administrator"
            let tie = RecordedTie(one, other, kind)
            try run(
                """
                INSERT INTO tie (person, other, kind, source, declared_by, created)
                VALUES (\(isRecorded ? tie.person : one), \(isRecorded ? tie.other : other), \(kind.rawValue),
                    \(row.text("source")), \(row.textIfAny("declared_by")), \(row.instant("created")))
                ON CONFLICT (person, other, kind, source) DO NOTHING
                """
            )
        }
    }

    /// Where both belong to one organization, the membership that stays gets the roles of both, and the other one ends.
    private func moveMemberships(of leaving: ID<Person>, to staying: ID<Person>) throws -> Int {
        let own = try memberships(of: staying, at: now)
        let moving = try memberships(of: leaving, at: now)
        let moved = try run("UPDATE membership SET person = \(staying) WHERE person = \(leaving)")
        for membership in moving {
            guard let kept = own.first(where: { $0.organization == membership.organization }) else { continue }
            try run(
                """
                INSERT INTO membership_role (membership, role)
                SELECT \(kept.id), role FROM membership_role WHERE membership = \(membership.id)
                ON CONFLICT (membership, role) DO NOTHING
                """
            )
            try run("UPDATE membership SET ends = \(now) WHERE id = \(membership.id)")
        }
        return moved
    }

    /// What people are found by: the one that stays by all its addresses of work, the other one by nothing.
    private func rewriteWords(of people: [ID<Person>]) throws {
        for person in people { try run("DELETE FROM person_word WHERE person = \(person)") }
        guard let staying = people.last else { return }
        try insertWords(of: try self.person(staying).name, for: staying)
        for address in try addresses(of: staying) where address.isWork {
            try insertWords(of: address.address, for: staying)
        }
    }
}

extension Work {
    /// Ends everything by which an account signs in, apart from what moves with its owner.
    func endSigningIn(of person: ID<Person>) throws {
        try endSessions(of: person, at: now)
        try run("UPDATE sign_in_link SET used = \(now) WHERE person = \(person) AND used IS NULL")
        try run("UPDATE email_claim SET used = \(now) WHERE person = \(person) AND used IS NULL")
        try run("UPDATE sign_on_question SET used = \(now) WHERE person = \(person) AND used IS NULL")
        try run("UPDATE merge_turn SET used = \(now) WHERE person = \(person) AND used IS NULL")
        try run("DELETE FROM mailed_code WHERE person = \(person)")
        try run("DELETE FROM roster_file WHERE person = \(person)")
        try run("DELETE FROM known_device WHERE person = \(person)")
        _ = try removePassword(of: person)
        _ = try removeSecondFactor(of: person)
        try removePasskeys(of: person)
    }

    /// Closes an account for good, as a part of another. Those that became part of it before are now part of that one.
    ///
    /// - Returns: whether it was open.
    func close(_ leaving: ID<Person>, asPartOf staying: ID<Person>) throws -> Bool {
        try run("UPDATE person SET merged_into = \(staying) WHERE merged_into = \(leaving)")
        return try run(
            """
            UPDATE person SET deactivated = \(now), merged_into = \(staying), revision = revision + 1
            WHERE id = \(leaving) AND deactivated IS NULL
            """
        ) == 1
    }
}

extension Transaction {
    /// Who a person is now: the one that their account became part of, else themselves.
    func living(_ person: ID<Person>) throws -> ID<Person> {
        try first("SELECT merged_into AS id FROM person WHERE id = \(person) AND merged_into IS NOT NULL")?.id("id")
            ?? person
    }
}
