internal import Application
internal import Credentialing
internal import Edge
internal import Hummingbird

/// Taking evidence of one's own earlier work to a slot that asks for it.
package enum EarlierRoutes: Area {
    package static let pageTypes: [any Page.Type] = [EarlierPage.self]

    package static func add(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("submissions/:id/items/:key/earlier") { request, context in
            let (id, place) = try Self.place(request, context)
            let reading = try await platform.earlierEvidence(for: place, of: id, by: context.actor)
            return try await pages.show(EarlierPage(reading), for: request, context)
        }
        site.members.post("submissions/:id/items/:key/earlier") { request, context in
            let (id, place) = try Self.place(request, context)
            let response = try context.form().line("response")
            do {
                try await platform.takeEarlierEvidence(ID(response), to: place, of: id, by: context.actor)
            } catch Refusal.doesNotFit(let sentence), Refusal.limit(let sentence) {
                let reading = try await platform.earlierEvidence(for: place, of: id, by: context.actor)
                let page = EarlierPage(reading, problems: FormProblems("taking", sentence))
                return try await pages.showAgain(page, for: request, context)
            }
            return pages.redirect(
                to: Path.item(place.item, of: id),
                flash: Flash("It is added, as it was then.")
            )
        }
    }

    private static func place(
        _ request: Request,
        _ context: MemberContext
    ) throws -> (ID<Submission>, ResponseAddress) {
        let query = try FormFields(urlencoded: request.uri.query ?? "")
        let place = ResponseAddress(
            item: try context.parameter("key"),
            set: query.int("set") ?? 1,
            slot: query.line("slot")
        )
        return (ID(try context.parameter("id")), place)
    }
}

extension Path {
    /// Where earlier evidence is taken to a slot.
    static func earlier(for place: ResponseAddress, of id: ID<Submission>) -> String {
        with(Path.item(place.item, of: id) + "/earlier", [("set", String(place.set)), ("slot", place.slot)])
    }
}
