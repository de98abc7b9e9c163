import Application
import Credentialing
import PlatformKit
import Storage
import Testing

struct AuditTrailTests {
    @Test func `an administrator reads what happened in the district, and nothing of the learners' work`() async throws
    {
        let cast = try await Cast.assemble(on: try await Platform.testing())
        let open = try await cast.publish()
        try await cast.judge(try await cast.submitWork(open, as: "Imani"), unmet: ["planning"])
        let page = try await cast.platform.auditTrail(limit: 500, by: try await cast.actor("Ruth"))
        let kinds = Set(page.lines.map(\.kind))
        #expect(kinds.isSuperset(of: [.organizationCreated, .personCreated, .versionPublished, .offeringOpened]))
        #expect(kinds.isDisjoint(with: [.workSubmitted, .assessmentRecorded, .decisionMade, .fileAdded]))
        #expect(page.lines.contains { $0.kind == .personCreated && $0.person == "Imani Castellano" })
        #expect(page.lines.map(\.id) == page.lines.map(\.id).sorted { $0.text > $1.text })
    }

    @Test func `an administrator who is a learner does not read who judged their work`() async throws {
        let cast = try await Cast.assemble(on: try await Platform.testing())
        let work = try await cast.submitWork(try await cast.publish(), as: "Ruth")
        #expect(try await cast.judge(work) == .awarded)
        let ruth = try await cast.actor("Ruth")
        let made = try await cast.platform.auditTrail(limit: 500, by: ruth).lines.filter { $0.kind == .awardMade }
        #expect(made.count == 1 && made.allSatisfy { $0.actor == nil && $0.badge?.hasPrefix("TV-") == true })
        // Nor where an older row names the assessor.
        guard let tomas = cast.people["Tomás"] else { throw Refusal.notFound }
        _ = try await cast.platform.write { work in
            try work.run("UPDATE audit_event SET actor = \(tomas) WHERE event = 'awardMade'")
        }
        let lines = try await cast.platform.auditTrail(limit: 500, by: ruth).lines
        #expect(lines.filter { $0.kind.isOfJudging }.allSatisfy { $0.actor == nil })
    }

    @Test func `the stretches follow each other without a gap`() async throws {
        let cast = try await Cast.assemble(on: try await Platform.testing())
        let ruth = try await cast.actor("Ruth")
        let all = try await cast.platform.auditTrail(limit: 500, by: ruth)
        #expect(all.next == nil)
        var lines: [AuditLine] = []
        var next: ID<AuditEvent>?
        repeat {
            let page = try await cast.platform.auditTrail(before: next, limit: 7, by: ruth)
            lines += page.lines
            next = page.next
        } while next != nil
        #expect(lines == all.lines)
    }

    @Test func `another tree is not seen, and others than administrators see nothing`() async throws {
        let cast = try await Cast.assemble(on: try await Platform.testing())
        let other = try await cast.platform.addOrganization(
            NewOrganization(
                slug: "elsewhere",
                name: "Elsewhere Schools",
                kind: .district,
                timeZone: "America/Denver",
                calendar: .weekdays,
                numberPrefix: "EL"
            ),
            below: nil
        )
        let person = NewPerson(name: "Omar Haddad", address: "omar@elsewhere.example", roles: [.administrator])
        _ = try await cast.platform.addPerson(person, to: other)
        try await cast.platform.sendSignInLink(toAddress: person.address, returnTo: nil)
        let page = try await cast.platform.auditTrail(limit: 500, by: try await cast.actor("Ruth"))
        #expect(!page.lines.contains { $0.person == "Omar Haddad" || $0.organization == "Elsewhere Schools" })
        for name in ["Imani", "Helen", "Avery"] {
            let actor = try await cast.actor(name)
            await #expect(throws: Refusal.notFound) { try await cast.platform.auditTrail(by: actor) }
        }
    }

    @Test func `of someone who came from another district only what happened since is seen, and after leaving nothing`()
        async throws
    {
        let clock = TestClock()
        let cast = try await Cast.assemble(on: try await Platform.testing(clock: clock))
        let imani = try #require(cast.people["Imani"])
        let address = Cast.address(of: "Imani Castellano")
        func signedIn() async throws -> ID<AuditEvent> {
            clock.advance(minutes: 5)
            try await cast.platform.sendSignInLink(toAddress: address, returnTo: nil)
            return try await cast.platform.read {
                try $0.rows("SELECT id FROM audit_event ORDER BY id DESC LIMIT 1").map { try $0.id("id") }
            }[0]
        }
        let other = try await cast.platform.addOrganization(
            NewOrganization(
                slug: "elsewhere",
                name: "Elsewhere Schools",
                kind: .district,
                timeZone: "America/Denver",
                calendar: .weekdays,
                numberPrefix: "EL"
            ),
            below: nil
        )
        let omar = try await cast.platform.addPerson(
            NewPerson(name: "Omar Haddad", address: "omar@elsewhere.example", roles: [.administrator]),
            to: other
        )
        let here = try await signedIn()
        clock.advance(minutes: 1)
        try await cast.platform.write { try $0.run("UPDATE membership SET ends = \($0.now) WHERE person = \(imani)") }
        clock.advance(minutes: 5)
        try await cast.platform.addPerson(NewPerson(name: "Imani", address: address, roles: [.learner]), to: other)
        let there = try await signedIn()
        func seen(by actor: Actor) async throws -> Set<ID<AuditEvent>> {
            Set(try await cast.platform.auditTrail(limit: 500, by: actor).lines.map(\.id)).intersection([here, there])
        }
        let now = clock.now
        let newcomer = Actor(
            person: omar,
            name: "Omar",
            memberships: try await cast.platform.read { try $0.memberships(of: omar, at: now) }
        )
        #expect(try await seen(by: newcomer) == [there])
        #expect(try await seen(by: try await cast.actor("Ruth")) == [here])
    }
}
