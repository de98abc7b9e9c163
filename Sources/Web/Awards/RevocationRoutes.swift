internal import Application
internal import Credentialing
internal import Edge
internal import Hummingbird

/// Taking an award back: one person asks with a reason, a second one confirms.
package enum RevocationRoutes: Area {
    package static let pageTypes: [any Page.Type] = [RevocationListPage.self, RevocationPage.self]
    package static let navigation = [
        NavigationItem("Revocations", Path.revocations, place: 90, for: .roles([.administrator, .leadAssessor]))
    ]

    package static func add(to site: Site) {
        let platform = site.platform
        let pages = site.pages
        site.members.get("revocations") { request, context in
            let open = try await platform.openRevocations(by: context.actor)
            let query = try FormFields(urlencoded: request.uri.query ?? "")
            let number = String(query.line("number").prefix(60)).trimmed
            guard !number.isEmpty else {
                return try await pages.show(RevocationListPage(open), for: request, context)
            }
            do {
                let award = try await platform.awardNumbered(number, by: context.actor)
                return pages.redirect(to: Path.askRevocation(of: award))
            } catch Refusal.notFound {
                let words = "There is no badge with this number that you can take back. Check the number."
                let page = RevocationListPage(open, number: number, problems: FormProblems("number", words))
                return try await pages.show(page, for: request, context, status: .unprocessableContent)
            }
        }
        site.members.get("awards/:id/revocation") { request, context in
            let reading = try await platform.revocation(of: context.award(), by: context.actor)
            return try await pages.show(RevocationPage(reading), for: request, context)
        }
        site.members.post("awards/:id/revocation") { request, context in
            try context.demandFresh()
            let award = try context.award()
            let reason = try context.form().text("reason")
            do {
                let id = try await platform.askRevocation(of: award, reason: reason, by: context.actor)
                let words = "Asked for. A second person has to confirm it; until then the badge stays valid."
                return pages.redirect(to: Path.revocation(id), flash: Flash(words, kind: .wait))
            } catch Refusal.doesNotFit(let sentence) {
                let reading = try await platform.revocation(of: award, by: context.actor)
                let page = RevocationPage(reading, reason: reason, problems: FormProblems("reason", sentence))
                return try await pages.show(page, for: request, context, status: .unprocessableContent)
            }
        }
        addDecisions(to: site)
    }

    private static func addDecisions(to site: Site) {
        let platform = site.platform
        let pages = site.pages
        site.members.get("revocations/:id") { request, context in
            let id: ID<Revocation> = ID(try context.parameter("id"))
            let reading = try await platform.revocation(id, by: context.actor)
            return try await pages.show(RevocationPage(reading), for: request, context)
        }
        site.members.post("revocations/:id/confirmation") { _, context in
            try context.demandFresh()
            let id: ID<Revocation> = ID(try context.parameter("id"))
            try await platform.confirmRevocation(id, by: context.actor)
            let words = "Taken back. The badge says so from now on, wherever it is checked, and its earner has mail."
            return pages.redirect(to: Path.revocation(id), flash: Flash(words))
        }
        site.members.post("revocations/:id/withdrawal") { _, context in
            let id: ID<Revocation> = ID(try context.parameter("id"))
            try await platform.withdrawRevocation(id, by: context.actor)
            return pages.redirect(
                to: Path.revocations,
                flash: Flash("The request is withdrawn. The badge stays valid.")
            )
        }
    }
}
