internal import Application
internal import Credentialing
internal import Edge
internal import Hummingbird

/// The passkeys of one's own account: adding, naming and removing them.
package enum PasskeyRoutes: Area {
    package static let pageTypes: [any Page.Type] = [
        PasskeysPage.self, AddPasskeyPage.self, RenamePasskeyPage.self,
    ]

    package static func add(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("account/passkeys") { request, context in
            let held = try await platform.passkeys(of: context.actor)
            let isOffered = platform.passkeyOffer == .offered
            guard isOffered || !held.isEmpty else { throw Refusal.notFound }
            let account = try await platform.account(of: context.actor)
            let page = PasskeysPage(
                held,
                hasApp: account.means.secondFactor != nil,
                isOffered: isOffered,
                zone: account.timeZone
            )
            return try await pages.show(page, for: request, context)
        }
        adding(site)
        renaming(site)
        removing(site)
    }

    /// Questions for new passkeys, for one person.
    private static let questions = RateWindows.Limit("new-passkey", tries: 30, seconds: 900)

    private static func adding(_ site: Site) {
        let (platform, pages, windows) = (site.platform, site.pages, site.windows)
        site.members.get("account/passkeys/new") { request, context in
            guard platform.passkeyOffer == .offered else { throw Refusal.notFound }
            try context.demandFresh()
            return try await pages.show(
                AddPasskeyPage(hasApp: try await hasApp(context, platform)),
                for: request,
                context
            )
        }
        site.members.post("account/passkeys/question") { _, context in
            guard platform.passkeyOffer == .offered else { throw Refusal.notFound }
            try context.demandFresh()
            if let wait = await windows.count(questions, by: context.actor.person.text, at: platform.clock.now()) {
                throw Problem.tooMany(retryAfter: wait)
            }
            return try PasskeyQuestionJSON.response(try await platform.askForNewPasskey(by: context.signedIn))
        }
        site.members.post("account/passkeys") { request, context in
            guard platform.passkeyOffer == .offered else { throw Refusal.notFound }
            try context.demandFresh()
            let form = try context.form()
            let problems = try await added(form, context, platform)
            guard problems.isEmpty else {
                let hasApp = try await hasApp(context, platform)
                let page = AddPasskeyPage(typed: form.line("name"), hasApp: hasApp, problems: problems)
                return try await pages.showAgain(page, for: request, context)
            }
            let words = "The passkey is added. You are signed out everywhere else, and mail tells you of it."
            return pages.redirect(to: Path.passkeys, flash: Flash(words))
        }
    }

    /// Adds what the form holds.
    ///
    /// - Returns: what is wrong with it.
    private static func added(
        _ form: FormFields,
        _ context: MemberContext,
        _ platform: Platform
    ) async throws -> FormProblems {
        let name = form.line("name")
        if let problem = nameProblem(name) { return problem }
        let answer = NewPasskeyAnswer(
            client: form.line("passkey-client"),
            attestation: form.line("passkey-attestation")
        )
        do {
            if try await platform.addPasskey(answer, named: name, by: context.signedIn) { return FormProblems() }
        } catch Refusal.doesNotFit(let sentence) {
            return FormProblems("passkey", sentence)
        } catch Refusal.limit(let sentence) {
            return FormProblems("passkey", sentence)
        }
        let words = "Your browser brought no passkey, or one that came too late. Try again, with JavaScript switched on"
        return FormProblems("passkey", words)
    }

    private static func nameProblem(_ name: String) -> FormProblems? {
        do {
            _ = try Passkey.checkedName(name)
            return nil
        } catch {
            return FormProblems(
                "name",
                "Enter a name by which you know it again, up to \(Passkey.longestName) characters"
            )
        }
    }

    private static func renaming(_ site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("account/passkeys/:id/name") { request, context in
            let passkey = try await passkey(platform, context)
            try context.demandFresh()
            return try await pages.show(RenamePasskeyPage(passkey), for: request, context)
        }
        site.members.post("account/passkeys/:id/name") { request, context in
            let passkey = try await passkey(platform, context)
            try context.demandFresh()
            let name = try context.form().line("name")
            if let problems = nameProblem(name) {
                let page = RenamePasskeyPage(passkey, typed: name, problems: problems)
                return try await pages.showAgain(page, for: request, context)
            }
            try await platform.renamePasskey(passkey.id, to: name, by: context.actor)
            return pages.redirect(to: Path.passkeys, flash: Flash("The passkey has another name."))
        }
    }

    private static func removing(_ site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("account/passkeys/:id/remove") { request, context in
            let passkey = try await passkey(platform, context)
            try context.demandFresh()
            let page = AccountRemovalPage.passkey(passkey.name, action: Path.passkey(passkey.id) + "/remove")
            return try await pages.show(page, for: request, context)
        }
        site.members.post("account/passkeys/:id/remove") { _, context in
            let passkey = try await passkey(platform, context)
            try context.demandFresh()
            try await platform.removePasskey(passkey.id, by: context.signedIn)
            return pages.redirect(to: Path.account, flash: Flash("The passkey no longer signs you in."))
        }
    }

    private static func passkey(_ platform: Platform, _ context: MemberContext) async throws -> Passkey {
        let id = ID<Passkey>(try context.parameter("id"))
        let held = try await platform.passkeys(of: context.actor)
        guard let found = held.first(where: { $0.id == id }) else { throw Refusal.notFound }
        return found
    }

    private static func hasApp(_ context: MemberContext, _ platform: Platform) async throws -> Bool {
        try await platform.signInMeans(of: context.actor).secondFactor != nil
    }
}

extension Path {
    static let passkeys = "/account/passkeys"

    /// Below which a passkey is named anew and removed.
    static func passkey(_ id: ID<Passkey>) -> String { passkeys + "/" + PercentText.encoded(id.text) }
}
