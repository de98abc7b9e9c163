import Application
import Credentialing
import PlatformKit
import Storage
import Synchronization
import Testing

/// A district with work in every state: awarded on the second attempt, not yet, claimed, waiting.
private struct Lived {
    let clock = TestClock()
    let cast: Cast
    var platform: Platform { cast.platform }

    init() async throws {
        cast = try await Cast.assemble(on: try await Platform.testing(clock: clock))
        let open = try await cast.publish()
        let first = try await cast.submitWork(open, as: "Imani")
        try await cast.judge(first, unmet: ["planning"])
        let second = try await platform.beginNextAttempt(after: first, by: try await cast.actor("Imani"))
        try await cast.fill(second, as: "Imani")
        try await cast.submit(second, as: "Imani")
        try await cast.judge(second, as: "Helen")
        try await cast.judge(try await cast.submitWork(open, as: "Dolores"), unmet: ["thinking"])
        let claimed = try await cast.submitWork(open, as: "Marcus")
        let reading = try await cast.openReading(of: claimed)
        try await platform.claimReading(reading, by: try await cast.actor("Tomás"))
        try await cast.submitWork(open, as: "Linh")
        let link = try await platform.signInLink(address: Cast.address(of: "Imani Castellano"))
        let token = link.split(separator: "/").last.map(String.init) ?? ""
        _ = try await platform.signIn(linkToken: token, agent: "test")
        while try await platform.sealAudit(holder: "test") > 0 {}
    }

    /// All findings but those about bytes of files, which the cast does not store.
    func findings() async throws -> [Finding] {
        let found = Mutex<[Finding]>([])
        let summary = try await platform.checkInvariants { finding in found.withLock { $0.append(finding) } }
        let all = found.withLock { $0 }
        #expect(all.filter { !$0.isNote }.count == summary.faults)
        return all.filter { $0.check != "file" }
    }
}

/// One way of breaking what has to hold, and what is said of it.
struct Breakage: Sendable, CustomTestStringConvertible {
    let check: String
    let says: String
    let statements: [SQL]

    init(_ check: String, _ says: String, _ statements: SQL...) {
        self.check = check
        self.says = says
        self.statements = statements
    }

    var testDescription: String { "\(check): \(says)" }

