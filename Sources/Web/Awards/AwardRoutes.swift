internal import Application
internal import Credentialing
internal import Edge
internal import HTTPTypes
internal import Hummingbird

/// What a person has earned, and what they do with it.
package enum AwardRoutes: Area {
    package static let pageTypes: [any Page.Type] = [
        RecordPage.self, AwardPage.self, CertificatePage.self, BadgeChoicePage.self,
    ]
    package static let navigation = [NavigationItem("My record", Path.record, place: 60, for: .members)]

    package static func add(to site: Site) {
        let platform = site.platform
        let (pages, fairUse) = (site.pages, site.fairUse)
        site.members.get("record") { request, context in
            let record = try await platform.record(of: context.actor)
            return try await pages.show(RecordPage(record), for: request, context)
        }
        site.members.get("awards/:id") { request, context in
            let detail = try await platform.awardDetail(context.award(), by: context.actor)
            if detail.isFirstLook { _ = try await platform.markAwardSeen(detail.award.id, by: context.actor) }
            let page = AwardPage(detail, addresses: platform.settings.addresses)
            return try await pages.show(page, for: request, context)
        }
        site.members.get("awards/:id/certificate") { request, context in
            let detail = try await platform.awardDetail(context.award(), by: context.actor)
            guard detail.award.revoked == nil else { throw Problem.notFound }
            return try await pages.show(CertificatePage(detail), for: request, context)
        }
        site.members.get("awards/:id/files/:form") { _, context in
            guard let form = BadgeForm(rawValue: try context.parameter("form")) else { throw Problem.notFound }
            try await fairUse.count(.export, by: context)
            let file = try await platform.badgeFile(of: context.award(), as: form, by: context.actor)
            return BadgeAnswer.download(file)
        }
        addForms(to: site)
    }

    private static func addForms(to site: Site) {
        let platform = site.platform
        let pages = site.pages
        site.members.post("awards/:id/sharing") { _, context in
            let award = try context.award()
            let isPublic = try context.form().line("public") == "yes"
            try await platform.shareAward(award, isPublic: isPublic, by: context.actor)
            let words =
                isPublic
                ? "Anyone who has the address can see your badge now."
                : "Your badge is private now. You keep all files."
            return pages.redirect(to: Path.award(award), flash: Flash(words))
        }
        site.members.get("awards/:id/badge") { request, context in
            let detail = try await platform.awardDetail(context.award(), by: context.actor)
            guard detail.award.revoked == nil else { throw Problem.notFound }
            return try await pages.show(BadgeChoicePage(detail), for: request, context)
        }
        site.members.post("awards/:id/badge") { request, context in
            let award = try context.award()
            let form = try context.form()
            do {
                guard ["shown", "hidden"].contains(form.line("name")) else {
                    throw FormProblems("name", "Say whether your name should stand in the badge.")
                }
                let email = form.line("email")
                try await platform.changeBadge(
                    of: award,
                    showsName: form.line("name") == "shown",
                    email: email.isEmpty ? nil : ID(email),
                    by: context.actor
                )
            } catch let problems as FormProblems {
                return try await again(problems, award, request, context, platform, pages)
            } catch Refusal.doesNotFit(let sentence) {
                let problems = FormProblems("email", sentence)
                return try await again(problems, award, request, context, platform, pages)
            }
            let words = "Your badge shows what you chose. The older badge stays valid."
            return pages.redirect(to: Path.award(award), flash: Flash(words))
        }
    }

    private static func again(
        _ problems: FormProblems,
        _ award: ID<Award>,
        _ request: Request,
        _ context: MemberContext,
        _ platform: Platform,
        _ pages: Pages
    ) async throws -> Response {
        let detail = try await platform.awardDetail(award, by: context.actor)
        return try await pages.show(
            BadgeChoicePage(detail, problems: problems),
            for: request,
            context,
            status: .unprocessableContent
        )
    }
}

extension PageContext {
    /// The award that the path names.
    func award() throws -> ID<Award> { ID(try parameter("id")) }
}
