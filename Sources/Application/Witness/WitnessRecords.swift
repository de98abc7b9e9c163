internal import Credentialing
internal import Foundation
internal import Storage

extension Transaction {
    /// A request by the digest of its token.
    func observation(digest: String) throws -> ObservationRequest? {
        try first(
            """
            SELECT r.*, p.name AS filler FROM observation_request r LEFT JOIN person p ON p.id = r.filled_by
            WHERE r.token_digest = \(digest)
            """
        ).map(ObservationRequest.init)
    }

    func observation(_ id: ID<ObservationRequest>) throws -> ObservationRequest? {
        try first(
            """
            SELECT r.*, p.name AS filler FROM observation_request r LEFT JOIN person p ON p.id = r.filled_by
            WHERE r.id = \(id)
            """
        ).map(ObservationRequest.init)
    }

    /// Requests at a place in all attempts up to this one, the newest first: a form that was filled in is carried over.
    func observations(at place: ResponseAddress, for submission: Submission) throws -> [ObservationRequest] {
        try rows(
            """
            SELECT r.*, p.name AS filler FROM submission s
            JOIN observation_request r ON r.submission = s.id
            LEFT JOIN person p ON p.id = r.filled_by
            WHERE s.enrollment = \(submission.enrollment) AND s.attempt <= \(submission.attempt)
                AND r.item = \(place.item) AND r.set_number = \(place.set) AND r.slot = \(place.slot)
                AND r.position = \(place.position)
            ORDER BY r.created DESC, r.id DESC
            """
        ).map(ObservationRequest.init)
    }

    /// How often a person has asked since a moment.
    func observationsAsked(by person: ID<Person>, since: Instant) throws -> Int {
        try count(
            """
            SELECT COUNT(*) AS n FROM submission s JOIN observation_request r ON r.submission = s.id
            WHERE s.person = \(person) AND r.created > \(since)
            """
        )
    }

    /// Whether the address, as it is compared, is a verified one of the person.
    func holds(_ person: ID<Person>, addressKey: String) throws -> Bool {
        try first(
            """
            SELECT 1 AS one FROM email
            WHERE address_key = \(addressKey) AND person = \(person) AND verified IS NOT NULL
            """
        ) != nil
    }

    /// Whether a person filled in an observation form of this work, in this attempt or one it carries over.
    func hasWitnessed(_ person: ID<Person>, in submission: Submission) throws -> Bool {
        try first(
            """
            SELECT 1 AS one FROM submission s JOIN observation_request r ON r.submission = s.id
            WHERE s.enrollment = \(submission.enrollment) AND r.filled_by = \(person)
            """
        ) != nil
    }

    func hasLeft(_ submission: Submission) throws -> Bool {
        try first("SELECT 1 AS one FROM enrollment WHERE id = \(submission.enrollment) AND state = 'left'") != nil
    }

    /// The zone of the organization that offers the work.
    func timeZone(of submission: Submission) throws -> String {
        let row = try first(
            """
            SELECT o.time_zone FROM offering f JOIN organization o ON o.id = f.organization
            WHERE f.id = \(submission.offering)
            """
        )
        return try row?.text("time_zone") ?? "UTC"
    }
}

extension Work {
    func insertObservation(
        _ id: ID<ObservationRequest>,
        digest: String,
        address: String,
        at place: ResponseAddress,
        of submission: ID<Submission>,
        expires: Instant
    ) throws {
        try run(
            """
            INSERT INTO observation_request (id, token_digest, submission, item, set_number, slot, position, address,
                created, expires)
            VALUES (\(id), \(digest), \(submission), \(place.item), \(place.set), \(place.slot), \(place.position),
                \(address), \(now), \(expires))
            """
        )
    }

    /// Makes every open link for a place dead.
    func withdrawObservations(at place: ResponseAddress, of submission: ID<Submission>) throws {
        try run(
            """
            UPDATE observation_request SET withdrawn = \(now)
            WHERE submission = \(submission) AND item = \(place.item) AND set_number = \(place.set)
                AND slot = \(place.slot) AND position = \(place.position) AND filled IS NULL AND withdrawn IS NULL
            """
        )
    }

    func withdrawObservation(_ id: ID<ObservationRequest>) throws {
        try run("UPDATE observation_request SET withdrawn = \(now) WHERE id = \(id) AND filled IS NULL")
    }

    /// Notes who filled in a form, once.
    func fill(_ asked: ObservationRequest, by person: ID<Person>) throws {
        let changed = try run(
            """
            UPDATE observation_request SET filled = \(now), filled_by = \(person)
            WHERE id = \(asked.id) AND filled IS NULL AND withdrawn IS NULL
            """
        )
        guard changed == 1 else { throw Refusal.alreadyDone }
    }

    /// Puts the answers of a witness in their place. A form that stood there goes into the history.
    func keep(
        _ fields: [String: String],
        of form: Slot.Observation,
        at place: ResponseAddress,
        in dossier: Dossier
    ) throws {
        let submission = dossier.submission
        let text = String(decoding: try JSONEncoder.stable.encode(fields), as: UTF8.self)
        if let stored = dossier.response(at: place) {
            let before = form.fields.map { "\($0.question) \($0.words(of: stored.fields[$0.key] ?? ""))" }
            try insertWording(before.joined(separator: "\n"), of: stored, in: submission)
            try run(
                """
                UPDATE response SET fields = \(text), changed = \(now), revision = revision + 1
                WHERE id = \(stored.id)
                """
            )
        } else {
            let id: ID<Response> = newID()
            try run(
                """
                INSERT INTO response (id, submission, item, set_number, slot, position, kind, language, fields, created,
                    changed)
                VALUES (\(id), \(submission.id), \(place.item), \(place.set), \(place.slot), \(place.position),
                    'observation', \(dossier.title.language), \(text), \(now), \(now))
                """
            )
        }
        let changed = try run(
            "UPDATE submission SET changed = \(now) WHERE id = \(submission.id) AND state = 'draft'"
        )
        guard changed == 1 else { throw Refusal.linkNotGood }
    }
}

extension ObservationRequest {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"),
            submission: try row.id("submission"),
            place: try ResponseAddress(row),
            address: try row.text("address"),
            created: try row.instant("created"),
            expires: try row.instant("expires"),
            filled: try row.instantIfAny("filled"),
            filledBy: try row.textIfAny("filler"),
            withdrawn: try row.instantIfAny("withdrawn")
        )
    }
}
