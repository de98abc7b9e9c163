import Application
import Credentialing
import HTTPTypes
import HummingbirdTesting
import NIOCore
import PlatformKit
import Storage
import Testing
import Web

/// What changes something and what does not: ASVS 3.5.1, 3.5.3 and 8.2.3.
struct UnsafeRequestTests {
    @Test(arguments: ["Marcus", "Imani", "Samuel", "Priya", "Tomás"])
    func `Moodle CVE-2021-43559: asking for every page, by GET or HEAD, changes nothing`(name: String) async throws {
        try await SecurityScene.run { scene in
            let session = try await scene.signedIn(name)
            let before = try await scene.holdings()
            for route in scene.routes {
                for method in [HTTPRequest.Method.get, .head] {
                    let answer = try await session.send(method, scene.path(route), follows: false)
                    #expect(answer.status < 500, "\(method) for \(route)")
                }
            }
            #expect(try await scene.holdings() == before)
        }
    }

    @Test(arguments: [nil, "Marcus", "Samuel"] as [String?])
    func `Moodle CVE-2021-43559: every form without its token is refused, and changes nothing`(
        name: String?
    ) async throws {
        try await SecurityScene.run { scene in
            let session = if let name { try await scene.signedIn(name) } else { WebSession(scene.client) }
            let before = try await scene.holdings()
            var count = 0
            for route in scene.routes where route.method == .post {
                count += 1
                let path = scene.path(route)
                for token in ["", "AAAA"] {
                    #expect(try await session.post(path, "csrf=\(token)&reason=x").status == 403, "\(route)")
                    let upload = try await session.upload([("a.pdf", [1])], to: path, token: token)
                    let led = upload.headers[.location]?.hasPrefix("/sign-in") == true
                    #expect([403, 404, 415].contains(upload.status) || (name == nil && led), "\(route)")
                }
                let plain = try await session.post(path, "reason=x", type: "text/plain")
                #expect(plain.status == 403, "\(route)")
            }
            #expect(count > 35)
            #expect(try await scene.holdings() == before)
        }
    }

    @Test func `no route is unsafe under a method that needs no token`() async throws {
        try await SecurityScene.run { scene in
            #expect(Set(scene.routes.map(\.method)) == [.get, .post])
        }
    }

    @Test func `ASVS 8.2.3: a learner sets no level, state or assessor with fields that the form does not have`()
        async throws
    {
        try await WebSession.run { cast, client in
            let open = try await cast.publish(.ofWords)
            let chosen = try await cast.choose(open, as: "Imani")
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let path = "/submissions/\(chosen.submission)/items/setting"
            let form = try #require(try await imani.get(path).form(button: "Save"))
            let extra = [
                ("state", "awarded"), ("level-reflecting", "yes"), ("level", "yes"), ("is_met", "1"),
                ("assessor", "x"), ("person", cast.people["Marcus"]?.text ?? ""), ("attempt", "9"),
                ("edition", "9"), ("outcome", "awarded"), ("id", "x"), ("submission", "x"), ("score", "4"),
            ].reduce(form) { $0.adding($1.0, $1.1) }
            #expect(try await imani.submit(extra, ["a-1-answer-1": "Mine."]).status == 200)
            let work = try await cast.platform.ownWork(chosen.submission, by: cast.actor("Imani"))
            #expect(work.submission.state == .draft && work.submission.attempt == 1)
            #expect(work.selfEvaluations.isEmpty)
            let rows = try await cast.platform.read { stored in
                try stored.int64("SELECT COUNT(*) AS n FROM assessment")
                    + stored.int64("SELECT COUNT(*) AS n FROM decision")
                    + stored.int64("SELECT COUNT(*) AS n FROM award")
                    + stored.int64("SELECT COUNT(*) AS n FROM submission WHERE state <> 'draft'")
            }
            #expect(rows == 0)
        }
    }

    @Test func `ASVS 8.2.3: an assessor changes no evidence with the fields of the learner's form`() async throws {
        try await SecurityScene.run { scene in
            let tomas = try await scene.signedIn("Tomás")
            let marcus = try await scene.cast.actor("Marcus")
            let before = try await scene.cast.platform.ownWork(scene.submission, by: marcus).responses
            let bench = try await tomas.submit(try await tomas.get("/assess").form(button: "Take TV-1001"))
            let form = try #require(bench.form(button: "Save"))
                .adding("a-1-answer-1", "Not mine.").adding("remove", "plan").adding("person", "x")
            #expect(try await tomas.submit(form, ["overall": "Read."]).status == 200)
            #expect(try await scene.cast.platform.ownWork(scene.submission, by: marcus).responses == before)
        }
    }

    @Test func `Learnova#3084: a learner who sends the form of the bench judges nothing`() async throws {
        try await SecurityScene.run { scene in
            let marcus = try await scene.signedIn("Marcus")
            let token = try await marcus.token()
            let reading = try await scene.cast.openReading(of: scene.submission)
            for act in ["claim", "draft", "levels", "assessment", "release"] {
                let fields = "csrf=\(token)&revision=0&overall=Good&level-planning=leading&level-thinking=leading"
                let answer = try await marcus.post("/assess/readings/\(reading)/\(act)", fields)
                #expect([303, 403, 404, 409].contains(answer.status), "\(act)")
            }
            let rows = try await scene.cast.platform.read { stored in
                try stored.int64("SELECT COUNT(*) AS n FROM award WHERE number LIKE 'TV-1%'")
                    + stored.int64("SELECT COUNT(*) AS n FROM assessment_draft")
            }
            #expect(rows == 0)
        }
    }
}

extension Transaction {
    /// The one number that a statement gives.
    fileprivate func int64(_ sql: SQL) throws -> Int64 { try first(sql)?.int64("n") ?? 0 }
}
