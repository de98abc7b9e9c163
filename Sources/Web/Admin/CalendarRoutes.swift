internal import Application
package import Credentialing
internal import Edge
internal import Hummingbird

/// The days on which an organization works, for its administrators.
package enum CalendarRoutes: Area {
    package static let pageTypes: [any Page.Type] = [CalendarPage.self]

    package static func add(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("admin/organizations/:id/calendar") { request, context in
            let (detail, today) = try await calendar(platform, context)
            return try await pages.show(CalendarPage(detail, today: today), for: request, context)
        }
        site.members.post("admin/organizations/:id/calendar/week") { request, context in
            let (detail, today) = try await calendar(platform, context)
            let weekdays = Set(try context.form().values("weekdays").compactMap(Int.init)).intersection(1...7)
            guard !weekdays.isEmpty else {
                let problems = FormProblems("weekdays", "Choose at least one day, or no promise would ever fall due")
                let page = CalendarPage(detail, today: today, problems: problems)
                return try await pages.showAgain(page, for: request, context)
            }
            let id = detail.organization.id
            try await platform.setWeekdays(weekdays, of: id, by: context.actor)
            return pages.redirect(to: Path.calendar(id), flash: Flash("The week is changed."))
        }
        days(site)
    }

    private static func days(_ site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.post("admin/organizations/:id/calendar/days") { request, context in
            let (detail, today) = try await calendar(platform, context)
            var form = ClosureForm(try context.form())
            if let closure = form.closure {
                do {
                    let id = detail.organization.id
                    try await platform.addClosure(closure, to: id, by: context.actor)
                    let flash = Flash("\(closure.name) does not count any more. What was promised before stays.")
                    return pages.redirect(to: Path.calendar(id), flash: flash)
                } catch let fault as CalendarRule.Fault {
                    form.add(fault)
                }
            }
            return try await pages.showAgain(CalendarPage(detail, today: today, form), for: request, context)
        }
        site.members.post("admin/organizations/:id/calendar/days/remove") { _, context in
            let (detail, _) = try await calendar(platform, context)
            let form = try context.form()
            let closure = detail.organization.calendar.closures.first { closure in
                closure.name.trimmed == form.line("name") && closure.from == form.date("from")
                    && closure.to == form.date("to")
            }
            guard let closure else { throw Refusal.notFound }
            let id = detail.organization.id
            try await platform.removeClosure(closure, of: id, by: context.actor)
            return pages.redirect(to: Path.calendar(id), flash: Flash("\(closure.name) counts again."))
        }
    }

    /// The organization, for who administers it, and which day it is there.
    private static func calendar(
        _ platform: Platform,
        _ context: MemberContext
    ) async throws -> (OrganizationDetail, today: LocalDate) {
        let detail = try await platform.organization(ID(try context.parameter("id")), for: context.actor)
        return (detail, LocalDate(at: platform.clock.now(), in: detail.organization.timeZone))
    }
}

extension Path {
    /// The working days of an organization.
    package static func calendar(_ id: ID<Organization>) -> String { organization(id) + "/calendar" }
}