    static let all: [Breakage] = [
        Breakage(
            "audit-chain",
            "Link 3, audit row",
            "UPDATE audit_event SET facts = '{}', event = 'x' WHERE id = (SELECT event FROM audit_seal WHERE sequence = 3)"
        ),
        Breakage("audit-chain", "Link 2 is missing before link 3.", "DELETE FROM audit_seal WHERE sequence = 2"),
        Breakage("audit-rows", "is neither sealed nor waiting", "DELETE FROM audit_seal WHERE sequence = 2"),
        Breakage("award-basis", "has no basis", "UPDATE award SET basis = 'pathway', decision = NULL"),
        Breakage("award-basis", "its recognition does not lead", "UPDATE award SET basis = 'recognition'"),
        Breakage(
            "award-basis",
            "has no basis",
            "UPDATE award SET person = (SELECT id FROM person WHERE id <> award.person LIMIT 1)"
        ),
        Breakage(
            "award-empty",
            "stands on no criterion",
            "UPDATE decision_criterion SET is_met = 0 WHERE decision = (SELECT decision FROM award)"
        ),
        Breakage("award-made", "is awarded, but there is no award", "DELETE FROM award"),
        Breakage("decision-state", "is not what submission", "UPDATE decision SET outcome = 'notYet'"),
        Breakage(
            "decision-rule",
            "is not what its rule makes",
            "UPDATE decision SET outcome = 'awarded' WHERE outcome = 'notYet'"
        ),
        Breakage(
            "decision-rule",
            "is not what its rule makes",
            "UPDATE decision_criterion SET level = 'leading' WHERE assessment IS NOT NULL AND is_met = 1"
        ),
        Breakage("decision-rule", "before all readings", "UPDATE decision SET rule = 'two readers agree'"),
        Breakage(
            "award-criterion",
            "which is not met at its required level",
            "UPDATE decision_criterion SET level = 'coming' WHERE decision = (SELECT decision FROM award)"
        ),
        Breakage(
            "award-criterion",
            "which was not judged",
            """
            DELETE FROM decision_criterion
            WHERE decision = (SELECT decision FROM award) AND criterion = 'planning'
            """
        ),
        Breakage(
            "award-criterion",
            "which no earlier decision found met",
            """
            UPDATE decision_criterion SET is_met = 0
            WHERE criterion = 'thinking' AND decision <> (SELECT decision FROM award)
            """
        ),
        Breakage(
            "award-criterion",
            "which no reading of this work found met",
            "UPDATE criterion_judgment SET level = 'coming'"
        ),
        Breakage(
            "decision-carried",
            "did not find met so",
            "UPDATE decision_criterion SET level = 'leading' WHERE carried_from IS NOT NULL"
        ),
        Breakage(
            "decision-rule",
            "is not what its rule makes",
            "UPDATE decision_criterion SET is_met = 0 WHERE assessment IS NOT NULL AND criterion = 'reflecting'"
        ),
        Breakage(
            "version-hash",
            "is not what was published",
            "UPDATE achievement_version SET content_hash = 'x'"
        ),
        Breakage(
            "version-hash",
            "is not what was published",
            "UPDATE achievement_version SET content = REPLACE(content, 'Show a lesson', 'Show two lessons')"
        ),
        Breakage(
            "version-hash",
            "does not have the hash",
            "UPDATE achievement_version SET structure_hash = content_hash"
        ),
        Breakage("version-hash", "cannot be read", "UPDATE achievement_version SET content = '{}'"),
        Breakage("digest", "its digest differs", "UPDATE submission SET digest = 'x' WHERE digest IS NOT NULL"),
        Breakage(
            "digest",
            "its digest differs",
            "UPDATE response SET text = 'Other words.' WHERE kind = 'text'"
        ),
        Breakage("digest", "its digest differs", "UPDATE stored_file SET digest = 'other'"),
        Breakage("judgment", "says wrongly whether it is met", "UPDATE criterion_judgment SET is_met = 1"),
        Breakage("judgment", "does not belong to the version", "UPDATE criterion_judgment SET level = 'superb'"),
        Breakage("judgment", "has no feedback", "UPDATE criterion_judgment SET feedback = ''"),
        Breakage("met-kept", "counts as met in enrollment", "UPDATE criterion_met SET level = 'leading'"),
        Breakage(
            "reading-state",
            "its reader and lease do not fit",
            "UPDATE allocation SET lease_until = NULL WHERE state = 'claimed'"
        ),
        Breakage(
            "reading-state",
            "is open",
            "UPDATE allocation SET assessor = (SELECT MIN(id) FROM person) WHERE state = 'open'"
        ),
        Breakage(
            "assessment-reading",
            "does not fit its reading",
            "UPDATE allocation SET state = 'withdrawn' WHERE state = 'done'"
        ),
        Breakage("assessment-reading", "does not fit its reading", "UPDATE assessment SET round = 7"),
        Breakage(
            "reading-done",
            "there is no assessment",
            "UPDATE allocation SET state = 'done', lease_until = NULL WHERE state = 'claimed'"
        ),
        Breakage(
            "reading-missing",
            "nobody would answer",
            "UPDATE allocation SET state = 'withdrawn' WHERE state = 'open'"
        ),
        Breakage(
            "reading-needless",
            "does not wait for it",
            "UPDATE submission SET edition = 5 WHERE state = 'submitted'"
        ),
        Breakage(
            "own-work",
            "is by the learner",
            "UPDATE assessment SET assessor = (SELECT person FROM submission s WHERE s.id = assessment.submission)"
        ),
        Breakage(
            "one-open",
            "has more than one open submission",
            "DROP INDEX submission_open",
            "UPDATE submission SET state = 'draft' WHERE state IN ('notYet', 'awarded')"
        ),
        Breakage(
            "decided",
            "without a decision that says so",
            "UPDATE submission SET state = 'awarded' WHERE state = 'submitted'"
        ),
        Breakage("enrollment-awarded", "which is not what its award says", "UPDATE enrollment SET state = 'working'"),
        Breakage(
            "numbers",
            "was given more than once",
            "UPDATE award SET number = (SELECT MIN(number) FROM submission)"
        ),
        Breakage("revocation", "no second person confirmed it", "UPDATE award SET revoked = 1"),
        Breakage("credential-made", "no job waits to make one", "DELETE FROM outbox WHERE job = 'issueCredential'"),
        Breakage("outbox-set-aside", "was set aside: sendMail", "UPDATE outbox SET failed = 1 WHERE job = 'sendMail'"),
        Breakage("session", "has times that cannot be", "UPDATE session SET expires = created"),
        Breakage(
            "merged-account",
            "is not closed for good",
            "UPDATE person SET merged_into = (SELECT MIN(id) FROM person) WHERE id = (SELECT MAX(id) FROM person)"
        ),
        Breakage(
            "merged-holds",
            "still signs in or has something",
            "UPDATE person SET merged_into = (SELECT MIN(id) FROM person) WHERE id = (SELECT MAX(id) FROM person)"
        ),
        Breakage(
            "merge-confirmed",
            "without a second administrator",
            """
            INSERT INTO person_merge (id, leaving, staying, reason, asked_by, asked, expires, outcome, answered_by)
            SELECT 'm', MIN(id), MAX(id), 'r', MAX(id), 1, 2, 'merged', MIN(id) FROM person
            """
        ),
        Breakage("file-row", "which is not there any more", "UPDATE stored_file SET destroyed = 1"),
        Breakage("file-kind", "is a file without a file", "UPDATE response SET file = NULL WHERE kind = 'file'"),
    ]
}

