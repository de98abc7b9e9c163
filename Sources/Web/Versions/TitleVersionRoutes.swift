internal import Application
internal import Credentialing
internal import Edge
internal import Hummingbird

/// The versions of a title with what each changed, retiring it, and moving one's work to a version in better words.
package enum TitleVersionRoutes: Area {
    package static let pageTypes: [any Page.Type] = [
        VersionsOfTitlePage.self, RetirePage.self, MoveVersionPage.self,
    ]

    package static func add(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.visitors.get("catalog/:slug/versions") { request, context in
            let history = try await platform.versionHistory(
                slug: context.parameter("slug"),
                for: context.signedIn?.actor
            )
            return try await pages.show(VersionsOfTitlePage(history), for: request, context)
        }
        site.members.get("enrollments/:id/version") { request, context in
            let move = try await platform.versionMove(of: ID(try context.parameter("id")), by: context.actor)
            return try await pages.show(MoveVersionPage(move), for: request, context)
        }
        site.members.post("enrollments/:id/version") { _, context in
            let id = ID<Enrollment>(try context.parameter("id"))
            let number = try await platform.moveToCurrentVersion(id, by: context.actor)
            let flash = Flash("Your work is on version \(number) now. Everything you wrote is still there.")
            return pages.redirect(to: Path.enrollment(id), flash: flash)
        }
        addRetiring(to: site)
    }

    private static func addRetiring(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("admin/titles/:slug/retirement") { request, context in
            let history = try await platform.versionHistory(slug: context.parameter("slug"), for: context.actor)
            guard history.reader.mayRetire else { throw Refusal.notFound }
            return try await pages.show(RetirePage(history, RetireForm(history)), for: request, context)
        }
        site.members.post("admin/titles/:slug/retirement") { request, context in
            let slug = try context.parameter("slug")
            let history = try await platform.versionHistory(slug: slug, for: context.actor)
            guard history.reader.mayRetire else { throw Refusal.notFound }
            let form = RetireForm(
                try context.form(),
                today: DateWords.day(of: history.now, zone: history.timeZone)
            )
            guard let day = form.date, form.problems.isEmpty else {
                return try await pages.showAgain(RetirePage(history, form), for: request, context)
            }
            try await platform.retireTitle(slug: slug, from: day, note: form.note, by: context.actor)
            let isToday = day == DateWords.day(of: history.now, zone: history.timeZone)
            let since = isToday ? "It is retired now." : "It will be retired on \(DateWords.date(day))."
            let flash = Flash(since + " Work that runs goes on.")
            return pages.redirect(to: Path.versions(slug), flash: flash)
        }
        site.members.post("admin/titles/:slug/restoration") { _, context in
            let slug = try context.parameter("slug")
            try await platform.restoreTitle(slug: slug, by: context.actor)
            return pages.redirect(to: Path.versions(slug), flash: Flash("It is no longer retired."))
        }
    }
}

extension Path {
    /// The versions of a title.
    package static func versions(_ slug: String) -> String { title(slug) + "/versions" }

    /// Where the next version of a title is begun.
    static func revision(_ slug: String) -> String { title(slug) + "/revision" }

    /// Where a title is retired.
    static func retirement(_ slug: String) -> String { "/admin/titles/" + PercentText.encoded(slug) + "/retirement" }

    /// Where a retirement is taken back.
    static func restoration(_ slug: String) -> String { "/admin/titles/" + PercentText.encoded(slug) + "/restoration" }

    /// Where work is put on the newest version.
    static func newestVersion(_ id: ID<Enrollment>) -> String { enrollment(id) + "/version" }
}
