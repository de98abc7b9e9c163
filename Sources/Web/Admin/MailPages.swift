package import Application
internal import Credentialing
internal import Edge

/// The list of mail.
package struct MailListPage: Page {
    package static let template = "admin/mail"
    package static let isDense = true

    package struct Line: Sendable {
        package let subject: String
        package let path: String
        package let recipient: String
        package let address: String
        package let sent: String
    }

    package let title = "Mail"
    package let isKept: Bool
    package let lines: [Line]
    package let hasLines: Bool
    package let isFirst: Bool
    package let first: String
    package let next: String?
    package let hasPaging: Bool

    /// One page of the list. `isKept` when mail stays in a folder instead of being sent.
    package init(_ listing: MailListing, isFirst: Bool, isKept: Bool) {
        self.isKept = isKept
        self.isFirst = isFirst
        lines = listing.mail.map { mail in
            Line(
                subject: MailPage.subject(of: mail),
                path: Path.mail + "/" + PercentText.encoded(mail.id),
                recipient: mail.recipient ?? "Someone invited",
                address: mail.address,
                sent: DateWords.moment(mail.sent, zone: listing.timeZone)
            )
        }
        hasLines = !lines.isEmpty
        first = Path.mail
        next = listing.next.map { Path.with(Path.mail, [("after", $0)]) }
        hasPaging = next != nil || !isFirst
    }
}

/// One mail.
package struct MailPage: Page {
    package static let template = "admin/mail-text"

    package let title: String
    package let recipient: String
    package let address: String
    package let sent: String
    package let back: String
    package let text: String?
    /// Links that sign in as somebody else are left out.
    package let hidesLinks: Bool
    package let isAboutWork: Bool
    package let deliveredTo: String

    /// A mail with its text when it was kept, without the links in it: they would make an administrator anyone. What
    /// tells how somebody's work stands is not shown at all.
    package init(_ mail: SentMail, zone: String, text: String?) {
        title = Self.subject(of: mail)
        isAboutWork = mail.isAboutWork
        recipient = mail.recipient ?? "Someone invited"
        address = mail.address
        sent = DateWords.moment(mail.sent, zone: zone)
        back = Path.mail
        deliveredTo = mail.deliveredTo
        let shown = mail.isAboutWork || mail.isAboutAccount ? nil : text.map(Self.withoutSecrets)
        self.text = shown
        hidesLinks = shown != nil && shown != text
    }

    static func subject(of mail: SentMail) -> String {
        mail.isAboutWork ? "About their work" : mail.subject
    }

    static func withoutSecrets(_ text: String) -> String {
        text.replacing(#/(\/sign-in\/|\/invitations\/|\/observations\/)[A-Za-z0-9]+/#) { $0.1 + "…" }
    }
}
