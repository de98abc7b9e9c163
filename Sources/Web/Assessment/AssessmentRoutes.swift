internal import Application
internal import Credentialing
internal import Edge
internal import Hummingbird

/// The assessor's side: queue, bench, results, and what lead assessors are told.
package enum AssessmentRoutes: Area {
    package static let pageTypes: [any Page.Type] = [
        QueuePage.self, WorkspacePage.self, ResultPage.self, TurnPage.self, JudgedPage.self, ConflictPage.self,
        UnreadablePage.self, UndonePage.self, LeadNotesPage.self,
    ]
    package static let navigation = [
        NavigationItem("Judge", Path.queue, place: 30, for: .roles([.assessor, .leadAssessor]))
    ]

    package static func add(to site: Site) {
        let platform = site.platform
        let pages = site.pages
        site.members.get("assess") { request, context in
            let query = try FormFields(urlencoded: request.uri.query ?? "")
            let last = query.has("after") ? ID<Allocation>(query.line("after")) : nil
            let queue = try await platform.assessmentQueue(of: context.actor, after: last)
            return try await pages.show(QueuePage(queue), for: request, context)
        }
        site.members.get("assess/judged") { request, context in
            let list = try await platform.judgedList(of: context.actor, page: try page(of: request))
            let zone = try await platform.timeZone(of: context.actor)
            return try await pages.show(JudgedPage(list, zone: zone), for: request, context)
        }
        LeadRoutes(platform: platform, pages: pages).add(to: site.members)
        ReadingRoutes(platform: platform, pages: pages).add(to: site.members)
    }

    private static func page(of request: Request) throws -> Int {
        try FormFields(urlencoded: request.uri.query ?? "").int("page") ?? 1
    }
}
