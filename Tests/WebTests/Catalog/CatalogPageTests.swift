import Application
import Credentialing
import PlatformKit
import Testing

@testable import Web

struct CatalogPageTests {
    @Test func `a visitor finds a title, reads its rubric and takes it home`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        let open = try await cast.publish(ExampleTitles.title("wait-time"))
        try await WebSession.run(cast) { client in
            let visitor = WebSession(client)
            let list = try await visitor.get("/catalog?q=silence")
            #expect(list.status == 200 && list.says("Wait Time That Invites Thinking"))
            let page = try await visitor.get(Path.title(open.slug))
            #expect(page.status == 200)
            #expect(page.says("This is the very rubric that assessors use"))
            for criterion in open.title.rubric.criteria { #expect(page.says(criterion.title)) }
            #expect(page.link("Choose this one") == "/sign-in?return-to=%2Fcatalog%2Fwait-time")
            let file = try await visitor.get(Path.titleFile(open.slug))
            #expect(file.status == 200 && file.says("microcredential: 1"))
        }
    }

    @Test func `list, page, comparison and booklet show the version that the reader would begin with`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        let first = try await cast.publish()
        var longer = MicroCredential.waitTime
        longer.about.summary = "Wait longer than you like."
        let title = longer
        try await cast.platform.publish(title, in: cast.district, by: nil)
        try await WebSession.run(cast) { client in
            let newest = "/achievements/\(first.achievement)/versions/2"
            let linh = try await WebSession.signedIn("Linh", of: cast, client)
            let shown = try await linh.get(Path.title(first.slug))
            #expect(shown.says("Wait three seconds") && !shown.says("Wait longer"))
            #expect(shown.says("offers version 1, which is this one") && shown.link("Read version 2") == newest)
            let visitor = WebSession(client)
            let read = try await visitor.get(Path.title(first.slug))
            #expect(read.says("Wait three seconds") && read.says("offers version 1, which is this one"))
            #expect(read.link("Read version 2") == newest)
            // Nothing is open to someone of another district, who reads the newest.
            let noa = Actor(person: ID("noa"), name: "Noa Lind", memberships: [])
            let platform = cast.platform
            let readers: [(Actor?, Int)] = [(nil, 1), (try await cast.actor("Linh"), 1), (noa, 2)]
            for (actor, number) in readers {
                let listed = try await platform.browseCatalog(CatalogQuery(), for: actor).entries
                #expect(listed.map(\.number) == [number])
                guard case .found(let page) = try await platform.title(slug: first.slug, for: actor) else {
                    Issue.record("not there")
                    continue
                }
                #expect(page.number == number && listed.map(\.version) == [page.version])
            }
            for reader in [linh, visitor] {
                let list = try await reader.get(Path.catalog)
                #expect(list.says("Wait three seconds") && !list.says("Wait longer"))
                let compared = try await reader.get(Path.compare(first.slug, nil))
                #expect(!compared.says("Wait longer"))
            }
            // Each version is there whole: what is asked, and the rubric.
            for path in [newest, "/achievements/\(first.achievement)/versions/1"] {
                let page = try await visitor.get(path)
                #expect(page.says("Describe your students and setting") && page.says("Student thinking"), "\(path)")
            }
            // Once the work has begun it keeps its version, also when the offering moves on.
            try await linh.submit(shown.form(button: "Choose this one"))
            _ = try await cast.publish(title)
            let own = try await linh.get(Path.title(first.slug))
            #expect(own.says("Your work began with version 1") && own.link("Read version 2") == newest)
            let marcus = try await WebSession.signedIn("Marcus", of: cast, client)
            #expect(try await marcus.get(Path.title(first.slug)).says("Wait longer than you like"))
        }
    }

    @Test(arguments: ["?q=%00", "?page=-5", "?page=99999999999999999999", "?subject=x&level=%ff", "?q=%22%27*()"])
    func `a strange question is answered with a page`(query: String) async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        try await WebSession.run(cast) { client in
            let page = try await WebSession(client).get("/catalog" + query)
            #expect([200, 400].contains(page.status))
        }
    }

    @Test func `what is not there is a page that says so`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        try await WebSession.run(cast) { client in
            let visitor = WebSession(client)
            for path in ["/catalog/nothing", "/catalog/nothing/file"] {
                let page = try await visitor.get(path)
                #expect(page.status == 404, "\(path)")
            }
        }
    }
}
