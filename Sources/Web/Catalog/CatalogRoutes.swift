package import Application
package import Credentialing
package import Edge
package import Hummingbird
internal import ContentFormat

/// The catalog, for everyone.
package enum CatalogRoutes: Area {
    package static let pageTypes: [any Page.Type] = [CatalogListPage.self, TitlePage.self]
    package static let navigation = [NavigationItem("Catalog", Path.catalog, place: 30)]

    package static func add(to site: Site) {
        site.visitors.get("catalog") { request, context in
            let query = CatalogQuery(request)
            let found = try await site.platform.browseCatalog(query)
            return try await site.pages.show(CatalogListPage(found, query: query), for: request, context)
        }
        site.visitors.get("catalog/:slug") { request, context in
            let actor = context.signedIn?.actor
            switch try await site.platform.title(slug: context.parameters.require("slug"), for: actor) {
            case .moved(let slug): return site.pages.redirect(to: Path.title(slug))
            case .found(let reading):
                let page = TitlePage(reading, for: actor, crestWords: CrestWords.text(of: reading))
                return try await site.pages.show(page, for: request, context)
            }
        }
    }
}

extension CatalogQuery {
    fileprivate init(_ request: Request) {
        let query = request.uri.queryParameters
        self.init(
            text: String((query.get("q") ?? "").prefix(200)),
            subject: query.get("subject").flatMap(MicroCredential.Subject.init(rawValue:)),
            level: query.get("level").flatMap(MicroCredential.Level.init(rawValue:)),
            page: query.get("page").flatMap(Int.init) ?? 1
        )
    }
}

extension Path {
    /// The list of titles.
    package static let catalog = "/catalog"

    /// A title.
    package static func title(_ slug: String) -> String { "/catalog/\(slug)" }

    /// A title as a file that other districts can take over.
    package static func titleFile(_ slug: String) -> String { "/catalog/\(slug)/file" }

    /// Where a title is chosen.
    package static func choose(_ slug: String) -> String { "/catalog/\(slug)/choose" }

    /// The crest of a version.
    package static func crest(_ achievement: ID<Achievement>, _ number: Int) -> String {
        "/achievements/\(achievement)/versions/\(number)/image.svg"
    }
}
