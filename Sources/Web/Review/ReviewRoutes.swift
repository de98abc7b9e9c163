package import Application
package import Credentialing
internal import Edge
internal import Hummingbird

/// A title on its way from its writers to publication: handing in, the stages, and the last button.
package enum ReviewRoutes: Area {
    package static let pageTypes: [any Page.Type] = [ReviewListPage.self, ReviewPage.self, HandInPage.self]
    package static let navigation = [
        NavigationItem("To review", Path.reviews, place: 45, for: .roles([.author, .leadAssessor, .administrator]))
    ]

    package static func add(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("reviews") { request, context in
            let waiting = try await platform.draftsToReview(for: context.actor)
            let ready = try await platform.draftsToPublish(for: context.actor)
            return try await pages.show(ReviewListPage(waiting, toPublish: ready), for: request, context)
        }
        site.members.get("reviews/:id") { request, context in
            let id = ID<TitleDraft>(try context.parameter("id"))
            let review = try await platform.draftReview(id, by: context.actor)
            let typed = try await ReviewAnswer.kept(of: id, by: context.actor, on: platform)
            return try await pages.show(ReviewPage(review, typed), for: request, context)
        }
        site.members.post("reviews/:id/comments") { request, context in
            let answer = ReviewAnswer(platform: platform, pages: pages, context: context)
            return try await answer.comment(ID(try context.parameter("id")), request)
        }
        addHandingIn(to: site)
        addDeciding(to: site)
    }

    private static func addHandingIn(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("reviews/:id/hand-in") { request, context in
            let plan = try await platform.reviewPlan(of: ID(try context.parameter("id")), by: context.actor)
            return try await pages.show(HandInPage(plan, HandInForm(plan)), for: request, context)
        }
        site.members.post("reviews/:id/hand-in") { request, context in
            let id = ID<TitleDraft>(try context.parameter("id"))
            let plan = try await platform.reviewPlan(of: id, by: context.actor)
            var form = HandInForm(try context.form(), plan)
            do {
                try await platform.handIn(id, naming: form.chosen, by: context.actor)
                let flash = Flash("It is handed in. Whoever reads it first has a mail.")
                return pages.redirect(to: Path.review(id), flash: flash)
            } catch HandInFault.people(let positions) {
                form.note(positions, of: plan)
                let again = try await platform.reviewPlan(of: id, by: context.actor)
                return try await pages.showAgain(HandInPage(again, form), for: request, context)
            } catch HandInFault.samePerson(let positions) {
                form.noteAgain(positions)
                return try await pages.showAgain(HandInPage(plan, form), for: request, context)
            } catch HandInFault.errors {
                let again = try await platform.reviewPlan(of: id, by: context.actor)
                return try await pages.showAgain(HandInPage(again, form), for: request, context)
            }
        }
        site.members.post("reviews/:id/withdrawal") { _, context in
            let id = ID<TitleDraft>(try context.parameter("id"))
            try await platform.takeBackDraft(id, by: context.actor)
            return pages.redirect(
                to: Path.review(id),
                flash: Flash("It is yours again. Nothing that was said is lost.")
            )
        }
    }

    private static func addDeciding(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.post("reviews/:id/decision") { request, context in
            let answer = ReviewAnswer(platform: platform, pages: pages, context: context)
            return try await answer.decide(ID(try context.parameter("id")), request)
        }
        site.members.post("reviews/:id/publication") { _, context in
            do {
                let published = try await platform.publishDraft(ID(try context.parameter("id")), by: context.actor)
                let flash = Flash("Version \(published.number) is published. Open it to people under Offerings.")
                return pages.redirect(to: Path.title(published.slug), flash: flash)
            } catch HandInFault.errors(let sentences) {
                throw Refusal.limit(sentences.joined(separator: " "))
            }
        }
    }
}

extension Path {
    /// Titles that wait for somebody to review them.
    package static let reviews = "/reviews"

    /// A title on its way to publication.
    package static func review(_ id: ID<TitleDraft>) -> String { reviews + "/" + PercentText.encoded(id.text) }

    /// Where a title is handed in.
    package static func handIn(_ id: ID<TitleDraft>) -> String { review(id) + "/hand-in" }
}
