import Application
import Credentialing
import PlatformKit
import Storage
import Testing

struct RevocationRoutesTests {
    @Test func `one asks with a reason, another confirms, and the earner reads why`() async throws {
        try await WebBadge.run { badge in
            let samuel = try await WebSession.signedIn("Samuel", of: badge.cast, badge.client)
            let list = try await samuel.get("/revocations")
            let missing = try await samuel.submit(list.form(button: "Find the badge"), ["number": "TV-0"])
            #expect(missing.status == 422)
            #expect(missing.says("There is no badge with this number that you can take back."))
            let asking = try await samuel.submit(list.form(button: "Find the badge"), ["number": " tv-9001 "])
            let empty = try await samuel.submit(asking.form(button: "Ask to take it back"))
            #expect(empty.status == 422)
            #expect(empty.says("Say why the award should be taken back."))
            let asked = try await samuel.submit(
                asking.form(button: "Ask to take it back"),
                ["reason": "The evidence was another person’s."]
            )
            #expect(asked.says("You asked for this, so a second person has to confirm it."))
            #expect(asked.form(button: "Take the award back") == nil)

            let ruth = try await WebSession.signedIn("Ruth", of: badge.cast, badge.client)
            let request = try await ruth.get(asked.path)
            let done = try await ruth.submit(request.form(button: "Take the award back"))
            #expect(done.says("Taken back."))

            let imani = try await WebSession.signedIn("Imani", of: badge.cast, badge.client)
            let award = try await imani.get("/awards/\(badge.award)")
            #expect(award.says("This award was taken back on"))
            #expect(award.says("The evidence was another person’s."))
            #expect(!award.says("you have proven it"))
        }
    }

    @Test func `the earner sees who has looked the award up, once an hour, and what they saw`() async throws {
        try await WebBadge.run { badge in
            let imani = try await WebSession.signedIn("Imani", of: badge.cast, badge.client)
            let submission: ID<Submission> = try await badge.cast.platform.read { stored in
                let row = try stored.first(
                    "SELECT d.submission FROM award a JOIN decision d ON d.id = a.decision WHERE a.id = \(badge.award)"
                )
                return try #require(row).id("submission")
            }
            let views = "/submissions/\(submission)/views"
            #expect(try await !imani.get(views).says("Who has looked up your award"))
            let samuel = try await WebSession.signedIn("Samuel", of: badge.cast, badge.client)
            let list = try await samuel.get("/revocations")
            // A number that is nobody's, or another's, is no look.
            _ = try await samuel.submit(list.form(button: "Find the badge"), ["number": "TV-0"])
            let found = try await samuel.submit(list.form(button: "Find the badge"), ["number": "TV-9001"])
            #expect(found.says("Imani Castellano"))
            _ = try await samuel.get(found.path)
            let helen = try await WebSession.signedIn("Helen", of: badge.cast, badge.client)
            _ = try await helen.get(found.path)
            let seen = try await imani.get(views)
            #expect(seen.says("Samuel Ortiz, administrator") && seen.says("A lead assessor"))
            #expect(!seen.says("Helen") && seen.words.ranges(of: "Samuel Ortiz").count == 1)
            // The list of what waits names nobody.
            _ = try await samuel.submit(found.form(button: "Ask to take it back"), ["reason": "By mistake."])
            #expect(try await !helen.get("/revocations").says("Imani"))
        }
    }

    @Test func `who may not take back sees nothing of it`() async throws {
        try await WebBadge.run { badge in
            for name in ["Imani", "Marcus", "Tomás"] {
                let session = try await WebSession.signedIn(name, of: badge.cast, badge.client)
                #expect(try await session.get("/revocations").status == 404, "\(name)")
                #expect(try await session.get("/awards/\(badge.award)/revocation").status == 404, "\(name)")
                #expect(try await session.get("/").link("Revocations") == nil)
            }
        }
    }
}
