internal import Application
internal import Edge
internal import Hummingbird

/// The front page, and what stands at the foot of every page.
package enum HomeRoutes: Area {
    package static let pageTypes: [any Page.Type] = [
        FrontPage.self, JudgingPage.self, AccessibilityPage.self, PrivacyPage.self, StylePage.self,
    ]
    package static let foot = [
        NavigationItem("How judging works", Path.judging, place: 10),
        NavigationItem("Accessibility", Path.accessibility, place: 40),
        NavigationItem("Privacy", Path.privacy, place: 50),
    ]

    package static func add(to site: Site) {
        let pages = site.pages
        let platform = site.platform
        site.visitors.get { request, context in
            let start = pages.start(of: context.signedIn?.actor)
            if start != Path.front { return pages.redirect(to: start) }
            let found = try await platform.browseCatalog(CatalogQuery())
            let first = try await platform.collectionToStartWith()
            return try await pages.show(FrontPage(found, startingWith: first), for: request, context)
        }
        site.visitors.get("how-judging-works") { request, context in
            try await pages.show(JudgingPage(), for: request, context)
        }
        site.visitors.get("accessibility") { request, context in
            let name = try await platform.siteName(for: context.signedIn?.actor)
            return try await pages.show(AccessibilityPage(organization: name), for: request, context)
        }
        site.visitors.get("privacy") { request, context in
            let name = try await platform.siteName(for: context.signedIn?.actor)
            let page = PrivacyPage(organization: name, settings: platform.settings)
            return try await pages.show(page, for: request, context)
        }
        guard site.settings.isDemo else { return }
        site.visitors.get("style") { request, context in
            let some = try await platform.browseCatalog(CatalogQuery()).entries.first
            let page = StylePage(crest: some.map { Path.crest($0.achievement, $0.number) })
            return try await pages.show(page, for: request, context)
        }
    }
}

extension Path {
    package static let judging = "/how-judging-works"
    package static let accessibility = "/accessibility"
    package static let privacy = "/privacy"
    package static let style = "/style"
}
