internal import Application
internal import Credentialing
internal import Edge
internal import HTTPTypes
internal import Hummingbird

/// Signing in with a link from a mail, accepting an invitation, and signing out.
package enum SignInRoutes: Area {
    package static let pageTypes: [any Page.Type] = [
        SignInPage.self, LinkSentPage.self, ConfirmSignInPage.self, DeadLinkPage.self, InvitationPage.self,
    ]
    package static let navigation = [NavigationItem("Sign in", Path.signIn, place: 95, for: .visitors)]

    package static func add(to site: Site) {
        let counted = site.visitors.group().add(
            middleware: RateLimitMiddleware(places, in: site.windows, clock: site.platform.clock)
        )
        asking(site, counted)
        arriving(site)
        invited(site)
        leaving(site)
    }

    /// A school may have one address for everyone in the building, who come back from the same meeting.
    private static let places = RateWindows.Limit("sign-in", tries: 300, seconds: 900)
    /// Links that are none. Good ones are never counted, so nobody can keep a building from signing in.
    private static let badLinks = RateWindows.Limit("sign-in-link", tries: 30, seconds: 900)
    private static let addresses = RateWindows.Limit("sign-in-mail", tries: 4, seconds: 900)

    /// Asking for a link. The answer is the same whoever asks.
    private static func asking(_ site: Site, _ counted: RouterGroup<VisitorContext>) {
        let platform = site.platform
        let pages = site.pages
        let windows = site.windows
        site.visitors.get("sign-in") { request, context in
            let query = try FormFields(urlencoded: request.uri.query ?? "")
            let page = SignInPage(
                returnTo: ReturnPath.accepted(query.line("return-to")),
                ways: SignInWays(platform)
            )
            return try await pages.show(page, for: request, context)
        }
        counted.post("sign-in") { request, context in
            let form = SignInForm(try context.form())
            guard form.problems.isEmpty else {
                return try await pages.showAgain(
                    SignInPage(form, ways: SignInWays(platform)),
                    for: request,
                    context
                )
            }
            let key = EmailAddress.key(form.email)
            if await windows.count(addresses, by: key, at: platform.clock.now()) == nil {
                try await platform.requestSignInLink(address: form.email, returnTo: form.returnTo)
            }
            return pages.redirect(to: Path.linkSent)
        }
        let minutes = platform.settings.signInLinkMinutes
        site.visitors.get("sign-in/sent") { request, context in
            try await pages.show(LinkSentPage(minutes: minutes), for: request, context)
        }
    }

    /// Arriving with a link. Looking at it changes nothing, because mail scanners open links; the button signs in.
    private static func arriving(_ site: Site) {
        let platform = site.platform
        let pages = site.pages
        let start = SessionStart(site)
        let bad = RateLimitMiddleware(badLinks, in: site.windows, clock: platform.clock)
        site.visitors.get("sign-in/:token") { request, context in
            let token = try context.parameter("token")
            guard try await platform.isGood(linkToken: token) else {
                return try await pages.show(DeadLinkPage(), for: request, context, status: .gone)
            }
            return try await pages.show(ConfirmSignInPage(token: token), for: request, context)
        }
        site.visitors.post("sign-in/:token") { request, context in
            do {
                let session = try await platform.signIn(
                    linkToken: try context.parameter("token"),
                    agent: request.headers[.userAgent] ?? "",
                    place: context.clientAddress
                )
                return try await start.response(session, for: request, context)
            } catch Refusal.linkNotGood {
                try await bad.count(context)
                return try await pages.show(DeadLinkPage(), for: request, context, status: .gone)
            }
        }
    }

    private static func invited(_ site: Site) {
        let platform = site.platform
        let pages = site.pages
        let start = SessionStart(site)
        let bad = RateLimitMiddleware(badLinks, in: site.windows, clock: platform.clock)
        site.visitors.get("invitations/:token") { request, context in
            let token = try context.parameter("token")
            guard let offer = try await platform.invitation(token: token) else {
                return try await pages.show(DeadLinkPage.invitation, for: request, context, status: .gone)
            }
            let form = InvitationForm(name: offer.name)
            return try await pages.show(InvitationPage(offer, token: token, form), for: request, context)
        }
        site.visitors.post("invitations/:token") { request, context in
            let token = try context.parameter("token")
            guard let offer = try await platform.invitation(token: token) else {
                try await bad.count(context)
                return try await pages.show(DeadLinkPage.invitation, for: request, context, status: .gone)
            }
            let form = InvitationForm(try context.form(), isKnown: offer.isKnown)
            guard form.problems.isEmpty else {
                return try await pages.showAgain(InvitationPage(offer, token: token, form), for: request, context)
            }
            let session = try await platform.acceptInvitation(
                token: token,
                name: form.name,
                agent: request.headers[.userAgent] ?? "",
                place: context.clientAddress
            )
            let flash = Flash("Welcome. You belong to \(offer.organization) now.")
            return try await start.response(session, for: request, context, flash: flash)
        }
    }

    private static func leaving(_ site: Site) {
        let platform = site.platform
        let pages = site.pages
        let cookies = OwnCookies(isSecure: site.settings.edge.isSecure)
        site.visitors.post("sign-out") { request, context in
            if let signedIn = context.signedIn { try await platform.signOut(signedIn) }
            var response = pages.redirect(to: Path.front, flash: Flash("You are signed out."))
            cookies.remove(.session, on: &response)
            if let begun = cookies.value(.merge, in: request) {
                try await platform.dropMerge(token: begun)
                cookies.remove(.merge, on: &response)
            }
            cookies.set(.taken, to: TakenForm.all, on: &response)
            response.headers[.unchecked("Clear-Site-Data")] = "\"cache\", \"storage\""
            return response
        }
    }
}

extension Path {
    package static let signIn = "/sign-in"
    package static let linkSent = "/sign-in/sent"
    package static let signOut = "/sign-out"
}
