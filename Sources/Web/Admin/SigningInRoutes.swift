internal import Application
internal import Edge
internal import Hummingbird

/// How people sign in here, for those who administer the whole installation.
package enum SigningInRoutes: Area {
    package static let pageTypes: [any Page.Type] = [SigningInPage.self]

    package static func add(to site: Site) {
        let (platform, pages, fairUse) = (site.platform, site.pages, site.fairUse)
        site.members.get("admin/signing-in") { request, context in
            let page = SigningInPage(
                try await platform.signingIn(for: context.actor),
                settings: platform.settings
            )
            return try await pages.show(page, for: request, context)
        }
        // Nothing is changed by it, so the page itself is the answer.
        site.members.post("admin/signing-in/:name/check") { request, context in
            let name = try context.parameter("name")
            let signingIn = try await platform.signingIn(for: context.actor)
            guard signingIn.connections.contains(where: { $0.name == name }) else { throw Problem.notFound }
            try await fairUse.count(.check, by: context)
            let report = try await platform.checkConnection(name, by: context.actor)
            let page = SigningInPage(signingIn, settings: platform.settings, checked: (name, report))
            return try await pages.show(page, for: request, context)
        }
    }
}

extension Path {
    package static let signingIn = "/admin/signing-in"

    /// Where a connection is checked; the answer is the page, at the section of that connection.
    static func checkConnection(_ name: String) -> String {
        signingIn + "/" + PercentText.encoded(name) + "/check#" + ConnectionView.section(name)
    }
}
