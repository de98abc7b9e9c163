internal import Application
internal import Credentialing
internal import Edge
internal import Hummingbird

/// The password of one's own account.
package enum SignInSettingsRoutes: Area {
    package static let pageTypes: [any Page.Type] = [PasswordPage.self, AccountRemovalPage.self]

    package static func add(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("account/password") { request, context in
            try context.demandFresh()
            return try await pages.show(try await passwordPage(context, platform), for: request, context)
        }
        site.members.post("account/password") { request, context in
            try context.demandFresh()
            let password = try context.form().values("new-password").first ?? ""
            if let problem = try await platform.problem(ofPassword: password, for: context.actor) {
                let problems = FormProblems("new-password", problem.sentence)
                let page = try await passwordPage(context, platform, problems: problems)
                return try await pages.showAgain(page, for: request, context)
            }
            try await platform.setPassword(password, by: context.signedIn)
            let words = "The password is set. You are signed out everywhere else, and mail tells you of it."
            return pages.redirect(to: Path.account, flash: Flash(words))
        }
        site.members.get("account/password/remove") { request, context in
            try context.demandFresh()
            guard try await platform.signInMeans(of: context.actor).password != nil else { throw Refusal.notFound }
            return try await pages.show(AccountRemovalPage.password, for: request, context)
        }
        site.members.post("account/password/remove") { _, context in
            try context.demandFresh()
            try await platform.removePassword(by: context.signedIn)
            return pages.redirect(to: Path.account, flash: Flash("The password is removed."))
        }
    }

    private static func passwordPage(
        _ context: MemberContext,
        _ platform: Platform,
        problems: FormProblems = FormProblems()
    ) async throws -> PasswordPage {
        let account = try await platform.account(of: context.actor)
        return PasswordPage(
            isChange: account.means.password != nil,
            account: account.addresses.first { $0.isVerified }?.address ?? "",
            problems: problems
        )
    }
}

extension Path {
    static let password = "/account/password"
}
