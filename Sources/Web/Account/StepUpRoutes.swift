internal import Application
internal import Credentialing
internal import Edge
internal import HTTPTypes
internal import Hummingbird

/// Showing again who one is, before a sensitive act.
package enum StepUpRoutes: Area {
    package static let pageTypes: [any Page.Type] = [StepUpPage.self, GoOnPage.self]

    /// Mails with a code, for one person.
    private static let mails = RateWindows.Limit("confirmation-mail", tries: 4, seconds: 900)

    /// Questions to passkeys, for one person.
    private static let questions = RateWindows.Limit("confirmation-passkey", tries: 30, seconds: 900)

    package static func add(to site: Site) {
        let (platform, pages, windows) = (site.platform, site.pages, site.windows)
        site.members.get("account/confirm") { request, context in
            let query = try FormFields(urlencoded: request.uri.query ?? "")
            let form = StepUpForm(returnTo: ReturnPath.accepted(query.line("return-to")))
            let page = StepUpPage(try await platform.signInMeans(of: context.actor), form)
            return try await pages.show(page, for: request, context)
        }
        site.members.post("account/confirm/mail") { request, context in
            let form = StepUpForm(try context.form())
            let means = try await platform.signInMeans(of: context.actor)
            // Who has the app shows its code; mail would be the weaker proof.
            guard means.secondFactor == nil else {
                return try await pages.showAgain(StepUpPage(means, form), for: request, context)
            }
            let key = context.actor.person.text
            if let seconds = await windows.count(mails, by: key, at: platform.clock.now()) {
                throw Problem.tooMany(retryAfter: seconds)
            }
            try await platform.sendConfirmationCode(for: context.signedIn)
            return try await pages.show(StepUpPage(means, form, wasSent: true), for: request, context)
        }
        site.members.post("account/confirm/passkey") { _, context in
            if let wait = await windows.count(questions, by: context.actor.person.text, at: platform.clock.now()) {
                throw Problem.tooMany(retryAfter: wait)
            }
            return try PasskeyQuestionJSON.response(try await platform.askForPasskey(confirming: context.signedIn))
        }
        confirming(site)
    }

    private static func confirming(_ site: Site) {
        let (platform, pages, tries) = (site.platform, site.pages, SignInTries(site))
        let cookies = OwnCookies(isSecure: site.settings.edge.isSecure)
        site.members.post("account/confirm") { request, context in
            let fields = try context.form()
            let form = StepUpForm(fields)
            let wasSent = fields.line("by") == "mail"
            let origin = SignInTries.Origin(
                account: context.actor.person.text,
                network: context.visitor.network,
                device: nil
            )
            if let seconds = await tries.count(.confirmation, origin) { throw Problem.tooMany(retryAfter: seconds) }
            guard let proof = form.proof, let token = try await platform.confirm(context.signedIn, by: proof) else {
                let by = fields.line("by")
                let field = ["password", "passkey"].contains(by) ? by : "code"
                let problems = FormProblems(field, words(for: field))
                let means = try await platform.signInMeans(of: context.actor)
                let page = StepUpPage(means, form, wasSent: wasSent, problems: problems)
                return try await pages.showAgain(page, for: request, context)
            }
            await tries.giveBack(.confirmation, origin)
            var response =
                if let kept = form.kept {
                    try await pages.show(GoOnPage(kept), for: request, context.visitor.renewed(token: token))
                } else {
                    pages.redirect(to: form.returnTo)
                }
            cookies.set(.session, to: token, on: &response)
            return response
        }
    }

    private static func words(for field: String) -> String {
        switch field {
        case "password": "This is not your password. Try again, or have a code sent to you"
        case "passkey": "This passkey was not taken. Try again, or use another way"
        default: "This code does not fit, or is too old. Take the newest one"
        }
    }
}

extension Path {
    static let confirmation = "/account/confirm"
}
