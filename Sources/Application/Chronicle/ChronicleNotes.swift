package import Credentialing
internal import Foundation
internal import LinkedData
internal import Storage

/// What many chronicles leave in the database, ready to be written in one transaction.
package struct ChronicleSheet: Sendable {
    fileprivate let statements: [RepeatedStatement]
    fileprivate let entries: [AuditEntry]
    /// How many credentials were signed for it.
    package let credentials: Int
}

/// Takes down what chronicles leave, by the same functions that the intentions write with. Signing and hashing happen
/// here, so several of these work side by side; only ``Platform/write(_:)-sheet`` has to wait for its turn.
package struct ChronicleNotes {
    private let platform: Platform
    private let clock: Clock
    private let noted: NotedStatements
    private var entries: [AuditEntry] = []
    private var credentials = 0

    /// - Parameter clock: gives ids and random bytes; it is not asked what time it is.
    package init(on platform: Platform, clock: Clock) {
        self.platform = platform
        self.clock = clock
        noted = NotedStatements(platform.store.dialect)
    }

    /// What was noted so far.
    package consuming func sheet() -> ChronicleSheet {
        ChronicleSheet(statements: noted.statements, entries: entries, credentials: credentials)
    }

    /// A person with address and memberships, as the command line adds them.
    package mutating func note(_ person: ChroniclePerson, joined: Instant) throws {
        let work = work(at: joined)
        try work.insert(Person(id: person.id, name: person.name), at: joined)
        try work.insertEmail(
            id: work.newID(),
            person: person.id,
            address: person.address,
            kind: "work",
            verified: joined,
            at: joined
        )
        try audit(AuditEvent(.personCreated, "person", person.id, values: ["name": person.name]), at: joined, by: nil)
        for place in person.places {
            try work.insertMembership(
                id: work.newID(),
                person: person.id,
                organization: place.organization,
                roles: place.roles,
                at: joined
            )
            try audit(.membershipChanged(person.id, in: place.organization, added: place.roles), at: joined, by: nil)
        }
    }

    /// One person's way with one title.
    ///
    /// - Parameter list: where the credential has its place, when there is an award.
    package mutating func note(
        _ chronicle: Chronicle,
        on offering: ChronicleOffering,
        list: ID<StatusList>?
    ) throws {
        var told = ToldEnrollment(chronicle, on: offering)
        try noted.insert(told.enrollment, chosen: chronicle.chosen, changed: told.changed)
        for (index, attempt) in chronicle.attempts.enumerated() {
            let submission = told.submission(attempt, number: index + 1)
            try note(attempt, as: submission, in: told)
            guard let offer = attempt.offer else { continue }
            try note(offer, of: submission, in: told)
            guard let reader = offer.reader, let judgment = reader.judgment else { continue }
            let work = work(at: judgment.at)
            let (assessment, outcome) = try told.outcome(of: judgment, by: reader, on: submission, id: work.newID())
            let decision: ID<Decision> = work.newID()
            try note(outcome, decision, of: assessment, on: submission, in: told)
            told.keep(outcome, decision, by: reader.person)
            guard outcome.isAwarded else { continue }
            try noteAward(judgment, decision, of: submission, in: told, list: list)
        }
    }

    // MARK: Rows

    private mutating func note(_ attempt: Chronicle.Attempt, as submission: Submission, in told: ToldEnrollment) throws
    {
        let digest = submission.edition == 0 ? nil : try told.dossier(of: attempt, submission).digest()
        try noted.insert(submission, told.frame(of: attempt, submission, digest: digest))
        for response in attempt.responses { try noted.insertGiven(response, in: attempt.id) }
        try noted.insertMarks(of: attempt, language: told.offering.title.language)
    }

    private mutating func note(_ offer: Chronicle.Offer, of submission: Submission, in told: ToldEnrollment) throws {
        let (place, work) = (told.offering, work(at: offer.at))
        try work.agree(to: place.title.declarations.map(\.key), in: submission)
        guard let due = submission.answerBy else { return }
        try audit(
            .workSubmitted(submission, number: offer.number, answerBy: due, place.offering),
            at: offer.at,
            by: submission.person
        )
        let allocation = told.allocation(offer, of: submission, due: due)
        let reader = offer.reader
        try noted.insert(allocation, pool: place.offering.pool, created: offer.at, claimed: reader?.claimed)
        guard let reader else { return }
        try self.work(at: reader.claimed).insertView(of: submission, by: reader.person, as: .first)
    }

    private mutating func note(
        _ outcome: Decision.Outcome,
        _ decision: ID<Decision>,
        of assessment: Assessment,
        on submission: Submission,
        in told: ToldEnrollment
    ) throws {
        let work = work(at: assessment.submitted)
        try work.insert(assessment)
        try work.insert(outcome, as: decision, on: submission)
        for (criterion, met) in told.met.sorted(by: { $0.key < $1.key }) {
            try noted.insertCarried(criterion, level: met.level, from: met.decision, into: decision)
        }
        try work.keepMet(outcome, of: submission, decision: decision)
        try audit(.assessmentRecorded(assessment), at: assessment.submitted, by: assessment.assessor)
        try audit(.decisionMade(decision, outcome, submission), at: assessment.submitted, by: assessment.assessor)
    }

    private mutating func noteAward(
        _ judgment: Chronicle.Judgment,
        _ decision: ID<Decision>,
        of submission: Submission,
        in told: ToldEnrollment,
        list: ID<StatusList>?
    ) throws {
        guard let list else { throw IssuingProblem.noPlace }
        let (offering, work) = (told.offering.offering, work(at: judgment.at))
        let award = Award(
            id: work.newID(),
            person: submission.person,
            achievement: offering.achievement,
            version: offering.version,
            issuer: offering.issuer,
            organization: offering.organization,
            basis: .decision,
            number: judgment.awardNumber,
            awarded: judgment.at,
            revoked: nil
        )
        try work.insert(award, for: submission, decision: decision, showing: (true, nil))
        try audit(.awardMade(award, for: submission, decision: decision), at: judgment.at, by: nil)
        let issued = judgment.at.adding(seconds: 60)
        let (credential, facts) = (ID<Credential>(work.newSecret()), told.facts(on: award))
        let place = StatusPlace(list: list, position: judgment.place)
        let document = CredentialDocument(facts: facts, id: credential, place: place, salt: work.newSecret())
        try noted.insert(place)
        try noted.insert(
            StoredCredential(
                id: credential,
                award: award.id,
                issuerKey: told.offering.key.id,
                place: place,
                document: try told.offering.key.sign(document.json(), at: issued),
                isPublic: false,
                issued: issued,
                supersededBy: nil
            ),
            on: told.offering.base
        )
        try audit(.credentialIssued(credential, facts), at: issued, by: nil)
        credentials += 1
    }

    private mutating func audit(_ event: AuditEvent, at moment: Instant, by actor: ID<Person>?) throws {
        let work = work(at: moment)
        let id: ID<AuditEvent> = work.newID()
        let facts = String(decoding: try JSONEncoder.stable.encode(work.facts(of: event)), as: UTF8.self)
        try noted.insertRow(of: event, id: id, at: moment, by: actor, facts: facts)
        entries.append(AuditEntry(event, id: id, at: moment, by: actor, facts: facts))
    }

    private func work(at moment: Instant) -> Work {
        Work(transaction: noted, now: moment, clock: clock, auditSalt: platform.settings.auditSalt)
    }
}

