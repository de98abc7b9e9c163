import Application
import Credentialing
import PlatformKit
import Storage
import Testing

/// Which mail an administrator may know of.
struct SentMailTests {
    @Test func `an invitation stands in the list of where it leads, a request to a witness in none`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        let samuel = try await cast.actor("Samuel")
        try await Self.send("i1", "invitation", to: nil, in: cast.district, of: cast)
        try await Self.send("o1", "observationAsked", to: nil, in: nil, of: cast)
        #expect(try await cast.platform.sentMail(after: nil, for: samuel).mail.map(\.id) == ["i1"])
        await #expect(throws: Refusal.notFound) { _ = try await cast.platform.sentMail("o1", for: samuel) }
    }

    @Test func `mail from before a membership, or after it ended, is not the administrator's`() async throws {
        let clock = TestClock()
        let cast = try await Cast.assemble(on: .testing(clock: clock))
        let samuel = try await cast.actor("Samuel")
        let imani = try #require(cast.people["Imani"])
        try await Self.send("m0", "signInLink", to: imani, in: nil, of: cast, daysAgo: 2_000)
        try await Self.send("m1", "signInLink", to: imani, in: nil, of: cast)
        #expect(try await cast.platform.sentMail(after: nil, for: samuel).mail.map(\.id) == ["m1"])
        clock.advance(hours: 1)
        _ = try await cast.platform.write { work in
            try work.run("UPDATE membership SET ends = \(work.now) WHERE person = \(imani)")
        }
        #expect(try await cast.platform.sentMail(after: nil, for: samuel).mail == [])
    }

    private static func send(
        _ id: String,
        _ template: String,
        to person: ID<Person>?,
        in organization: ID<Organization>?,
        of cast: Cast,
        daysAgo: Int = 0
    ) async throws {
        _ = try await cast.platform.write { work in
            try work.run(
                """
                INSERT INTO mail (id, person, organization, address, template, subject, delivered_to, sent)
                VALUES (\(id), \(person), \(organization), 'x@x.example', \(template), 'A mail', 'smtp',
                    \(work.now.adding(seconds: -daysAgo * 86_400)))
                """
            )
        }
    }
}
