internal import Application
internal import Credentialing
internal import Edge
internal import Hummingbird

/// Collections: for everyone to read and print, for authors and administrators to keep.
package enum CollectionRoutes: Area {
    package static let pageTypes: [any Page.Type] = [
        CollectionsPage.self, CollectionPage.self, BookletPage.self, BookletArticle.self,
        NewCollectionPage.self, CollectionEditPage.self,
    ]

    package static func add(to site: Site) {
        addReading(to: site)
        addMaking(to: site)
        addChanging(to: site)
    }

    private static func addReading(to site: Site) {
        let (platform, pages, fairUse) = (site.platform, site.pages, site.fairUse)
        let address = platform.settings.publicURL
        let articles = BookletArticles()
        site.visitors.get("collections") { request, context in
            let actor = context.signedIn?.actor
            let own = if let actor { try await platform.ownCollections(of: actor) } else { [CollectionHead]() }
            let places = if let actor { try await !platform.collectionPlaces(for: actor).isEmpty } else { false }
            let page = CollectionsPage(try await platform.collections(), own: own, mayMake: places)
            return try await pages.show(page, for: request, context)
        }
        site.visitors.get("collections/:slug") { request, context in
            let actor = context.signedIn?.actor
            let collection = try await platform.collection(slug: context.parameter("slug"), for: actor)
            return try await pages.show(CollectionPage(collection, publicURL: address), for: request, context)
        }
        site.visitors.get("collections/:slug/booklet") { request, context in
            try await fairUse.count(.export, by: context)
            let actor = context.signedIn?.actor
            let (collection, titles) = try await platform.collectionBooklet(slug: context.parameter("slug"), for: actor)
            let page = try BookletPage(collection, titles) { reading in
                try articles.article(reading) { try pages.piece(BookletArticle($0, publicURL: address)) }
            }
            return try await pages.show(page, for: request, context)
        }
    }

    private static func addMaking(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("collections/new") { request, context in
            let places = try await platform.collectionPlaces(for: context.actor)
            guard !places.isEmpty else { throw Refusal.notFound }
            return try await pages.show(NewCollectionPage(CollectionForm(), places: places), for: request, context)
        }
        site.members.post("collections") { request, context in
            let places = try await platform.collectionPlaces(for: context.actor)
            let form = CollectionForm(try context.form())
            guard let place = places.first(where: { $0.id.text == form.organization }) else { throw Refusal.notFound }
            func again(_ form: CollectionForm) async throws -> Response {
                try await pages.showAgain(NewCollectionPage(form, places: places), for: request, context)
            }
            guard form.problems.isEmpty else { return try await again(form) }
            do {
                let slug = try await platform.makeCollection(form.words, in: place.id, by: context.actor)
                return pages.redirect(to: Path.collectionEdit(slug))
            } catch Refusal.limit(let sentence) {
                return try await again(form.refused(sentence))
            }
        }
    }

    private static func addChanging(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        @Sendable func page(
            _ collection: CollectionReading,
            _ form: CollectionForm,
            _ query: String = ""
        ) async throws -> CollectionEditPage {
            let found =
                query.isEmpty ? [] : try await platform.browseCatalog(CatalogQuery(text: query)).entries
            return CollectionEditPage(collection, form: form, query: query, found: found)
        }
        site.members.get("collections/:slug/edit") { request, context in
            let collection = try await platform.ownCollection(context.parameter("slug"), of: context.actor)
            let fields = try FormFields(urlencoded: request.uri.query ?? "")
            let form = CollectionForm(collection.words, revision: collection.revision)
            let shown = try await page(collection, form, String(fields.line("q").prefix(200)))
            return try await pages.show(shown, for: request, context)
        }
        site.members.post("collections/:slug") { request, context in
            let collection = try await platform.ownCollection(context.parameter("slug"), of: context.actor)
            let form = CollectionForm(try context.form())
            guard form.problems.isEmpty else {
                return try await pages.showAgain(try await page(collection, form), for: request, context)
            }
            do {
                let change = CollectionChange.words(form.words, expecting: form.revision)
                try await platform.changeCollection(slug: collection.slug, change, by: context.actor)
                return pages.redirect(to: Path.collectionEdit(collection.slug), flash: Flash("Saved."))
            } catch let refusal as Refusal {
                let sentence: String
                switch refusal {
                case .doesNotFit(let words): sentence = words
                case .changedMeanwhile: sentence = "\(refusal) Open this page again to see what the other wrote"
                default: throw refusal
                }
                return try await pages.showAgain(
                    try await page(collection, form.refused(sentence)),
                    for: request,
                    context
                )
            }
        }
        site.members.post("collections/:slug/titles") { _, context in
            let collection = try await platform.ownCollection(context.parameter("slug"), of: context.actor)
            guard let change = CollectionChange(try context.form()) else { throw Problem.malformed }
            try await platform.changeCollection(slug: collection.slug, change, by: context.actor)
            return pages.redirect(to: Path.collectionEdit(collection.slug) + "#titles")
        }
    }
}

extension CollectionChange {
    /// The button that was pressed beside a title.
    fileprivate init?(_ fields: FormFields) {
        let title = fields.line("title")
        switch fields.line("act") {
        case "add": self = .add(title)
        case "remove": self = .remove(title)
        case "up": self = .moveUp(title)
        case "down": self = .moveDown(title)
        case "note": self = .note(title, fields.line("note"))
        default: return nil
        }
    }
}

extension Platform {
    /// A collection that someone may change.
    fileprivate func ownCollection(_ slug: String, of actor: Actor) async throws -> CollectionReading {
        let collection = try await collection(slug: slug, for: actor)
        guard collection.isOwn else { throw Refusal.notFound }
        return collection
    }
}
