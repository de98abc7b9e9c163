internal import Application
package import Credentialing
internal import Edge
internal import HTTPTypes
internal import Hummingbird

/// The catalog, for everyone.
package enum CatalogRoutes: Area {
    package static let pageTypes: [any Page.Type] = [CatalogListPage.self, TitlePage.self]
    package static let navigation = [NavigationItem("Catalog", Path.catalog, place: 50)]

    package static func add(to site: Site) {
        let platform = site.platform
        let (pages, fairUse) = (site.pages, site.fairUse)
        site.visitors.get("catalog") { request, context in
            let query = try CatalogQuery(FormFields(urlencoded: request.uri.query ?? ""))
            if !query.text.isEmpty { try await fairUse.count(.search, by: context) }
            let found = try await platform.browseCatalog(query)
            return try await pages.show(CatalogListPage(found, query: query), for: request, context)
        }
        site.visitors.get("catalog/:slug") { request, context in
            let actor = context.signedIn?.actor
            switch try await platform.title(slug: context.parameter("slug"), for: actor) {
            case .moved(let slug): return Response.moved(to: Path.title(slug))
            case .found(let reading):
                let page = TitlePage(reading, for: actor, crestWords: CrestWords.text(of: reading))
                return try await pages.show(page, for: request, context)
            }
        }
        site.visitors.get("catalog/:slug/file") { _, context in
            try await fairUse.count(.export, by: context)
            let file = try await platform.exportTitle(slug: context.parameter("slug"))
            return Response.file(file)
        }
    }
}

extension CatalogQuery {
    fileprivate init(_ fields: FormFields) {
        self.init(
            text: String(fields.line("q").prefix(200)),
            subject: MicroCredential.Subject(rawValue: fields.line("subject")),
            level: MicroCredential.Level(rawValue: fields.line("level")),
            page: Int(fields.line("page")) ?? 1
        )
    }
}

extension Response {
    /// A title as a file that is saved.
    static func file(_ file: TitleFile) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "application/yaml; charset=utf-8",
                .contentDisposition: "attachment; filename=\"\(file.name)\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: file.text))
        )
    }

    /// The thing has another address for good.
    static func moved(to path: String) -> Response {
        Response(status: .movedPermanently, headers: [.location: path])
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

extension Path {
    /// The learner's work on a title.
    package static func enrollment(_ id: ID<Enrollment>) -> String { "/enrollments/\(id)" }
}
