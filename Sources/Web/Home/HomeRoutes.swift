internal import Application
internal import Edge
internal import Hummingbird

/// The front page, and what stands at the foot of every page.
package enum HomeRoutes: Area {
    package static let pageTypes: [any Page.Type] = [FrontPage.self]

    package static func add(to site: Site) {
        let pages = site.pages
        let platform = site.platform
        site.visitors.get { request, context in
            if let actor = context.signedIn?.actor, pages.start(of: actor) != Path.front {
                return pages.redirect(to: pages.start(of: actor))
            }
            let name = try await platform.siteName(for: nil)
            return try await pages.show(FrontPage(organization: name), for: request, context)
        }
    }
}
