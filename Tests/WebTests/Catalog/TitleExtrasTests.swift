import Application
import Credentialing
import HTTPTypes
import PlatformKit
import Testing

@testable import Web

/// Templates and figures on the page of a title.
struct TitleExtrasTests {
    @Test func `anyone downloads a template from the page, and nothing runs in the browser`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        let open = try await cast.publish(ExampleTitles.title("iep-in-class"))
        try await WebSession.run(cast) { client in
            let visitor = WebSession(client)
            let page = try await visitor.get(Path.title(open.slug))
            let address = try #require(page.link("IEP working summary"))
            #expect(page.says("Word document, 38 KB"))
            let file = try await visitor.get(address)
            #expect(file.status == 200)
            #expect(
                file.headers[.contentDisposition]?.hasPrefix("attachment; filename=\"iep-working-summary.docx\"")
                    == true
            )
            #expect(file.headers[.xContentTypeOptions] == "nosniff")
            #expect(file.headers[.contentType]?.hasSuffix("wordprocessingml.document") == true)
            for name in ["none.docx", "..%2F1", "iep-working-summary.DOCX"] {
                #expect(
                    try await visitor.get("/achievements/\(open.achievement)/versions/1/files/\(name)").status == 404
                )
            }
            #expect(try await visitor.get("/achievements/\(open.achievement)/versions/2/files/x.docx").status == 404)
        }
    }

    @Test func `the learner finds the template beside the part that it helps with`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        let open = try await cast.publish(ExampleTitles.title("formative-checks"))
        try await WebSession.run(cast) { client in
            let imani = try await WebSession.signedIn("Imani", of: cast, client)
            let item = try #require(open.title.placedItems.first { !$0.item.templates.isEmpty }?.item)
            let chosen = try await cast.choose(open, as: "Imani")
            let page = try await imani.get(Path.item(item.key, of: chosen.submission))
            #expect(page.link("Exit check planner")?.hasSuffix("/versions/1/files/exit-check-planner.docx") == true)
        }
    }

    @Test func `figures stand on the page from ten people up, and nothing below`() async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        let open = try await cast.publish()
        let names = Cast.roles.map { String($0.name.prefix { $0 != " " }) }.filter { $0 != "Ruth" && $0 != "Grace" }
        try await WebSession.run(cast) { client in
            let visitor = WebSession(client)
            for name in names.prefix(9) { _ = try await cast.choose(open, as: name) }
            try await cast.platform.countFigures()
            #expect(try await !visitor.get(Path.title(open.slug)).says("How others fared"))
            _ = try await cast.choose(open, as: "Grace")
            try await cast.platform.countFigures()
            let page = try await visitor.get(Path.title(open.slug))
            #expect(page.says("How others fared") && page.says("10 people") && page.says("is left out"))
        }
    }
}
