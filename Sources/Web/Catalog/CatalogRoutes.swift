internal import Application
package import Credentialing
internal import Edge
internal import HTTPTypes
internal import Hummingbird

/// The catalog, for everyone.
package enum CatalogRoutes: Area {
    package static let pageTypes: [any Page.Type] = [CatalogListPage.self, TitlePage.self, ComparePage.self]
    package static let navigation = [NavigationItem("Catalog", Path.catalog, place: 50)]

    package static func add(to site: Site) {
        addLists(to: site)
        addTitles(to: site)
        addSearches(to: site)
    }

    private static func addLists(to site: Site) {
        let platform = site.platform
        let (pages, fairUse) = (site.pages, site.fairUse)
        site.visitors.get("catalog") { request, context in
            let fields = try FormFields(urlencoded: request.uri.query ?? "")
            let query = CatalogAddress.query(fields)
            if !query.text.isEmpty { try await fairUse.count(.search, by: context) }
            let found = try await platform.browseCatalog(query, for: context.signedIn?.actor)
            let around = try await CatalogAround(query, labels: found.labels, platform, context.signedIn?.actor)
            return try await pages.show(CatalogListPage(found, query: query, around: around), for: request, context)
        }
        site.visitors.get("catalog.json") { request, context in
            try await fairUse.count(.export, by: context)
            let fields = try FormFields(urlencoded: request.uri.query ?? "")
            let listing = try await platform.catalogListing(page: fields.int("page") ?? 1)
            let bytes = try CatalogDocument.bytes(listing, publicURL: platform.settings.publicURL)
            return BadgeAnswer.shared(bytes, "application/ld+json", seconds: 300)
        }
        site.visitors.get("catalog/compare") { request, context in
            let fields = try FormFields(urlencoded: request.uri.query ?? "")
            guard !fields.line("a").isEmpty else { return pages.redirect(to: Path.catalog) }
            let actor = context.signedIn?.actor
            let first = try await platform.reading(slug: fields.line("a"), for: actor)
            let other = fields.line("b")
            let second = other.isEmpty ? nil : try await platform.reading(slug: other, for: actor)
            let choices = try await platform.titlesLike(first, second, for: actor)
            return try await pages.show(ComparePage(first, second, among: choices), for: request, context)
        }
    }

    private static func addSearches(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.post("searches") { _, context in
            let fields = try context.form()
            let query = CatalogAddress.query(try FormFields(urlencoded: fields.line("query")))
            let path = CatalogAddress.path(query)
            do {
                let text = String(path.dropFirst(Path.catalog.count).drop { $0 == "?" })
                try await platform.saveSearch(fields.line("name"), query: text, by: context.actor)
                return pages.redirect(to: path, flash: Flash("The search is kept. It stands on this page from now on."))
            } catch let refusal as Refusal {
                switch refusal {
                case .doesNotFit(let sentence), .limit(let sentence):
                    return pages.redirect(to: path + "#searches", flash: Flash(sentence, kind: .bad))
                default: throw refusal
                }
            }
        }
        site.members.post("searches/:id/removal") { _, context in
            try await platform.removeSavedSearch(ID(try context.parameter("id")), by: context.actor)
            return pages.redirect(to: Path.catalog, flash: Flash("The search is gone."))
        }
    }

    private static func addTitles(to site: Site) {
        let platform = site.platform
        let (pages, fairUse) = (site.pages, site.fairUse)
        let address = platform.settings.publicURL
        site.visitors.get("catalog/:slug") { request, context in
            let actor = context.signedIn?.actor
            switch try await platform.title(slug: context.parameter("slug"), for: actor) {
            case .moved(let slug): return Response.moved(to: Path.title(slug))
            case .found(let reading):
                let words = CrestWords.text(of: reading)
                let page = TitlePage(reading, for: actor, crestWords: words, publicURL: address)
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

extension Platform {
    /// A title by its address, or the one it had before.
    fileprivate func reading(slug: String, for actor: Actor?) async throws -> TitleReading {
        switch try await title(slug: slug, for: actor) {
        case .found(let reading): return reading
        case .moved(let slug):
            guard case .found(let reading) = try await title(slug: slug, for: actor) else { throw Refusal.notFound }
            return reading
        }
    }

    /// Titles to hold beside one: of its area, and where there are few of those, any.
    fileprivate func titlesLike(
        _ first: TitleReading,
        _ second: TitleReading?,
        for actor: Actor?
    ) async throws -> [CatalogEntry] {
        let area = CatalogFilter(.subject, first.title.subject.rawValue)
        var found = try await browseCatalog(CatalogQuery(filters: [area]), for: actor).entries
        if found.count < 12 {
            let known = Set(found.map(\.achievement))
            found += try await browseCatalog(CatalogQuery(), for: actor).entries.filter {
                !known.contains($0.achievement)
            }
        }
        guard let second, !found.contains(where: { $0.achievement == second.achievement }) else { return found }
        return try await browseCatalog(CatalogQuery(text: second.title.title), for: actor).entries.filter {
            $0.achievement == second.achievement
        } + found
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

    /// A template of a version.
    package static func template(_ name: String, of achievement: ID<Achievement>, _ number: Int) -> String {
        "/achievements/\(achievement)/versions/\(number)/files/\(name)"
    }

    /// The crest of a version.
    package static func crest(_ achievement: ID<Achievement>, _ number: Int) -> String {
        "/achievements/\(achievement)/versions/\(number)/image.svg"
    }
}

extension Path {
    /// The learner's work on a title.
    package static func enrollment(_ id: ID<Enrollment>) -> String { "/enrollments/\(id)" }
}
