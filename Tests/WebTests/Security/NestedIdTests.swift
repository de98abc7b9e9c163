import Application
import Credentialing
import HTTPTypes
import HummingbirdTesting
import PlatformKit
import Storage
import Testing
import Web

/// An id below another id counts only as that one's own: what Moodle's mod_customcert lacked, CVE-2026-30884.
struct NestedIdTests {
    @Test func `mod_customcert CVE-2026-30884: a membership counts only under the person it belongs to`() async throws {
        try await SecurityScene.run { scene in
            let samuel = try await scene.signedIn("Samuel")
            let token = try await samuel.token()
            let imani = try #require(scene.cast.people["Imani"])
            let foreign = try #require(scene.values.first { $0.prefix == "/admin/people/" }?.values["membership"])
            let before = try await scene.holdings()
            let path = "/admin/people/\(imani)/memberships/\(foreign)"
            #expect(try await samuel.get(path + "/end").status == 404)
            #expect(try await samuel.post(path + "/end", "csrf=\(token)").status == 404)
            #expect(try await samuel.post(path + "/roles", "csrf=\(token)&roles=administrator").status == 404)
            #expect(try await scene.holdings() == before)
            let roles = try await scene.cast.actor("Marcus").roles
            #expect(roles == [.learner])
        }
    }

    @Test func `mod_customcert CVE-2026-30884: a witness request counts only under the work it belongs to`()
        async throws
    {
        try await WebSession.run { cast, client in
            let open = try await cast.publish(ExampleTitles.case("observation-and-earlier"))
            let place = ResponseAddress(item: "seen", slot: "form")
            let theirs = try await cast.choose(open, as: "Marcus").submission
            try await cast.platform.askWitness(
                address: Cast.address(of: "Ruth Abernathy"),
                at: place,
                of: theirs,
                by: cast.actor("Marcus")
            )
            let mine = try await cast.choose(open, as: "Imani").submission
            let request = try await cast.platform.read {
                try $0.first("SELECT id FROM observation_request")?.text("id")
            }
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let path = "/submissions/\(mine)/items/seen/witness/\(request ?? "")/withdrawal?slot=form"
            #expect(try await imani.post(path, "csrf=\(try await imani.token())").status == 404)
            let reading = try await cast.platform.witnessing(at: place, of: theirs, by: cast.actor("Marcus"))
            #expect(reading.requests.count == 1 && reading.requests.allSatisfy { $0.withdrawn == nil })
        }
    }

    @Test func `mod_customcert CVE-2026-30884: items and criteria of another title are not there`() async throws {
        try await WebSession.run { cast, client in
            _ = try await cast.publish()
            let mine = try await cast.choose(try await cast.publish(.ofWords), as: "Imani").submission
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let token = try await imani.token()
            for key in ["lesson", "change%2F..", "nowhere", "reflecting"] {
                let path = "/submissions/\(mine)/items/\(key)"
                for ending in ["", "/versions", "/earlier", "/witness"] {
                    #expect(try await imani.get(path + ending).status == 404, "\(key)\(ending)")
                }
                #expect(try await imani.post(path, "csrf=\(token)&a-1-plan-1=x").status == 404, "\(key)")
                let one = "csrf=\(token)&at=a-1-answer-1&text=x"
                #expect(try await imani.post(path + "/texts", one).status == 404, "\(key)")
            }
            let feedback = "csrf=\(token)&criterion=planning&at=planning&text=x"
            let answer = try await imani.post("/submissions/\(mine)/feedback/texts", feedback)
            #expect((400..<500).contains(answer.status))
        }
    }

    @Test func `mod_customcert CVE-2026-30884: another's file does not come into one's own work`() async throws {
        try await SecurityScene.run { scene in
            let open = try #require(scene.values.first { $0.prefix == "/catalog/" }?.values["slug"])
            let linh = try await scene.cast.actor("Linh")
            let mine = try await scene.cast.platform.chooseTitle(slug: open, approach: .show, by: linh).submission
            let file = try #require(scene.values.first { $0.prefix == "/files/" }?.values["id"])
            let session = try await scene.signedIn("Linh")
            let form = try #require(try await session.get("/submissions/\(mine)/items/lesson").form(button: "Save"))
            let names = ["file", "plan", "remove", "a-1-plan-1", "a-1-plan-1-file", "response"]
            let extra = names.reduce(form) { $0.adding($1, file) }
            #expect(try await session.submit(extra).status < 500)
            #expect(try await session.get("/files/\(file)").status == 404)
            let work = try await scene.cast.platform.ownWork(mine, by: linh)
            #expect(work.responses.allSatisfy { $0.file == nil })
            let marcus = try await scene.signedIn("Marcus")
            #expect(try await marcus.get("/files/\(file)").status == 200)
        }
    }
}
