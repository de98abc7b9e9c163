internal import Application
internal import Edge
internal import HTTPTypes
internal import Hummingbird

/// Signing in with a passkey. Nobody types an address, so the answers tell nobody who has an account.
package enum PasskeySignInRoutes: Area {
    package static let pageTypes: [any Page.Type] = []

    /// Each writes a row, whoever asks. A school may have one address for everyone in the building.
    private static let places = RateWindows.Limit("passkey-place", tries: 300, seconds: 900)

    package static func add(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        let (start, cookies) = (SessionStart(site), OwnCookies(isSecure: site.settings.edge.isSecure))
        let counted = site.visitors.group().add(
            middleware: RateLimitMiddleware(places, in: site.windows, clock: platform.clock)
        )
        counted.post("sign-in/passkey/question") { request, _ in
            let asked = try await platform.askForPasskey(browser: browser(of: request, cookies))
            var response = try PasskeyQuestionJSON.response(asked.question)
            cookies.set(.passkey, to: asked.browser, on: &response)
            return response
        }
        counted.post("sign-in/passkey") { request, context in
            let form = try context.form()
            let returnTo = ReturnPath.accepted(form.line("return-to"))
            let session = try await platform.signIn(
                passkey: PasskeyAnswer(form),
                browser: browser(of: request, cookies) ?? "none",
                returnTo: returnTo,
                agent: request.headers[.userAgent] ?? "",
                place: context.clientAddress
            )
            guard let session else {
                let words = "This passkey did not sign you in. Try again, or have a link sent to you"
                let page = SignInPage(refusedPasskey: words, returnTo: returnTo, ways: SignInWays(platform))
                return try await pages.showAgain(page, for: request, context)
            }
            var response = try await start.response(session, for: request, context)
            cookies.remove(.passkey, on: &response)
            return response
        }
    }

    private static func browser(of request: Request, _ cookies: OwnCookies) -> String? {
        cookies.value(.passkey, in: request).flatMap { $0.utf8.count == 26 ? $0 : nil }
    }
}

extension Path {
    static let signInPasskey = "/sign-in/passkey"
}
