internal import Application
internal import Credentialing
internal import Edge
internal import Hummingbird

/// The learner's home, what they have chosen, and the list of parts of each.
package enum EnrollmentRoutes: Area {
    package static let pageTypes: [any Page.Type] = [
        LearnerHomePage.self, WorkListPage.self, TaskListPage.self, ChoosePage.self, LeavePage.self, PiecePage.self,
    ]
    package static let navigation = [
        NavigationItem("Home", Path.home, place: 10, for: .roles([.learner])),
        NavigationItem("My work", Path.work, place: 20, for: .roles([.learner])),
    ]

    package static func add(to site: Site) {
        addReading(to: site)
        addChoosing(to: site)
        addChanging(to: site)
    }

    private static func addReading(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("home") { request, context in
            let home = try await platform.learnerHome(of: context.actor)
            let duties = try await platform.homeDuties(of: context.actor)
            let page = LearnerHomePage(home, for: context.actor, duties: duties)
            return try await pages.show(page, for: request, context)
        }
        site.members.get("work") { request, context in
            let work = try await platform.ownWorkList(of: context.actor)
            return try await pages.show(WorkListPage(work), for: request, context)
        }
        site.members.get("enrollments/:id") { request, context in
            let work = try await platform.taskList(of: ID(try context.parameter("id")), by: context.actor)
            return try await pages.show(TaskListPage(work), for: request, context)
        }
        site.members.get("enrollments/:id/pieces/:key") { request, context in
            let work = try await platform.taskList(of: ID(try context.parameter("id")), by: context.actor)
            let key = try context.parameter("key")
            guard let page = PiecePage(key, in: work) else { throw Refusal.notFound }
            return try await pages.show(page, for: request, context)
        }
        site.members.get("enrollments/:id/leaving") { request, context in
            let work = try await platform.taskList(of: ID(try context.parameter("id")), by: context.actor)
            return try await pages.show(LeavePage(work), for: request, context)
        }
    }

    private static func addChoosing(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.post("catalog/:slug/choose") { request, context in
            let form = try context.form()
            let slug = try context.parameter("slug")
            let approach = Enrollment.Approach(rawValue: form.line("approach")) ?? .show
            do {
                let chosen = try await platform.chooseTitle(
                    slug: slug,
                    approach: approach,
                    stating: Set(form.values("need")),
                    by: context.actor
                )
                let flash = Flash(
                    chosen.wasChosenBefore ? "You have chosen this one already. Here it is." : "It is on your list now."
                )
                return pages.redirect(to: Path.enrollment(chosen.enrollment), flash: flash)
            } catch let needs as NeedsNotStated {
                guard case .found(let reading) = try await platform.title(slug: slug, for: context.actor) else {
                    throw Refusal.notFound
                }
                let isFirst = !form.has("asked")
                let page = ChoosePage(reading, approach: approach, needs: needs, form: form, isFirst: isFirst)
                return isFirst
                    ? try await pages.show(page, for: request, context)
                    : try await pages.showAgain(page, for: request, context)
            }
        }
    }

    private static func addChanging(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.post("enrollments/:id/pause") { _, context in
            let id: ID<Enrollment> = ID(try context.parameter("id"))
            try await platform.pauseEnrollment(id, by: context.actor)
            return pages.redirect(
                to: Path.enrollment(id),
                flash: Flash("Paused. Nothing is lost, and nobody will remind you.")
            )
        }
        site.members.post("enrollments/:id/resumption") { _, context in
            let id: ID<Enrollment> = ID(try context.parameter("id"))
            try await platform.resumeEnrollment(id, by: context.actor)
            return pages.redirect(
                to: Path.enrollment(id),
                flash: Flash("Welcome back. Everything is where you left it.")
            )
        }
        site.members.post("enrollments/:id/leaving") { _, context in
            let id: ID<Enrollment> = ID(try context.parameter("id"))
            let form = try context.form()
            try await platform.leaveTitle(id, reason: form.text("reason"), by: context.actor)
            return pages.redirect(
                to: Path.work,
                flash: Flash("It is off your list. You can choose it again at any time.")
            )
        }
        site.members.post("enrollments/:id/pieces/:key") { _, context in
            let id: ID<Enrollment> = ID(try context.parameter("id"))
            let isTicked = try context.form().line("ticked") == "yes"
            try await platform.tickPiece(
                try context.parameter("key"),
                isTicked: isTicked,
                of: id,
                by: context.actor
            )
            return pages.redirect(to: Path.enrollment(id))
        }
    }
}
