import Application
import Credentialing
import PlatformKit

extension PageReadings {
    static let collections = [
        PageReading("making and changing a collection") { scene in
            let avery = try await scene.actor("Avery")
            let words = CollectionWords(title: "A first one", summary: "Where to begin.")
            let slug = try await scene.platform.makeCollection(words, in: scene.cast.district, by: avery)
            try await scene.platform.changeCollection(slug: slug, .add(scene.open.slug), by: avery)
            try await scene.platform.changeCollection(slug: slug, .note(scene.open.slug, "Short."), by: avery)
            var shown = words
            shown.isPublished = true
            try await scene.platform.changeCollection(slug: slug, .words(shown, expecting: 1), by: avery)
            _ = try await scene.platform.collectionPlaces(for: avery)
            _ = try await scene.platform.ownCollections(of: avery)
            _ = try await scene.platform.collections()
            _ = try await scene.platform.collectionToStartWith()
            _ = try await scene.platform.collection(slug: slug, for: nil)
            _ = try await scene.platform.collectionBooklet(slug: slug, for: nil)
        },
        PageReading("searches that someone keeps") { scene in
            let imani = try await scene.actor("Imani")
            try await scene.platform.saveSearch("Mine", query: "q=wait", by: imani)
            let own = try await scene.platform.savedSearches(of: imani)
            try await scene.platform.removeSavedSearch(own[0].id, by: imani)
        },
        PageReading("the catalog for programs") { scene in
            _ = try await scene.platform.catalogListing(page: 1)
        },
    ]
}
