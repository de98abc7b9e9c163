internal import Application
internal import Credentialing
internal import Edge
internal import HTTPTypes
internal import Hummingbird

/// The addresses that badges and other sites refer to (`decisions.md` §6): badges, issuers with their keys, and lists of
/// what is withdrawn.
package enum CredentialRoutes: Area {
    package static let pageTypes: [any Page.Type] = [CredentialPage.self, IssuerPage.self]

    package static func add(to site: Site) {
        let platform = site.platform
        let (pages, fairUse) = (site.pages, site.fairUse)
        site.visitors.get("credentials/:id") { request, context in
            let (name, ending) = try context.named("id")
            let id = ID<Credential>(name)
            if let ending {
                guard let form = BadgeForm(rawValue: ending) else { throw Problem.notFound }
                try await fairUse.count(.export, by: context)
                return BadgeAnswer.open(try await platform.badgeFile(id, as: form), as: form.mediaType)
            }
            if let mediaType = Negotiation.document(request) {
                var response = BadgeAnswer.open(try await platform.badgeFile(id, as: .json), as: mediaType)
                response.headers[.vary] = "Accept"
                return response
            }
            let badge = try await platform.publicCredential(id)
            let page = CredentialPage(badge, addresses: platform.settings.addresses)
            var response = try await pages.show(page, for: request, context)
            response.headers[.vary] = "Accept"
            response.headers[.cacheControl] = "no-cache"
            return response
        }
        site.visitors.get("status/:list") { _, context in
            let list = try await platform.statusList(ID(context.parameter("list")))
            return BadgeAnswer.shared(list, "application/vc+ld+json", seconds: 300)
        }
        addIssuers(to: site)
    }

    private static func addIssuers(to site: Site) {
        let platform = site.platform
        let pages = site.pages
        site.visitors.get(".well-known/did.json") { _, _ in
            BadgeAnswer.shared(try await platform.hostDocument(), "application/did+json", seconds: 300)
        }
        site.visitors.get("issuers/:slug") { request, context in
            let slug = try context.parameter("slug")
            if let moved = try await moved(slug, on: platform) { return moved }
            if let mediaType = Negotiation.document(request, among: ["application/ld+json", "application/json"]) {
                let document = try await platform.issuerProfileDocument(slug: slug)
                var response = BadgeAnswer.shared(document, mediaType, seconds: 300)
                response.headers[.vary] = "Accept"
                return response
            }
            let page = IssuerPage(try await platform.issuer(slug: slug))
            var response = try await pages.show(page, for: request, context)
            response.headers[.vary] = "Accept"
            return response
        }
        site.visitors.get("issuers/:slug/did.json") { _, context in
            let slug = try context.parameter("slug")
            if let moved = try await moved(slug, "/did.json", on: platform) { return moved }
            let document = try await platform.didDocument(slug: slug)
            return BadgeAnswer.shared(document, "application/did+json", seconds: 300)
        }
        site.visitors.get("issuers/:slug/keys/:key") { _, context in
            let (slug, key) = (try context.parameter("slug"), try context.parameter("key"))
            if let moved = try await moved(slug, "/keys/" + PercentText.encoded(key), on: platform) { return moved }
            let document = try await platform.publishedKey(key, slug: slug)
            return BadgeAnswer.shared(document, "application/ld+json", seconds: 300)
        }
    }

    /// The way to the present address of an issuer that was renamed; `nil` when the address is the present one.
    private static func moved(
        _ slug: String,
        _ rest: String = "",
        on platform: Platform
    ) async throws -> Response? {
        let present = try await platform.issuerSlug(slug)
        guard present != slug else { return nil }
        var response = Response.moved(to: Path.issuer(present) + rest)
        // DID documents and keys are read by pages of other sites, and the browser asks on the way, too.
        response.headers[.accessControlAllowOrigin] = "*"
        return response
    }
}

extension PageContext {
    /// A part of the path as its name and its ending, such as `1` and `json`.
    func named(_ parameter: String) throws -> (name: String, ending: String?) {
        let whole = try self.parameter(parameter)
        guard let dot = whole.lastIndex(of: ".") else { return (whole, nil) }
        return (String(whole[..<dot]), String(whole[whole.index(after: dot)...]))
    }
}
