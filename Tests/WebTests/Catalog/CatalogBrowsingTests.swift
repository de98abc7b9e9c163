import Application
import Credentialing
import Foundation
import HTTPTypes
import PlatformKit
import Testing

@testable import Web

struct CatalogBrowsingTests {
    private static func withCatalog(
        _ body: @escaping @Sendable (Cast, WebSession) async throws -> Void
    ) async throws {
        let cast = try await Cast.assemble(on: Platform.testing())
        for title in try ExampleTitles.all() { try await cast.platform.publish(title, in: cast.district, by: nil) }
        try await WebSession.run(cast) { client in try await body(cast, WebSession(client)) }
    }

    @Test func `filters are buttons of the search, stay with the words, and go one by one`() async throws {
        try await Self.withCatalog { _, visitor in
            let all = try await visitor.get("/catalog")
            #expect(all.says("18 micro-credentials") && all.says("For whom") && !all.says("One standard"))
            let form = try #require(all.form(to: "/catalog"))
            let search = try await visitor.submit(form, ["q": "students"])
            let words = try #require(
                WebElement.all("button", in: search.body).map(\.words).first { $0.hasPrefix("Paraprofessionals") }
            )
            let count = try #require(words.split(separator: " ").dropFirst().first)
            let narrowed = try await visitor.submit(search.form(button: words))
            #expect(narrowed.path.contains("q=students") && narrowed.path.contains("role=paraprofessional"))
            #expect(narrowed.says("\(count) micro-credentials match “students”"))
            let without = try #require(narrowed.link("Paraprofessionals"))
            #expect(without == "/catalog?q=students")
            #expect(try await visitor.get(without).body.contains("role=paraprofessional") == false)
        }
    }

    @Test func `a slip is set right and said, a few titles show no filters, and orders can be chosen`() async throws {
        try await Self.withCatalog { _, visitor in
            let slip = try await visitor.get("/catalog?q=fluancy")
            #expect(slip.says("We looked for “fluency” instead of “fluancy”, which no title has."))
            let few = try await visitor.get("/catalog?role=supportStaff&subject=technology")
            #expect(few.says("2 micro-credentials") && !few.body.contains("class=\"filters\""))
            let shortest = try await visitor.get("/catalog?sort=best&sort=shortest")
            #expect(shortest.body.contains("<strong>Shortest</strong>"))
            #expect(
                try await visitor.get("/catalog?q=wait+time&role=librarian&subject=community").says(
                    "Nothing in the catalog"
                )
            )
            // The Spanish title is said to be Spanish.
            #expect(try await visitor.get("/catalog?q=familias").body.contains("<h3 lang=\"es\">"))
        }
    }

    @Test func `a member keeps a search, asks it again and takes it away; a visitor is not asked to`() async throws {
        try await Self.withCatalog { cast, visitor in
            #expect(try await visitor.get("/catalog?q=coach").form(button: "Keep it") == nil)
            try await WebSession.run(cast) { client in
                let imani = try await WebSession.signedIn("Imani", of: cast, client)
                let found = try await imani.get("/catalog?q=coach&level=practice&page=1")
                let kept = try await imani.submit(found.form(button: "Keep it"), ["name": "Mine"])
                #expect(kept.says("The search is kept"))
                #expect(kept.link("Mine") == "/catalog?q=coach&level=practice")
                let again = try await imani.get("/catalog?q=coach&level=practice")
                #expect(again.form(button: "Keep it") == nil, "it is kept already")
                let other = try await WebSession.signedIn("Marcus", of: cast, client)
                #expect(try await other.get("/catalog").link("Mine") == nil)
                let gone = try await imani.submit(again.form(button: "Take away the search Mine"))
                #expect(gone.says("The search is gone") && gone.link("Mine") == nil)
            }
        }
    }

    @Test func `two titles stand side by side, and one asks for the other`() async throws {
        try await Self.withCatalog { _, visitor in
            let title = try await visitor.get("/catalog/wait-time")
            let one = try await visitor.get(try #require(title.link("Compare with another")))
            let both = try await visitor.submit(one.form(button: "Compare"), ["b": "formative-checks"])
            #expect(both.status == 200 && both.says("Wait Time That Invites Thinking"))
            #expect(both.says("Exit Checks That Change Tomorrow") && both.says("How it is judged"))
            #expect(try await visitor.get("/catalog/compare?a=wait-time&b=nothing").status == 404)
            #expect(try await visitor.get("/catalog/compare").path == "/catalog")
        }
    }

    @Test func `what is shared has a card, and programs read the list page by page`() async throws {
        try await Self.withCatalog { cast, visitor in
            let title = try await visitor.get("/catalog/wait-time")
            let url = cast.platform.settings.publicURL
            #expect(title.body.contains("<meta property=\"og:title\" content=\"Wait Time That Invites Thinking\">"))
            #expect(title.body.contains("<meta property=\"og:image\" content=\"\(url)/achievements/"))
            let answer = try await visitor.get("/catalog.json")
            #expect(answer.headers[.contentType] == "application/ld+json")
            let list = try #require(JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: Any])
            let items = try #require(list["itemListElement"] as? [[String: Any]])
            #expect(items.count == 18 && list["numberOfItems"] as? Int == 18 && list["next"] == nil)
            let names = items.compactMap { ($0["item"] as? [String: Any])?["ceterms:name"] as? String }
            #expect(names == names.sorted() && names.contains("Calm First"))
            #expect(try await visitor.get("/catalog").body.contains("href=\"/catalog.json\""))
        }
    }
}