struct CheckInvariantsTests {
    @Test func `an installation where people have worked is as it has to be`() async throws {
        let lived = try await Lived()
        let found = try await lived.findings()
        #expect(found.isEmpty, "\(found)")
        let summary = try await lived.platform.checkInvariants { _ in }
        #expect(summary.awards == 1 && summary.decisions == 3 && summary.assessments == 3)
        #expect(summary.links > 20 && summary.unsealed == 0 && summary.lastHash.count == 64)
    }

    @Test(arguments: Breakage.all)
    func `what was broken is named`(breakage: Breakage) async throws {
        let lived = try await Lived()
        try await lived.platform.write { work in
            for statement in breakage.statements { try work.run(statement) }
        }
        let found = try await lived.findings()
        #expect(
            found.contains { $0.check == breakage.check && $0.sentence.contains(breakage.says) && !$0.isNote },
            "\(found)"
        )
        for finding in found {
            #expect(!finding.sentence.contains("Imani") && !finding.sentence.contains("@"))
        }
    }

    @Test func `what waits too long is a note`() async throws {
        let lived = try await Lived()
        try await lived.platform.sendSignInLink(toAddress: Cast.address(of: "Imani Castellano"), returnTo: nil)
        let begun = lived.clock.now
        lived.clock.advance(minutes: 11)
        let found = try await lived.findings()
        #expect(found.contains { $0.check == "outbox-stuck" && $0.isNote })
        #expect(found.contains { $0.check == "audit-tail" && $0.sentence.hasPrefix("1 audit rows") })
        let restarted = await lived.platform.readiness(servingSince: lived.clock.now)
        #expect(restarted.isReady, "what came due while nothing ran is being done")
        let told = await lived.platform.readiness(servingSince: begun)
        #expect(told.problems == ["Jobs have been waiting for over 10 minutes."])
    }
}