extension Platform {
    /// Writes a sheet in one transaction, and links its audit rows to the chain in the order in which they were noted.
    package func write(sheet: ChronicleSheet) async throws {
        try await write { work in
            var link = try work.lastSeal()
            let seals = NotedStatements(work.dialect)
            for entry in sheet.entries {
                link = link.following(entry)
                try seals.insertSeal(link, of: entry)
            }
            for statement in sheet.statements { try work.run(statement) }
            for statement in seals.statements { try work.run(statement) }
        }
    }

    /// Before many sheets: writes them while no index is kept that only readings need, and makes these afterwards.
    package func withoutSideIndexes(_ body: () async throws -> Void) async throws {
        let indexes = try await write { try $0.layIndexesAside() }
        try await body()
        try await write { try $0.makeIndexes(indexes) }
    }

    /// After the last sheet: numbers go on where they ended, lists know how full they are, figures are worked out, and
    /// pictures are there.
    package func settleChronicle(
        counters: [ID<Organization>: Int],
        lists: [ID<StatusList>],
        versions: [ID<AchievementVersion>]
    ) async throws {
        try await write { work in
            for (organization, last) in counters { try work.setCounter(last, of: organization) }
            for list in lists { try work.countTaken(in: list) }
            try work.noteAllFigures()
        }
        for version in versions { try await drawPictures(of: version) }
        while try await countFigures() > 0 {}
    }
}
