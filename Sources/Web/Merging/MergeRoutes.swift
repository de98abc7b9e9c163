internal import Application
internal import Credentialing
internal import Edge
internal import Hummingbird

/// Two accounts of one person, for administrators: one asks with a reason, another one confirms or refuses.
package enum MergeRoutes: Area {
    package static let pageTypes: [any Page.Type] = [AskMergePage.self, MergeListPage.self, AskedMergePage.self]

    package static func add(to site: Site) {
        asking(site)
        answering(site)
    }

    private static func asking(_ site: Site) {
        let (platform, pages, fairUse) = (site.platform, site.pages, site.fairUse)
        site.members.get("admin/people/:id/merge") { request, context in
            let side = try await platform.mergeable(ID(try context.parameter("id")), by: context.actor)
            guard let side else { throw Refusal.notFound }
            if side.person == context.actor.person { throw Refusal.ownAccount }
            return try await pages.show(AskMergePage(side), for: request, context)
        }
        site.members.post("admin/people/:id/merge") { request, context in
            try context.demandFresh()
            let side = try await platform.mergeable(ID(try context.parameter("id")), by: context.actor)
            guard let side else { throw Refusal.notFound }
            let form = AskMergeForm(try context.form())
            guard form.problems.isEmpty, let staying = form.staying else {
                return try await pages.showAgain(AskMergePage(side, form), for: request, context)
            }
            // Whether an address belongs to somebody here is what a search tells, too.
            try await fairUse.count(.search, by: context)
            guard let other = try await platform.mergeable(address: form.address, by: context.actor) else {
                let words = "Nobody here or below has this address. Check it once more"
                return try await pages.showAgain(
                    AskMergePage(side, form.refused("other", words)),
                    for: request,
                    context
                )
            }
            do {
                let id = try await platform.askMerge(
                    of: staying == .this ? other.person : side.person,
                    into: staying == .this ? side.person : other.person,
                    reason: form.reason,
                    by: context.actor
                )
                let words = "Asked for. A second administrator has to confirm it; until then nothing changes."
                return pages.redirect(to: Path.merge(id), flash: Flash(words, kind: .wait))
            } catch Refusal.doesNotFit(let sentence) {
                let again = AskMergePage(side, form.refused("other", sentence))
                return try await pages.showAgain(again, for: request, context)
            } catch let hindered as MergeHindered {
                let again = AskMergePage(side, form, obstacles: hindered.obstacles)
                return try await pages.showAgain(again, for: request, context)
            }
        }
    }

    private static func answering(_ site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("admin/merges") { request, context in
            let page = MergeListPage(try await platform.openMerges(for: context.actor))
            return try await pages.show(page, for: request, context)
        }
        site.members.get("admin/merges/:id") { request, context in
            let merge = try await platform.merge(ID(try context.parameter("id")), for: context.actor)
            return try await pages.show(AskedMergePage(merge), for: request, context)
        }
        site.members.post("admin/merges/:id/confirmation") { _, context in
            try context.demandFresh()
            let id: ID<PersonMerge> = ID(try context.parameter("id"))
            do {
                try await platform.confirmMerge(id, by: context.actor)
                return pages.redirect(to: Path.merge(id), flash: Flash("The two accounts are one now."))
            } catch is MergeHindered, Refusal.doesNotFit {
                // What has come to stand in the way stands on the page.
                return pages.redirect(to: Path.merge(id))
            }
        }
        site.members.post("admin/merges/:id/refusal") { _, context in
            try context.demandFresh()
            let id: ID<PersonMerge> = ID(try context.parameter("id"))
            try await platform.refuseMerge(id, by: context.actor)
            return pages.redirect(to: Path.merges, flash: Flash("Both accounts stay as they are."))
        }
    }
}

extension Path {
    /// What was asked about two accounts and waits.
    static let merges = "/admin/merges"

    /// One request.
    static func merge(_ id: ID<PersonMerge>) -> String { merges + "/" + PercentText.encoded(id.text) }

    /// Where an administrator asks that a person's account and another one become one.
    static func askMerge(of person: ID<Person>) -> String { self.person(person) + "/merge" }
}
