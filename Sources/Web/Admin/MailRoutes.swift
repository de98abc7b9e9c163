internal import Application
internal import Credentialing
internal import Edge
internal import Hummingbird

/// The mail that was sent, for administrators: who got what and when. In a folder of mail the text can be read.
package enum MailRoutes: Area {
    package static let pageTypes: [any Page.Type] = [MailListPage.self, MailPage.self]
    package static let navigation = [
        NavigationItem("Mail", Path.mail, place: 85, for: .roles([.administrator]))
    ]

    package static func add(to site: Site) {
        let platform = site.platform
        let pages = site.pages
        let settings = site.settings
        site.members.get("admin/mail") { request, context in
            let query = try FormFields(urlencoded: request.uri.query ?? "")
            let after = query.has("after") ? query.line("after") : nil
            let listing = try await platform.sentMail(after: after, for: context.actor)
            let page = MailListPage(listing, isFirst: after == nil, isKept: settings.mailFolder != nil)
            return try await pages.show(page, for: request, context)
        }
        site.members.get("admin/mail/:id") { request, context in
            let mail = try await platform.sentMail(try context.parameter("id"), for: context.actor)
            let zone = try await platform.account(of: context.actor).timeZone
            let text = MailFile.text(of: mail.deliveredTo, in: settings.mailFolder)
            let page = MailPage(mail, zone: zone, text: text)
            return try await pages.show(page, for: request, context)
        }
    }
}

extension Path {
    package static let mail = "/admin/mail"
}
