internal import Application
internal import Credentialing
internal import Edge
internal import HTTPTypes
internal import Hummingbird

/// The authenticator app of one's own account, and the codes for who has lost it.
package enum SecondFactorRoutes: Area {
    package static let pageTypes: [any Page.Type] = [
        SecondFactorPage.self, RecoveryCodesPage.self, NewRecoveryCodesPage.self,
    ]

    package static func add(to site: Site) {
        setting(site)
        removing(site)
        codes(site)
    }

    private static func setting(_ site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        let cookies = OwnCookies(isSecure: site.settings.edge.isSecure)
        site.members.get("account/second-factor") { request, context in
            try context.demandFresh()
            let page = try await appPage(context, platform)
            return try await pages.show(page, for: request, context)
        }
        site.members.post("account/second-factor") { request, context in
            try context.demandFresh()
            let form = try context.form()
            let made = try await platform.setSecondFactor(
                drafted: form.line("draft"),
                code: form.line("code"),
                by: context.signedIn
            )
            guard let made else {
                let words = "This code does not fit. Take the newest one, and see that the clock of the phone is right"
                let page = try await appPage(
                    context,
                    platform,
                    carried: form.line("draft"),
                    problems: FormProblems("code", words)
                )
                return try await pages.showAgain(page, for: request, context)
            }
            let page = RecoveryCodesPage(made.codes, isFirst: true)
            var response = try await pages.show(page, for: request, context.visitor.renewed(token: made.token))
            cookies.set(.session, to: made.token, on: &response)
            return response
        }
    }

    private static func appPage(
        _ context: MemberContext,
        _ platform: Platform,
        carried: String? = nil,
        problems: FormProblems = FormProblems()
    ) async throws -> SecondFactorPage {
        SecondFactorPage(
            try await platform.draftSecondFactor(carried: carried, for: context.actor),
            isChange: try await platform.signInMeans(of: context.actor).secondFactor != nil,
            isDemanded: context.signedIn.lacksSecondFactor,
            problems: problems
        )
    }

    private static func removing(_ site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("account/second-factor/remove") { request, context in
            try context.demandFresh()
            let isDemanded = platform.settings.secondFactor.demands(of: context.actor)
            guard !isDemanded, try await platform.signInMeans(of: context.actor).secondFactor != nil else {
                throw Refusal.notFound
            }
            return try await pages.show(AccountRemovalPage.app, for: request, context)
        }
        site.members.post("account/second-factor/remove") { _, context in
            try context.demandFresh()
            try await platform.removeSecondFactor(by: context.signedIn)
            return pages.redirect(to: Path.account, flash: Flash("The authenticator app is removed."))
        }
    }

    private static func codes(_ site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("account/recovery-codes") { request, context in
            try context.demandFresh()
            let means = try await platform.signInMeans(of: context.actor)
            guard means.secondFactor != nil else { throw Refusal.notFound }
            return try await pages.show(NewRecoveryCodesPage(left: means.recoveryCodes), for: request, context)
        }
        site.members.post("account/recovery-codes") { request, context in
            try context.demandFresh()
            let codes = try await platform.renewRecoveryCodes(by: context.signedIn)
            return try await pages.show(RecoveryCodesPage(codes, isFirst: false), for: request, context)
        }
        // The page has them and nobody else, so it sends them to come back as a file.
        site.members.post("account/recovery-codes/file") { _, context in
            let texts = try context.form().values("codes")
            guard let codes = try await platform.ownRecoveryCodes(among: texts, of: context.actor) else {
                throw Refusal.notFound
            }
            let head = "Recovery codes of \(context.actor.name) for \(platform.settings.publicURL)\n"
            let body = head + "Each works once, in place of the code of the app.\n\n" + codes.joined(separator: "\n")
            return Response(
                status: .ok,
                headers: [
                    .contentType: "text/plain; charset=utf-8", .cacheControl: "no-store",
                    .contentDisposition: "attachment; filename=\"recovery-codes.txt\"",
                ],
                body: ResponseBody(byteBuffer: ByteBuffer(string: body + "\n"))
            )
        }
    }
}

extension Path {
    static let secondFactor = "/account/second-factor"
}
