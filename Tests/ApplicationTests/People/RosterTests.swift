import Credentialing
import PlatformKit
import Storage
import Testing

@testable import Application

struct RosterTests {
    private static let head = "given name,family name,work e-mail,organization,role,from,to,action\n"

    private func cast(_ clock: TestClock = TestClock()) async throws -> Cast {
        try await Cast.assemble(on: try await Platform.testing(clock: clock))
    }

    private func take(_ lines: [String], _ cast: Cast, by name: String = "Ruth") async throws -> ID<RosterReview> {
        let text = Self.head + lines.joined(separator: "\n")
        return try await cast.platform.takeRoster(Array(text.utf8), named: "people.csv", by: cast.actor(name))
    }

    private func review(_ id: ID<RosterReview>, _ cast: Cast, by name: String = "Ruth") async throws -> RosterReview {
        try await cast.platform.roster(id, for: cast.actor(name))
    }

    private func apply(_ id: ID<RosterReview>, _ cast: Cast, by name: String = "Ruth") async throws -> RosterResult {
        let mark = try await review(id, cast, by: name).mark
        return try await cast.platform.applyRoster(id, showing: mark, by: cast.actor(name))
    }

    /// Every row that a file of people may touch.
    private func holdings(_ cast: Cast) async throws -> [Int] {
        try await cast.platform.read { stored in
            let counted: [SQL] = [
                "SELECT COUNT(*) AS n FROM person", "SELECT COUNT(*) + COUNT(ends) AS n FROM membership",
                "SELECT COUNT(*) AS n FROM membership_role", "SELECT COUNT(*) + COUNT(withdrawn) AS n FROM invitation",
                "SELECT COUNT(*) AS n FROM outbox", "SELECT COUNT(*) AS n FROM audit_event",
            ]
            return try counted.map { try stored.first($0)?.integer("n") ?? 0 }
        }
    }

    private let everything = [
        "Noor,Haddad,noor@tamarackvalley.example,birch-hollow,learner;assessor,,,add",
        ",,imani.castellano@tamarackvalley.example,Birch Hollow Elementary,author,,,add",
        ",,dolores.whitaker@tamarackvalley.example,birch-hollow,author,2090-01-01,2090-06-30,add",
        ",,linh.nguyen@tamarackvalley.example,birch-hollow,,,2090-06-30,end",
        ",,priya.raman@tamarackvalley.example,cedar-ridge,assessor,,,end",
        ",,marcus.whitefeather@tamarackvalley.example,cedar-ridge,,,,end",
        ",,grace.nakamura@tamarackvalley.example,birch-hollow,asessor,,,add",
    ]

    @Test func `looking at a file changes nothing`() async throws {
        let cast = try await cast()
        let before = try await holdings(cast)
        let found = try await review(take(everything, cast), cast)
        #expect(found.changes.count == 6 && found.problems == 1)
        #expect(try await holdings(cast) == before)
    }

    @Test func `what was shown is what happens, and the same file has nothing to do a second time`() async throws {
        let cast = try await cast()
        let id = try await take(everything, cast)
        #expect(try await apply(id, cast) == .done(6))
        #expect(try await cast.actor("Imani").roles == [.learner, .author])
        #expect(try await cast.actor("Priya").roles == [.learner])
        #expect(try await cast.actor("Marcus").memberships.isEmpty)
        #expect(try await cast.actor("Dolores").roles == [.learner], "the author's time has not come")
        let waiting = try await cast.platform.openInvitations(for: cast.actor("Ruth")).invitations
        #expect(waiting.map(\.invitation.roles) == [[.learner, .assessor]])
        let after = try await holdings(cast)
        let again = try await review(id, cast)
        // Marcus belongs to nothing any more, so for this file he is somebody whom nobody knows here.
        #expect(again.changes.isEmpty && again.problems == 1)
        let second = try await take(everything, cast)
        #expect(try await apply(second, cast) == .done(0))
        #expect(try await holdings(cast) == after)
    }

    @Test func `days are kept: a membership begins and ends by itself`() async throws {
        let clock = TestClock()
        let cast = try await cast(clock)
        let today = LocalDate(at: clock.now, in: "America/Denver")
        let (first, last) = (today.adding(days: 5), today.adding(days: 10))
        let lines = [
            ",,imani.castellano@tamarackvalley.example,birch-hollow,author,\(first),\(last),add",
            "Noor,Haddad,noor@tamarackvalley.example,birch-hollow,author,\(first),\(last),add",
        ]
        #expect(try await apply(take(lines, cast), cast) == .done(2))
        let order = try await cast.platform.takeJobs(50, worker: "test").compactMap { taken -> String? in
            guard case .sendMail(let order) = taken.job, order.template == .invitation else { return nil }
            return order.path.split(separator: "/").last.map(String.init)
        }
        let token = try #require(order.first)
        _ = try await cast.platform.acceptInvitation(token: token, name: "Noor Haddad", agent: "test")
        let noor = try #require(try await cast.platform.person(address: "noor@tamarackvalley.example"))
        #expect(try await cast.actor("Imani").roles == [.learner])
        #expect(try await cast.actor(noor).memberships.isEmpty)
        let coming = PeopleFilter(state: .coming)
        let names = try await cast.platform.people(matching: coming, after: nil, for: cast.actor("Ruth")).people
        #expect(names.map(\.person.name) == ["Imani Castellano", "Noor Haddad"])
        #expect(names.first?.places.compactMap(\.firstDay) == [first])
        clock.advance(days: 6)
        #expect(try await cast.actor("Imani").roles == [.learner, .author])
        #expect(try await cast.actor(noor).roles == [.author])
        clock.advance(days: 6)
        #expect(try await cast.actor("Imani").roles == [.learner])
        #expect(try await cast.actor(noor).memberships.isEmpty)
    }

