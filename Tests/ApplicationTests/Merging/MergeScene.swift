import Credentialing
import PlatformKit
import Storage
import Testing

@testable import Application

/// A district in which Imani has a second account, of the name Imani Rivera, at the other school.
struct MergeScene: Sendable {
    static let address = Cast.address(of: "Imani Rivera")
    static let password = "vexing kumquat lagoons"

    let clock = TestClock()
    let cast: Cast
    let open: OpenTitle
    /// Imani Castellano, and Imani Rivera.
    let first: ID<Person>
    let second: ID<Person>

    var platform: Platform { cast.platform }

    init() async throws {
        let made = try await Cast.assemble(on: try await Platform.testing(clock: clock))
        let second = try await made.add("Imani Rivera", [.learner, .assessor], to: made.cedarRidge)
        cast = made.knowing(second.person, as: "Rivera")
        open = try await cast.publish()
        first = try #require(cast.people["Imani"])
        self.second = second.person
    }

    /// Somebody signs in with a link, at one of their addresses.
    func signIn(_ address: String) async throws -> SignedIn {
        let session = try await start(address)
        return try #require(try await platform.signedIn(sessionToken: session.token))
    }

    func start(_ address: String) async throws -> StartedSession {
        let link = try await platform.signInLink(address: address)
        let token = try #require(link.split(separator: "/").last.map(String.init))
        return try await platform.signIn(linkToken: token, agent: "test")
    }

    /// Both are shown, the first account first.
    func begun() async throws -> (token: String, second: SignedIn) {
        let imani = try await signIn(Cast.address(of: "Imani Castellano"))
        let token = try await platform.beginMerge(by: imani)
        clock.advance(minutes: 1)
        let second = try await signIn(Self.address)
        _ = try await platform.ownMerge(token: token, by: second)
        return (token, second)
    }

    /// The second account becomes part of the first, or the other way round.
    @discardableResult
    func merge(_ leaving: ID<Person>? = nil, into staying: ID<Person>? = nil) async throws -> StartedSession {
        let (token, signedIn) = try await begun()
        return try await platform.mergeOwn(
            token: token,
            staying: staying ?? first,
            leaving: leaving ?? second,
            by: signedIn,
            agent: "test"
        )
    }

    func count(_ sql: SQL) async throws -> Int {
        try await platform.read { try $0.first(sql)?.integer("n") ?? 0 }
    }

    func obstacles(_ leaving: ID<Person>? = nil, _ staying: ID<Person>? = nil) async throws -> [MergeObstacle] {
        let (leaving, staying, now) = (leaving ?? second, staying ?? first, clock.now)
        return try await platform.read { try $0.obstacles(to: leaving, becoming: staying, at: now) }
    }

    func findings() async throws -> Int {
        while try await platform.sealAudit(holder: "test") > 0 {}
        return try await platform.checkInvariants { finding in
            if !finding.isNote && finding.check != "file" { Issue.record("\(finding)") }
        }.awards
    }
}
