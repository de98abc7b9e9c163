internal import Application
internal import Edge
internal import HTTPTypes
internal import Hummingbird
internal import OpenIDConnect

/// Signing in at a provider of the school.
package enum SignOnRoutes: Area {
    package static let pageTypes: [any Page.Type] = [SignOnProblemPage.self]

    /// Questions are rows, and a school may have one address for everyone in the building.
    private static let questions = RateWindows.Limit("sign-on", tries: 600, seconds: 900)

    package static func add(to site: Site) {
        let counted = site.visitors.group().add(
            middleware: RateLimitMiddleware(questions, in: site.windows, clock: site.platform.clock)
        )
        asking(site, counted)
        answering(site, counted)
    }

    private static func asking(_ site: Site, _ counted: RouterGroup<VisitorContext>) {
        let start = SignOnStart(site)
        let platform = site.platform
        counted.get("sign-in/with/:name") { request, context in
            let query = try FormFields(urlencoded: request.uri.query ?? "")
            let name = try context.parameter("name")
            do {
                let asked = try await platform.askProvider(
                    name,
                    returnTo: ReturnPath.accepted(query.line("return-to"))
                )
                return start.response(asked)
            } catch let fault as SignOnFault {
                return try await start.page(fault, for: request, context)
            }
        }
    }

    /// The provider sends the browser back, or its own portal begins with a code that nobody asked for.
    private static func answering(_ site: Site, _ counted: RouterGroup<VisitorContext>) {
        let start = SignOnStart(site)
        let session = SessionStart(site)
        let (platform, pages) = (site.platform, site.pages)
        counted.get("sign-in/with/:name/answer") { request, context in
            do {
                let outcome = try await platform.takeAnswer(
                    of: try context.parameter("name"),
                    fields: try FormFields(urlencoded: request.uri.query ?? "").all.map { ($0.name, $0.value) },
                    browser: start.cookies.value(.signOn, in: request),
                    actor: context.signedIn?.actor,
                    agent: request.headers[.userAgent] ?? "",
                    place: context.clientAddress
                )
                switch outcome {
                case .session(let begun):
                    var response = try await session.response(begun, for: request, context)
                    start.cookies.remove(.signOn, on: &response)
                    return response
                case .ask(let asked): return start.response(asked)
                case .offer(let question): return pages.redirect(to: Path.offeredAccount(question))
                case .unknown(let label):
                    return try await pages.show(
                        SignOnProblemPage(unknown: label),
                        for: request,
                        context,
                        status: .forbidden
                    )
                }
            } catch let fault as SignOnFault {
                return try await start.page(fault, for: request, context)
            }
        }
    }
}

/// The way to a provider, and what is said when it comes to nothing.
struct SignOnStart: Sendable {
    private let pages: Pages
    let cookies: OwnCookies

    init(_ site: Site) {
        pages = site.pages
        cookies = OwnCookies(isSecure: site.settings.edge.isSecure)
    }

    /// Sends the browser to the provider, with a cookie that makes the answer good in this browser only.
    func response(_ asked: AskedProvider) -> Response {
        var response = pages.redirect(to: asked.address)
        cookies.set(.signOn, to: asked.browser, on: &response)
        return response
    }

    func page(_ fault: SignOnFault, for request: Request, _ context: VisitorContext) async throws -> Response {
        let status: HTTPResponse.Status =
            switch fault {
            case .provider: .badGateway
            case .declined, .notAsked, .token: .badRequest
            case .account: .forbidden
            }
        return try await pages.show(SignOnProblemPage(fault), for: request, context, status: status)
    }
}

extension Path {
    /// Where a sign-in at a provider begins.
    static func signOn(_ name: String, returnTo: String? = nil) -> String {
        let path = signIn + "/with/" + PercentText.encoded(name)
        return returnTo.map { with(path, [("return-to", $0)]) } ?? path
    }
}
