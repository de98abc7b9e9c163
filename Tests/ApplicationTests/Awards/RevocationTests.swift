import Application
import Credentialing
import OpenBadges
import PlatformKit
import Storage
import Testing

@Suite struct RevocationTests {
    @Test(arguments: BadgeForm.allCases)
    func `a revoked badge fails on its status and on nothing else`(form: BadgeForm) async throws {
        let badge = try await IssuedBadge()
        let file = try await badge.file(form)
        try await badge.revoke()
        let report = try await badge.report(on: file).report
        #expect(report.checks.filter { $0.outcome != .passed }.map(\.name) == [.status], "\(report.checks)")
        #expect(report[.status]?.reason == "The issuer has revoked it.")
    }

    @Test func `one person alone cannot take an award back`() async throws {
        let badge = try await IssuedBadge()
        let samuel = try await badge.cast.actor("Samuel")
        let request = try await badge.platform.askRevocation(of: badge.award, reason: "Mistake", by: samuel)
        await #expect(throws: Refusal.samePerson) {
            try await badge.platform.confirmRevocation(request, by: samuel)
        }
        #expect(try await badge.report(on: badge.file(.json)).verdict == .verified)
    }

    @Test(arguments: ["Imani", "Marcus", "Tomás"])
    func `neither the earner nor people without the role can ask`(name: String) async throws {
        let badge = try await IssuedBadge()
        let actor = try await badge.cast.actor(name)
        await #expect(throws: name == "Imani" ? Refusal.ownWork : .notFound) {
            try await badge.platform.askRevocation(of: badge.award, reason: "Mistake", by: actor)
        }
    }

    @Test func `an earner who administers hears nothing of a request about their own award`() async throws {
        let badge = try await IssuedBadge()
        let samuel = try await badge.cast.actor("Samuel")
        let request = try await badge.platform.askRevocation(of: badge.award, reason: "Mistake", by: samuel)
        try await badge.platform.addPerson(
            NewPerson(
                name: "Imani",
                address: Cast.address(of: "Imani Castellano"),
                roles: [.administrator]
            ),
            to: badge.cast.district
        )
        let imani = try await badge.cast.actor("Imani")
        #expect(try await badge.platform.openRevocations(by: imani).isEmpty)
        #expect(try await badge.platform.openRevocations(by: samuel).count == 1)
        await #expect(throws: Refusal.notFound) { try await badge.platform.confirmRevocation(request, by: imani) }
        await #expect(throws: Refusal.notFound) { try await badge.platform.withdrawRevocation(request, by: imani) }
    }

    @Test(arguments: ["", "  \n ", String(repeating: "a", count: 2001)])
    func `a reason has 1 to 2,000 characters`(reason: String) async throws {
        let badge = try await IssuedBadge()
        let samuel = try await badge.cast.actor("Samuel")
        await #expect(throws: Refusal.self) {
            try await badge.platform.askRevocation(of: badge.award, reason: reason, by: samuel)
        }
    }

    @Test func `a request can be withdrawn and asked again, but not confirmed after that`() async throws {
        let badge = try await IssuedBadge()
        let (samuel, ruth) = try await (badge.cast.actor("Samuel"), badge.cast.actor("Ruth"))
        let first = try await badge.platform.askRevocation(of: badge.award, reason: "Mistake", by: samuel)
        await #expect(throws: Refusal.alreadyDone) {
            try await badge.platform.askRevocation(of: badge.award, reason: "Again", by: ruth)
        }
        try await badge.platform.withdrawRevocation(first, by: samuel)
        await #expect(throws: Refusal.alreadyDone) { try await badge.platform.confirmRevocation(first, by: ruth) }
        let second = try await badge.platform.askRevocation(of: badge.award, reason: "Now", by: samuel)
        #expect(try await badge.platform.openRevocations(by: ruth).map(\.id) == [second])
        try await badge.platform.confirmRevocation(second, by: ruth)
        await #expect(throws: Refusal.alreadyDone) { try await badge.platform.confirmRevocation(second, by: ruth) }
        #expect(try await badge.platform.openRevocations(by: ruth).isEmpty)
        #expect(try await badge.count("audit_event WHERE event = 'awardRevoked'") == 1)
    }

    @Test func `those who may confirm hear of a request, save the one who asked`() async throws {
        let badge = try await IssuedBadge()
        try await badge.platform.askRevocation(of: badge.award, reason: "Mistake", by: badge.cast.actor("Samuel"))
        let jobs = try await badge.platform.takeJobs(100, worker: "tests").map(\.job)
        let told = jobs.compactMap { job -> ID<Person>? in
            guard case .sendMail(let order) = job, order.template == .revocationAsked else { return nil }
            return order.person
        }
        let people = badge.cast.people
        #expect(Set(told) == Set([people["Ruth"], people["Helen"]].compactMap { $0 }))
    }

    @Test func `every badge of a revoked award is withdrawn, older ones included`() async throws {
        let badge = try await IssuedBadge()
        let older = try await badge.file(.json)
        try await badge.platform.changeBadge(of: badge.award, showsName: false, email: nil, by: badge.owner())
        let newer = try await badge.file(.json)
        try await badge.revoke()
        for file in [older, newer] {
            #expect(try await badge.report(on: file).report[.status]?.outcome == .failed)
        }
    }

    @Test func `a list is signed again before it runs out`() async throws {
        let badge = try await IssuedBadge()
        let file = try await badge.file(.json)
        badge.clock.advance(days: 8)
        try await badge.signDueLists()
        badge.clock.advance(days: 8)
        #expect(try await badge.report(on: file).verdict == .verified)
        badge.clock.advance(days: 8)
        #expect(try await badge.report(on: file).verdict == .couldNotCheck)
    }
}
