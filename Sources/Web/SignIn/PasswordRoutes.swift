internal import Application
internal import Credentialing
internal import Edge
internal import HTTPTypes
internal import Hummingbird

/// Signing in with a password, and the second step for whoever has an authenticator app.
package enum PasswordRoutes: Area {
    package static let pageTypes: [any Page.Type] = [SecondStepPage.self]

    package static func add(to site: Site) {
        password(site)
        secondStep(site)
    }

    /// Each costs a hash, whoever asks.
    private static let places = RateWindows.Limit("password-place", tries: 300, seconds: 900)

    private static func password(_ site: Site) {
        let (platform, pages, tries) = (site.platform, site.pages, SignInTries(site))
        let start = SessionStart(site)
        let counted = site.visitors.group().add(
            middleware: RateLimitMiddleware(places, in: site.windows, clock: platform.clock)
        )
        counted.post("sign-in/password") { request, context in
            let form = PasswordForm(try context.form())
            guard form.problems.isEmpty else {
                return try await pages.showAgain(
                    SignInPage(form, ways: SignInWays(platform)),
                    for: request,
                    context
                )
            }
            let from = try await origin(of: form, request, context, start, platform)
            if let seconds = await tries.count(.password, from) {
                let words = SignInTries.words(seconds) + ", or have a link sent to you"
                let page = SignInPage(form.refused(words), ways: SignInWays(platform))
                var response = try await pages.show(page, for: request, context, status: .tooManyRequests)
                response.headers[.retryAfter] = String(seconds)
                return response
            }
            let session = try await platform.signIn(
                address: form.account,
                password: form.password,
                returnTo: form.returnTo,
                agent: request.headers[.userAgent] ?? "",
                place: context.clientAddress
            )
            guard let session else {
                let words = "The address and the password do not belong together. Try again, or have a link sent to you"
                return try await pages.showAgain(
                    SignInPage(form.refused(words), ways: SignInWays(platform)),
                    for: request,
                    context
                )
            }
            await tries.giveBack(.password, from)
            return try await start.response(session, for: request, context)
        }
    }

    private static func origin(
        of form: PasswordForm,
        _ request: Request,
        _ context: VisitorContext,
        _ start: SessionStart,
        _ platform: Platform
    ) async throws -> SignInTries.Origin {
        let device = start.device(of: request)
        let isKnown = try await platform.isKnownDevice(device ?? "none", ofAddress: form.account)
        return SignInTries.Origin(
            account: EmailAddress.key(form.account),
            network: context.network,
            device: isKnown ? device : nil
        )
    }

    private static func secondStep(_ site: Site) {
        let (platform, pages, tries) = (site.platform, site.pages, SignInTries(site))
        let start = SessionStart(site)
        site.visitors.get("sign-in/second") { request, context in
            guard let token = start.half(of: request), try await platform.halfSignIn(token: token) != nil else {
                return start.beginAnew()
            }
            return try await pages.show(SecondStepPage(), for: request, context)
        }
        site.visitors.post("sign-in/second") { request, context in
            let code = try context.form().line("code")
            guard let token = start.half(of: request), let half = try await platform.halfSignIn(token: token) else {
                return start.beginAnew()
            }
            let device = start.device(of: request)
            let isKnown = try await platform.isKnownDevice(device ?? "none", of: half.person)
            let origin = SignInTries.Origin(
                account: half.person.text,
                network: context.network,
                device: isKnown ? device : nil
            )
            if let seconds = await tries.count(.code, origin) { throw Problem.tooMany(retryAfter: seconds) }
            do {
                let session = try await platform.finishSignIn(
                    token: token,
                    code: code,
                    agent: request.headers[.userAgent] ?? "",
                    place: context.clientAddress
                )
                guard let session else {
                    let problems = FormProblems("code", "This code does not fit. Take the one that the app shows now")
                    return try await pages.showAgain(SecondStepPage(problems), for: request, context)
                }
                await tries.giveBack(.code, origin)
                return try await start.response(session, for: request, context)
            } catch Refusal.linkNotGood {
                return start.beginAnew()
            }
        }
    }
}

extension Path {
    package static let secondStep = "/sign-in/second"
}