    @Test func `when it would come to something else than was shown, nothing is done`() async throws {
        let cast = try await cast()
        let id = try await take([",,imani.castellano@tamarackvalley.example,birch-hollow,author,,,add"], cast)
        let shown = try await review(id, cast)
        let ruth = try await cast.actor("Ruth")
        let imani = try await cast.actor("Imani")
        let membership = try #require(imani.memberships.first?.id)
        try await cast.platform.changeRoles(
            of: membership,
            heldBy: imani.person,
            to: [.learner, .author],
            by: cast.actor("Samuel")
        )
        let before = try await holdings(cast)
        #expect(try await cast.platform.applyRoster(id, showing: shown.mark, by: ruth) == .isOther)
        #expect(try await cast.platform.applyRoster(id, showing: "", by: ruth) == .isOther)
        #expect(try await holdings(cast) == before)
    }

    @Test func `an administrator of one school reaches nobody of another, nor hears of them`() async throws {
        let cast = try await cast()
        let walt = try await cast.add("Walt Ihde", [.administrator], to: cast.cedarRidge)
        let lines = [
            ",,imani.castellano@tamarackvalley.example,birch-hollow,author,,,add",
            ",,imani.castellano@tamarackvalley.example,cedar-ridge,,,,end",
            ",,walt.ihde@tamarackvalley.example,tamarack-valley,administrator,,,add",
            "I,C,imani.castellano@tamarackvalley.example,cedar-ridge,learner,,,add",
            "N,N,nobody@tamarackvalley.example,cedar-ridge,learner,,,add",
        ]
        let text = Self.head + lines.joined(separator: "\n")
        let id = try await cast.platform.takeRoster(Array(text.utf8), named: "x", by: walt)
        let found = try await cast.platform.roster(id, for: walt)
        for line in [found.lines[0], found.lines[2]] {
            guard case .problem(let sentence) = line.outcome else { throw Refusal.notFound }
            #expect(sentence.hasPrefix("You administer no organization"))
        }
        guard case .nothing = found.lines[1].outcome else { throw Refusal.notFound }
        // Somebody of another school is invited like anybody, by the name in the file.
        let effects = found.changes.map { ($0.subject.name, $0.effect) }
        #expect(effects.map(\.0) == ["I C", "N N"])
        #expect(effects.allSatisfy { $0.1 == .isInvited([.learner], from: nil, to: nil, again: false) })
        #expect(try await cast.platform.applyRoster(id, showing: found.mark, by: walt) == .done(2))
        #expect(try await cast.actor("Imani").memberships.count == 1)
        let imani = try await cast.actor("Imani")
        for other in ["Ruth", "Imani"] {
            await #expect(throws: Refusal.notFound) { try await cast.platform.roster(id, for: cast.actor(other)) }
            await #expect(throws: Refusal.notFound) {
                try await cast.platform.applyRoster(id, showing: found.mark, by: cast.actor(other))
            }
        }
        await #expect(throws: Refusal.notFound) {
            try await cast.platform.takeRoster(Array(text.utf8), named: "x", by: imani)
        }
        await #expect(throws: Refusal.notFound) {
            try await cast.platform.noteExport(of: PeopleFilter(organization: cast.birchHollow), by: walt)
        }
    }

    @Test func `a file of many lines is done in stretches, each in the audit trail`() async throws {
        let cast = try await cast()
        let lines = (0..<600).map { "Zoe,\($0),zoe\($0)@tamarackvalley.example,birch-hollow,learner,,,add" }
        let id = try await take(lines, cast)
        #expect(try await apply(id, cast) == .done(600))
        #expect(try await review(id, cast).changes.isEmpty)
        let counted = try await cast.platform.read { stored in
            try stored.rows("SELECT event, COUNT(*) AS n FROM audit_event GROUP BY event").reduce(into: [:]) {
                counts,
                row in
                counts[try row.text("event")] = try row.integer("n")
            }
        }
        #expect(counted["personInvited"] == 600 && counted["rosterApplied"] == 3)
        let all = try await cast.platform.waitingInvitations(for: cast.actor("Ruth"))
        #expect(all.number == 600 && !all.isMore)
    }

    @Test func `a file is gone after a day, and when another is sent in`() async throws {
        let clock = TestClock()
        let cast = try await cast(clock)
        let first = try await take(everything, cast)
        let second = try await take(everything, cast)
        await #expect(throws: Refusal.notFound) { try await review(first, cast) }
        _ = try await review(second, cast)
        clock.advance(days: 2)
        _ = try await cast.platform.keepHouse()
        await #expect(throws: Refusal.notFound) { try await review(second, cast) }
    }
}
