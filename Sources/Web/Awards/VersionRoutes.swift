internal import Application
internal import Credentialing
internal import Edge
internal import Files
internal import HTTPTypes
internal import Hummingbird

/// Versions of micro-credentials under the addresses that badges name: page, document and pictures, for everyone.
package enum VersionRoutes: Area {
    package static let pageTypes: [any Page.Type] = [VersionPage.self]

    package static func add(to site: Site) {
        let platform = site.platform
        let pages = site.pages
        site.visitors.get("achievements/:id/versions/:number") { request, context in
            let (name, ending) = try context.named("number")
            guard let number = Int(name), ending == nil || ending == "json" else { throw Problem.notFound }
            let id: ID<Achievement> = ID(try context.parameter("id"))
            let wanted = Negotiation.document(request, among: ["application/ld+json", "application/json"])
            if let mediaType = ending.map({ _ in "application/ld+json" }) ?? wanted {
                let document = try await platform.achievementDocument(id, number: number)
                var response = BadgeAnswer.shared(document, mediaType, seconds: 3600)
                response.headers[.vary] = "Accept"
                return response
            }
            let reading = try await platform.title(id, version: number, for: context.signedIn?.actor)
            var response = try await pages.show(VersionPage(reading), for: request, context)
            response.headers[.vary] = "Accept"
            return response
        }
        site.visitors.get("achievements/:id/versions/:number/image.svg") { _, context in
            let svg = try await platform.versionSVG(ID(context.parameter("id")), number: context.version())
            return BadgeAnswer.shared(svg, "image/svg+xml", seconds: 86_400)
        }
        site.visitors.get("achievements/:id/versions/:number/files/:name") { _, context in
            let file = try await platform.template(
                named: context.parameter("name"),
                of: ID(context.parameter("id")),
                number: context.version()
            )
            var response = BadgeAnswer.shared(file.bytes, file.mediaType, seconds: 86_400)
            response.headers[.contentDisposition] = CleanFileName(file.name).disposition(.download)
            response.headers[.xContentTypeOptions] = "nosniff"
            return response
        }
        site.visitors.get("achievements/:id/versions/:number/image.png") { _, context in
            let png = try await platform.versionPNG(ID(context.parameter("id")), number: context.version())
            return BadgeAnswer.shared(png, "image/png", seconds: 86_400)
        }
    }
}

extension PageContext {
    /// The number of a version that the path names.
    fileprivate func version() throws -> Int {
        guard let number = Int(try parameter("number")) else { throw Problem.notFound }
        return number
    }
}
