import Application
import Credentialing
import HTTPTypes
import HummingbirdTesting
import PlatformKit
import Storage
import Testing
import Web

/// Two districts on one installation: ASVS 8.4.1.
struct OtherDistrictTests {
    @Test func `ASVS 8.4.1: the administrator of one district sees no person, mail, invitation or act of another`()
        async throws
    {
        try await SecurityScene.run { scene in
            let samuel = try await scene.signedIn("Samuel")
            let form = try await samuel.get("/admin/invitations/new").form(button: "Send the invitation")
            try await samuel.submit(
                form,
                ["name": "New Comer", "email": "newcomer@tamarackvalley.example", "roles": "assessor"]
            )
            let seen = try await samuel.get("/admin/invitations")
            #expect(seen.says("newcomer@tamarackvalley.example"), "the test shows something to hide")
            let omar = try await scene.signedIn("Omar")
            let names =
                Cast.roles.map(\.name) + [
                    "tamarackvalley.example", "Tamarack", "Birch Hollow", "TV-1001", "TV-9001", "Wait Time",
                ]
            for path in [
                "/home", "/work", "/record", "/account", "/admin/people", "/admin/people?q=marcus",
                "/admin/invitations",
                "/admin/invitations/new", "/admin/mail", "/admin/audit", "/revocations", "/assess", "/assess/judged",
            ] {
                let answer = try await omar.get(path)
                #expect(answer.status == 200, "\(path)")
                let main = WebElement.all("main", in: answer.body).first?.words ?? ""
                #expect(!main.isEmpty, "\(path)")
                for name in names { #expect(!main.contains(name), "\(path) has \(name)") }
            }
            for number in ["TV-9001", "TV-1001"] {
                #expect(try await omar.get("/revocations?number=\(number)").status == 422, "\(number)")
            }
        }
    }

    @Test func `ASVS 8.4.1, edubadges-server#379: a title is chosen only where it is open, and not once it is retired`()
        async throws
    {
        try await SecurityScene.run { scene in
            let slug = try #require(scene.values.first { $0.prefix == "/catalog/" }?.values["slug"])
            let choose = "/catalog/\(slug)/choose"
            func tryIt(_ name: String) async throws -> Int {
                let session = try await scene.signedIn(name)
                return try await session.post(choose, "csrf=\(try await session.token())&approach=show").status
            }
            let before = try await scene.holdings()["enrollment"]
            #expect(try await [403, 404].contains(tryIt("Omar")))
            try await scene.cast.platform.write { work in
                try work.run("UPDATE achievement SET retired = \(work.now)")
            }
            #expect(try await (400..<500).contains(tryIt("Linh")))
            #expect(try await scene.holdings()["enrollment"] == before)
            try await scene.cast.platform.write { work in try work.run("UPDATE achievement SET retired = NULL") }
            #expect(try await tryIt("Linh") == 303)
        }
    }

    @Test func `edubadges-server#379: what a page shows is what choosing gives, whatever was published since`()
        async throws
    {
        let cast = try await Cast.assemble(on: .testing())
        let first = try await cast.publish()
        var title = MicroCredential.waitTime
        title.rubric.criteria[0].required = "leading"
        // Published, and the offering not opened again: it still opens the first version.
        let second = try await cast.platform.publish(title, in: cast.district, by: nil)
        #expect(second.achievement == first.achievement && second.version != first.version)
        for (name, required) in [("Linh", "proficient"), ("Marcus", "leading")] {
            if name == "Marcus" { _ = try await cast.publish(title) }
            let actor = try await cast.actor(name)
            guard case .found(let shown) = try await cast.platform.title(slug: first.slug, for: actor) else {
                Issue.record("the title has moved")
                return
            }
            let chosen = try await cast.choose(first, as: name)
            let work = try await cast.platform.ownWork(chosen.submission, by: actor)
            #expect(work.title == shown.title, "\(name)")
            #expect(work.title.rubric.criteria[0].required == required, "\(name)")
        }
    }

    @Test func `Flarum CVE-2023-22488: no mail that waits holds an answer, feedback, a note or a file's name`()
        async throws
    {
        try await SecurityScene.run { scene in
            try await scene.cast.judge(scene.submission, unmet: ["planning"])
            let mails = try await scene.cast.platform.read { stored in
                try stored.rows("SELECT payload FROM outbox").map { try $0.text("payload") }
            }
            #expect(
                mails.contains { $0.contains("answerReady") } && mails.contains { $0.contains("submissionReceived") }
            )
            for mail in mails {
                for words in [
                    "Show one more moment", "Thank you for this work", "waiting waiting", "plan.pdf", "I see it",
                ] {
                    #expect(!mail.contains(words), "\(mail)")
                }
            }
        }
    }
}
