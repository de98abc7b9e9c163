internal import Credentialing

/// A chronicle as the rules see it while it is told: what is met so far, and the values that rows are made of.
struct ToldEnrollment {
    let chronicle: Chronicle
    let offering: ChronicleOffering
    /// Criteria met so far, with the decisions that found them so and who judged.
    private(set) var met: [String: (level: String, decision: ID<Decision>, reader: ID<Person>)] = [:]

    init(_ chronicle: Chronicle, on offering: ChronicleOffering) {
        self.chronicle = chronicle
        self.offering = offering
    }

    /// The enrollment after the last attempt.
    var enrollment: Enrollment {
        let offering = offering.offering
        return Enrollment(
            id: chronicle.enrollment,
            person: chronicle.person.id,
            offering: offering.id,
            achievement: offering.achievement,
            version: offering.version,
            approach: chronicle.approach,
            state: state,
            revision: 1 + chronicle.attempts.count
        )
    }

    private var state: Enrollment.State {
        guard let last = chronicle.attempts.last else { return .chosen }
        switch Self.state(of: last) {
        case .draft, .notYet: return .working
        case .submitted, .inReview: return .submitted
        case .awarded: return .awarded
        }
    }

    /// The moment of the last change.
    var changed: Instant {
        chronicle.attempts.last.map(Self.changed(in:)) ?? chronicle.chosen
    }

    private static func changed(in attempt: Chronicle.Attempt) -> Instant {
        let offer = attempt.offer
        return offer?.reader?.judgment?.at ?? offer?.reader?.claimed ?? offer?.at ?? attempt.began
    }

    private static func state(of attempt: Chronicle.Attempt) -> Submission.State {
        guard let offer = attempt.offer else { return .draft }
        guard let reader = offer.reader else { return .submitted }
        guard let judgment = reader.judgment else { return .inReview }
        return judgment.criteria.allSatisfy(\.isMet) ? .awarded : .notYet
    }

    func submission(_ attempt: Chronicle.Attempt, number: Int) -> Submission {
        let offer = attempt.offer
        let place = offering.offering
        return Submission(
            id: attempt.id,
            enrollment: chronicle.enrollment,
            offering: place.id,
            version: place.version,
            person: chronicle.person.id,
            attempt: number,
            edition: offer == nil ? 0 : 1,
            number: offer?.number,
            state: Self.state(of: attempt),
            answerBy: offer.map { offering.organization.answerDate(from: $0.at, policy: place.policy) },
            submitted: offer?.at,
            opened: offer?.reader?.claimed,
            decided: offer?.reader?.judgment?.at,
            revision: 1 + [offer != nil, offer?.reader != nil, offer?.reader?.judgment != nil].count { $0 }
        )
    }

    func frame(of attempt: Chronicle.Attempt, _ submission: Submission, digest: String?) -> SubmissionFrame {
        let work = submission.edition == 0 ? nil : chronicle.person.places.first
        return SubmissionFrame(
            achievement: offering.offering.achievement,
            organization: work?.organization,
            path: work?.path,
            language: offering.title.language,
            digest: digest,
            created: attempt.began,
            changed: Self.changed(in: attempt),
            readers: submission.edition == 0 ? nil : offering.offering.policy.readers.rawValue
        )
    }

    func dossier(of attempt: Chronicle.Attempt, _ submission: Submission) -> Dossier {
        var dossier = Dossier(submission: submission, title: offering.title)
        dossier.choices = attempt.choices
        dossier.declared = attempt.declared
        dossier.responses = attempt.responses
        dossier.done = attempt.done
        for own in attempt.selfEvaluations { dossier.selfEvaluations[own.criterion] = own }
        dossier.pointers = attempt.pointers.sorted {
            ($0.criterion, $0.indicator, $0.address) < ($1.criterion, $1.indicator, $1.address)
        }
        for answer in attempt.answers { dossier.answers[answer.criterion] = answer }
        return dossier
    }

    func allocation(_ offer: Chronicle.Offer, of submission: Submission, due: LocalDate) -> Allocation {
        let (reader, isDone) = (offer.reader, offer.reader?.judgment != nil)
        let lease = offering.offering.policy.leaseHours * 3600
        return Allocation(
            id: offer.reading,
            submission: submission.id,
            edition: submission.edition,
            round: 1,
            reading: .first,
            state: isDone ? .done : reader == nil ? .open : .claimed,
            assessor: reader?.person,
            leaseUntil: isDone ? nil : reader?.claimed.adding(seconds: lease),
            due: due
        )
    }

    /// The judgment as an assessment, and what the rule makes of it.
    func outcome(
        of judgment: Chronicle.Judgment,
        by reader: Chronicle.Reader,
        on submission: Submission,
        id: ID<Assessment>
    ) throws -> (Assessment, Decision.Outcome) {
        let assessment = Assessment(
            id: id,
            submission: submission.id,
            edition: submission.edition,
            round: 1,
            reading: .first,
            allocation: chronicle.attempts[submission.attempt - 1].offer?.reading ?? ID(""),
            assessor: reader.person,
            judgments: judgment.criteria,
            overall: judgment.overall,
            noteToLead: "",
            language: offering.title.language,
            submitted: judgment.at
        )
        let applicable = offering.title.applicableCriteria(
            choosing: chronicle.attempts[submission.attempt - 1].choices
        )
        let bench = DecisionBench(
            title: offering.title,
            criteria: applicable.filter { met[$0.key] == nil },
            met: met.mapValues(\.level),
            policy: offering.offering.policy
        )
        guard case .agreed(let outcome) = Decision.following([assessment], on: bench) else {
            throw Refusal.doesNotFit("A chronicle tells of one reader, and the offering asks for more.")
        }
        return (assessment, outcome)
    }

    /// What is met now stays met.
    mutating func keep(_ outcome: Decision.Outcome, _ decision: ID<Decision>, by reader: ID<Person>) {
        for finding in outcome.findings where finding.isMet {
            met[finding.criterion] = (finding.level, decision, reader)
        }
    }

    func facts(on award: Award) -> CredentialFacts {
        CredentialFacts(
            award: award,
            issuer: offering.issuer,
            statement: offering.statement,
            levels: met.mapValues(\.level),
            readers: Set(met.values.map(\.reader)).count,
            source: nil,
            name: chronicle.person.name,
            address: chronicle.person.address
        )
    }
}
