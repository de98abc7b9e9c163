import Application
import Credentialing
import LinkedData
import OpenBadges
import PlatformKit
import Storage

/// A district with one award whose credential is signed.
struct IssuedBadge {
    let clock: TestClock
    let cast: Cast
    let open: OpenTitle
    let award: ID<Award>

    var platform: Platform { cast.platform }

    init(publicURL: String = "https://badges.tamarackvalley.example", levels: [String: String] = [:]) async throws {
        clock = TestClock()
        cast = try await Cast.assemble(on: .testing(clock: clock, publicURL: publicURL))
        open = try await cast.publish()
        award = try await cast.award(open, to: "Imani", levels: levels)
        try await cast.platform.issueCredential(for: award)
    }

    func owner() async throws -> Actor { try await cast.actor("Imani") }

    func file(_ form: BadgeForm) async throws -> [UInt8] {
        try await platform.badgeFile(of: award, as: form, by: owner()).bytes
    }

    func document() async throws -> JSONValue {
        try JSONValue(parsing: await file(.json))
    }

    /// The report on a badge, as the page for verifying makes it, without any network.
    func report(on bytes: [UInt8], recipient: String? = nil) async throws -> ReportedCredential {
        try await platform.verify(.file(bytes), recipient: recipient, outside: OfflineSource())
    }

    /// Asks for and confirms taking the award back, and lets the waiting signing happen.
    func revoke(reason: String = "Awarded by mistake.") async throws {
        let request = try await platform.askRevocation(of: award, reason: reason, by: cast.actor("Samuel"))
        try await platform.confirmRevocation(request, by: cast.actor("Ruth"))
        try await signDueLists()
    }

    /// Does the jobs that sign status lists and are due.
    func signDueLists() async throws {
        for taken in try await platform.takeJobs(100, worker: "tests") {
            if case .signStatusList(let list) = taken.job { try await platform.signStatusList(ID(list)) }
            try await platform.finish(taken)
        }
    }

    /// How many rows a table has.
    func count(_ table: SQL) async throws -> Int {
        try await platform.read { try $0.count("SELECT COUNT(*) AS n FROM \(sql: table)") }
    }
}
