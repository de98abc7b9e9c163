internal import Application
internal import Credentialing
internal import Edge
internal import Hummingbird

/// Working on an attempt: its parts, the check, submitting and taking back, the answer, and who has seen it.
package enum SubmissionRoutes: Area {
    package static let pageTypes: [any Page.Type] = [
        ItemPage.self, VersionsPage.self, DeclaresPage.self, SelfEvaluationPage.self, CheckPage.self,
        SubmittedPage.self, FeedbackPage.self, ViewsPage.self,
    ]

    package static let uploads = ["/submissions/{id}/items/{key}"]

    package static func add(to site: Site) {
        ItemRoutes.add(to: site)
        StatementRoutes.add(to: site)
        addSubmitting(to: site)
        addAnswers(to: site)
    }

    private static func addSubmitting(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("submissions/:id/check") { request, context in
            let work = try await platform.work(on: ID(try context.parameter("id")), by: context.actor)
            guard work.dossier.submission.state == .draft else {
                return pages.redirect(to: Path.enrollment(work.enrollment.id))
            }
            let query = try FormFields(urlencoded: request.uri.query ?? "")
            let agreed = query.has("asked") ? Set(query.values("agree")) : nil
            return try await pages.show(CheckPage(work, agreed: agreed), for: request, context)
        }
        site.members.get("submissions/:id/submission") { request, context in
            let work = try await platform.work(on: ID(try context.parameter("id")), by: context.actor)
            guard let page = SubmittedPage(work) else {
                return pages.redirect(to: Path.enrollment(work.enrollment.id))
            }
            return try await pages.show(page, for: request, context)
        }
        site.members.post("submissions/:id/submission") { request, context in
            let id: ID<Submission> = ID(try context.parameter("id"))
            let form = try context.form()
            do {
                try await platform.keepBadgeChoice(form, of: id, by: context.actor)
                let done = try await platform.submit(id, agreeing: Set(form.values("agree")), by: context.actor)
                let flash = done.wasSubmittedBefore ? Flash("This was submitted already. Nothing was done twice.") : nil
                return pages.redirect(to: Path.submitted(id), flash: flash)
            } catch is SubmissionFaults {
                // Sent on, so that Back from the next page does not ask to send this again.
                return pages.redirect(to: Path.check(id, agreed: form.values("agree")))
            }
        }
        site.members.post("submissions/:id/withdrawal") { _, context in
            let id: ID<Submission> = ID(try context.parameter("id"))
            try await platform.withdrawSubmission(id, by: context.actor)
            let work = try await platform.work(on: id, by: context.actor)
            return pages.redirect(
                to: Path.enrollment(work.enrollment.id),
                flash: Flash("You have it back. It is a draft again, and no attempt was used.")
            )
        }
    }

    private static func addAnswers(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("submissions/:id/feedback") { request, context in
            let reading = try await platform.feedback(on: ID(try context.parameter("id")), by: context.actor)
            let unsent = try await platform.unsentFields(at: request.uri.path, of: context.actor)
            let page = FeedbackPage(reading, form: unsent, isUnsent: unsent != nil)
            return try await pages.show(page, for: request, context)
        }
        site.members.post("submissions/:id/feedback") { request, context in
            let id: ID<Submission> = ID(try context.parameter("id"))
            let form = try context.form()
            var conflicts: [String: (stored: String, revision: Int)] = [:]
            var problems = FormProblems()
            let before = try await platform.ownWork(id, by: context.actor).answers
            for (criterion, _) in form.entries(below: "answer-") {
                let field = "answer-" + criterion
                switch ConflictFields.decision(field, in: form) {
                case .mine: break
                case .other: continue
                case nil:
                    let stored = before[criterion]
                    conflicts[criterion] = (stored?.text ?? "", stored?.revision ?? 0)
                    problems.add(ConflictFields.name(field), ConflictFields.sentence)
                    continue
                }
                let saved = try await platform.answerFeedback(
                    form.text("answer-" + criterion),
                    to: criterion,
                    of: id,
                    expecting: form.int("revision-" + criterion) ?? 0,
                    by: context.actor
                )
                if case .conflict(let stored, let revision) = saved { conflicts[criterion] = (stored, revision) }
            }
            let reading = try await platform.feedback(on: id, by: context.actor)
            guard conflicts.isEmpty else {
                let page = FeedbackPage(reading, form: form, problems: problems, conflicts: conflicts)
                return try await pages.show(page, for: request, context, status: .conflict)
            }
            try await platform.forgetUnsent(at: request.uri.path, of: context.actor)
            return pages.redirect(
                to: Path.enrollment(reading.work.enrollment.id),
                flash: Flash("Your answers are saved.")
            )
        }
        site.members.post("submissions/:id/feedback/texts") { _, context in
            let form = try context.form()
            let id: ID<Submission> = ID(try context.parameter("id"))
            let zone = try await platform.work(on: id, by: context.actor).zone
            let saved = try await platform.answerFeedback(
                form.text("text"),
                to: String(form.line("at").dropFirst("answer-".count)),
                of: id,
                expecting: form.int("revision") ?? 0,
                by: context.actor
            )
            let field = form.line("at")
            return try await saved.response(for: form.text("text"), at: platform.clock.now(), zone: zone) {
                [field: $0]
            }
        }
        site.members.post("submissions/:id/attempts") { _, context in
            let next = try await platform.beginNextAttempt(
                after: ID(try context.parameter("id")),
                by: context.actor
            )
            return pages.redirect(to: Path.feedback(next), flash: Flash("Everything is carried over. Go on from here."))
        }
        site.members.get("submissions/:id/views") { request, context in
            let views = try await platform.evidenceViews(of: ID(try context.parameter("id")), by: context.actor)
            return try await pages.show(ViewsPage(views), for: request, context)
        }
    }
}

extension Platform {
    /// Keeps what the badge will show, when the form says so and the work is still a draft.
    fileprivate func keepBadgeChoice(_ form: FormFields, of id: ID<Submission>, by actor: Actor) async throws {
        guard form.has("badge-name") else { return }
        let work = try await work(on: id, by: actor)
        let showsName = form.line("badge-name") != "no"
        let email: ID<Email>? = form.has("badge-email") ? ID(form.line("badge-email")) : nil
        guard work.dossier.submission.state == .draft, work.badge.showsName != showsName || work.badge.email != email
        else { return }
        try await setBadgeChoice(showsName: showsName, email: email, of: id, by: actor)
    }
}
