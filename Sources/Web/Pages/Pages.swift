internal import Application
package import Credentialing
package import Edge
package import HTTPTypes
package import Hummingbird

/// Shows pages within their layout, and sends people on.
package struct Pages: Sendable {
    private let platform: Platform
    private let renderer: PageRenderer
    private let navigation: [NavigationItem]
    private let foot: [NavigationItem]
    private let cookies: OwnCookies
    private let seal: FlashSeal

    /// Reads every template and gathers the navigation of the areas.
    init(platform: Platform, areas: [any Area.Type], settings: WebSettings) throws {
        self.platform = platform
        renderer = try PageRenderer(pages: WebRoutes.pageTypes)
        navigation = areas.flatMap { $0.navigation }.sorted { $0.place < $1.place }
        foot = areas.flatMap { $0.foot }.sorted { $0.place < $1.place }
        cookies = OwnCookies(isSecure: settings.edge.isSecure)
        seal = FlashSeal(secret: platform.settings.auditSalt)
    }

    /// A page as the answer to a request.
    package func show<Shown: Page>(
        _ page: Shown,
        for request: Request,
        _ context: some PageContext,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let flash = cookies.value(.flash, in: request)
        let layout = try await layout(of: page, for: request, context.visitor, flash: flash.flatMap(seal.opened))
        let html = ByteBuffer(string: try renderer.html(page, in: layout))
        var response = Packed.response(
            html,
            packed: Packed.isTaken(by: request) ? Packed.bytes(html) : nil,
            status: status,
            headers: [.contentType: "text/html; charset=utf-8"],
            for: request
        )
        if Shown.hasVisitorForm {
            response.headers[.carriesForm] = "1"
            response.headers[.cacheControl] = "no-store"
        }
        if flash != nil {
            cookies.remove(.flash, on: &response)
            response.headers[.cacheControl] = "no-store"
        }
        if layout.taken != nil {
            cookies.remove(.taken, on: &response)
            response.headers[.cacheControl] = "no-store"
        }
        return response
    }

    /// A page of which other pages are put together, without a layout.
    func piece(_ page: some Page) throws -> SafeHTML { try renderer.piece(page) }

    /// A page without navigation and without the name of the site, for which nothing has to be looked up.
    func showBare(_ page: some Page, for request: Request, status: HTTPResponse.Status) throws -> Response {
        let layout = Layout(
            language: "en-US",
            title: page.title,
            organization: "Proven",
            subtitle: "Micro-credentials",
            home: Path.front,
            navigation: [],
            foot: [],
            isSignedIn: false,
            isTrial: platform.settings.isTrial,
            isDense: false,
            notice: nil,
            person: nil,
            taken: nil,
            csrf: "",
            stylesheet: Assets.path("app.css"),
            icon: Assets.path("icon.svg"),
            scripts: []
        )
        return Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: try renderer.html(page, in: layout)))
        )
    }

    /// The same form again with what is wrong with it, status 422.
    package func showAgain(
        _ page: some Page,
        for request: Request,
        _ context: some PageContext
    ) async throws -> Response {
        try await show(page, for: request, context, status: .unprocessableContent)
    }

    /// Sends the browser on with GET after a form was taken (303), with a sentence for the next page.
    package func redirect(to path: String, flash: Flash? = nil) -> Response {
        var response = Response(status: .seeOther, headers: [.location: path])
        if let flash { cookies.set(.flash, to: seal.sealed(flash), on: &response) }
        return response
    }

    /// Where someone begins: the first entry that is there for their role, else the first for any member; for
    /// visitors the front page.
    package func start(of actor: Actor?) -> String {
        guard actor != nil else { return Path.front }
        let own = navigation.filter { $0.isFor(actor) && $0.audience != .everyone }
        return (own.first { $0.audience != .members } ?? own.first)?.path ?? Path.front
    }

    private func layout<Shown: Page>(
        of page: Shown,
        for request: Request,
        _ context: VisitorContext,
        flash: Flash?
    ) async throws -> Layout {
        let actor = context.signedIn?.actor
        let organization = try await platform.siteName(for: actor)
        let path = request.uri.path
        let needsToken = actor != nil || Shown.hasVisitorForm
        return Layout(
            language: "en-US",
            title: page.title + " – " + organization,
            organization: organization,
            subtitle: actor.map { "Signed in as " + $0.name } ?? "Micro-credentials",
            home: start(of: actor),
            navigation: entries(navigation, for: actor, at: path),
            foot: entries(foot, for: actor, at: path),
            isSignedIn: actor != nil,
            isTrial: platform.settings.isTrial,
            isDense: Shown.isDense,
            notice: flash.map { Layout.Notice(text: $0.text, kind: $0.kind.rawValue) },
            person: actor?.person.text,
            taken: cookies.value(.taken, in: request).flatMap(TakenForm.name),
            csrf: needsToken ? context.formToken.text() : "",
            stylesheet: Assets.path("app.css"),
            icon: Assets.path("icon.svg"),
            scripts: (["app.js"] + Shown.scripts).map(Assets.path)
        )
    }

    /// The entries that a person sees; the one under which the page lies is marked.
    private func entries(_ items: [NavigationItem], for actor: Actor?, at path: String) -> [Layout.Entry] {
        let seen = items.filter { $0.isFor(actor) }
        let current = seen.filter { $0.reach(path) > 0 }.max { $0.reach(path) < $1.reach(path) }
        return seen.map { Layout.Entry(label: $0.label, path: $0.path, isCurrent: $0 == current) }
    }
}
