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
