package import Application
package import Credentialing

/// Writes the mail that an order asks for, and hands it over.
package struct MailDelivery: Sendable {
    private let platform: Platform
    private let sender: Mailbox
    private let transport: MailTransport

    /// Mail from `sender`, handed to `transport`.
    package init(platform: Platform, sender: Mailbox, transport: MailTransport) {
        self.platform = platform
        self.sender = sender
        self.transport = transport
    }

    /// Sends one mail. Whether the person may still get it is looked at now.
    ///
    /// - Returns: what was sent, or `nil` when nobody is to get it any more.
    /// - Throws: ``JobProblem`` or ``SMTPProblem``.
    package func deliver(_ order: MailOrder, job: ID<Job>) async throws -> DeliveredMail? {
        guard let recipient = try await platform.recipient(of: order) else { return nil }
        guard let mailbox = Mailbox(name: recipient.name, address: recipient.address) else {
            throw JobProblem("The address is none that mail can be sent to.", isPermanent: true)
        }
        let text = try MailText(order, to: recipient)
        let url = platform.settings.publicURL + order.path
        let message = MailMessage(
            id: job.text,
            from: sender,
            to: mailbox,
            subject: text.subject,
            text: text.plain(url: url),
            html: try text.html(url: url),
            date: platform.clock.now()
        )
        let place = try await transport.send(message)
        return DeliveredMail(order: order, recipient: recipient, subject: message.subject, deliveredTo: place)
    }
}

/// Where mail goes.
package enum MailTransport: Sendable {
    /// A folder with one `.eml` file each: nothing leaves the machine.
    case folder(MailFolder)
    /// A mail server.
    case server(SMTPClient)

    /// Hands a message over.
    ///
    /// - Returns: who took it, for the list of mail sent.
    func send(_ message: MailMessage) async throws -> String {
        switch self {
        case .folder(let folder): try folder.keep(message)
        case .server(let client): try await client.send(message)
        }
    }
}
