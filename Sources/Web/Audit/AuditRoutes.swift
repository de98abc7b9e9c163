internal import Application
internal import Credentialing
internal import Edge
internal import Hummingbird

/// What happened, for administrators.
package enum AuditRoutes: Area {
    package static let pageTypes: [any Page.Type] = [AuditTrailPage.self]
    package static let navigation = [
        NavigationItem("Audit trail", Path.audit, place: 87, for: .roles([.administrator]))
    ]

    package static func add(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("admin/audit") { request, context in
            let query = try FormFields(urlencoded: request.uri.query ?? "")
            let before = query.line("before")
            let page = try await platform.auditTrail(
                before: before.isEmpty ? nil : ID(before),
                by: context.actor
            )
            return try await pages.show(AuditTrailPage(page), for: request, context)
        }
    }
}

extension Path {
    /// The audit trail.
    static let audit = "/admin/audit"
}
