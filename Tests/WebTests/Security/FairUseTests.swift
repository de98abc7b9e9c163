import Application
import Credentialing
import HTTPTypes
import PlatformKit
import Testing

@testable import Edge
@testable import Web

/// ASVS 2.4.1: what costs much is bounded, far above what people do by hand.
struct FairUseTests {
    /// Asks until it is refused, and tells how often it was answered before.
    private func answered(_ session: WebSession, most: Int, _ ask: () async throws -> WebAnswer) async throws -> Int {
        for count in 0...most {
            let answer = try await ask()
            if answer.status == 429 {
                #expect(answer.says("in a short time") && answer.says("What was saved before is kept"))
                #expect(answer.headers[.retryAfter] != nil)
                return count
            }
        }
        return most + 1
    }

    @Test func `ASVS 2.4.1: searching is bounded for each person, and nobody else waits for it`() async throws {
        try await WebSession.run { cast, client in
            let samuel = try await WebSession.signedIn("Samuel", of: cast, client)
            let half = FairUse.Act.search.member.tries / 2
            for _ in 0..<half { #expect(try await samuel.get("/catalog?q=zz").status == 200) }
            let rest = try await answered(samuel, most: half) { try await samuel.get("/admin/people?q=zz") }
            #expect(rest == half)
            #expect(try await samuel.get("/catalog?q=zz").status == 429)
            // Without words it is no search, and others are not counted with him.
            #expect(try await samuel.get("/catalog").status == 200)
            let ruth = try await WebSession.signedIn("Ruth", of: cast, client)
            #expect(try await ruth.get("/admin/people?q=zz").status == 200)
            #expect(try await WebSession(client).get("/catalog?q=zz").status == 200)
        }
    }

    @Test func `ASVS 2.4.1: sending and taking files is bounded for each person`() async throws {
        try await WebSession.run { cast, client in
            let open = try await cast.publish()
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let file = Path.title(open.slug) + "/file"
            let taken = try await answered(imani, most: 1000) { try await imani.get(file) }
            #expect(taken == FairUse.Act.export.member.tries)
            let token = try await imani.token()
            let sent = try await answered(imani, most: 1000) {
                try await imani.post("/submissions/x/files/lesson/1/plan", "csrf=\(token)")
            }
            #expect(sent == FairUse.Act.upload.member.tries)
            #expect(try await imani.get(Path.title(open.slug)).status == 200)
        }
    }

    @Test func `people of one school, who share an address, do not meet the limit of one of them`() {
        for act in [FairUse.Act.search, .export] { #expect(act.visitor.tries >= 10 * act.member.tries) }
    }
}
