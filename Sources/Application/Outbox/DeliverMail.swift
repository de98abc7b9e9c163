package import Credentialing
internal import Storage

/// Whom a mail goes to now, which may differ from when it was ordered.
package struct MailRecipient: Hashable, Sendable {
    package let person: ID<Person>?
    /// As the person wants to be called.
    package let name: String
    package let address: String

    /// A recipient as looked up.
    package init(person: ID<Person>?, name: String, address: String) {
        self.person = person
        self.name = name
        self.address = address
    }
}

/// A mail that was handed over, for the list that administrators see.
package struct DeliveredMail: Hashable, Sendable {
    package let order: MailOrder
    package let recipient: MailRecipient
    package let subject: String
    /// The file or the server that took it.
    package let deliveredTo: String

    /// What was sent, to whom, and who took it.
    package init(order: MailOrder, recipient: MailRecipient, subject: String, deliveredTo: String) {
        self.order = order
        self.recipient = recipient
        self.subject = subject
        self.deliveredTo = deliveredTo
    }
}

extension Platform {
    /// Whom an order goes to, looked at when it is sent: `nil` when the account is closed, the person has no verified
    /// address or lost the role the mail is for, or the invitation or request was withdrawn, answered or is too old.
    package func recipient(of order: MailOrder) async throws -> MailRecipient? {
        let now = clock.now()
        return try await read { transaction in
            if let person = order.person {
                return try transaction.recipient(person, of: order.template, named: order.address, at: now)
            }
            return try transaction.invited(by: order, at: now)
        }
    }

    /// Takes a mail off the outbox and notes that it was sent, in one transaction.
    package func finish(_ taken: TakenJob, with mail: DeliveredMail) async throws {
        try await write { work in
            try work.insert(mail, id: taken.id, at: work.now)
            try work.finish(taken, at: work.now)
        }
    }
}
