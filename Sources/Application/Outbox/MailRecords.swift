internal import Credentialing
internal import Storage

extension Transaction {
    /// The person at the verified address, when they may still get this mail.
    ///
    /// - Parameter named: the one of the person's addresses that the mail is meant for.
    func recipient(
        _ id: ID<Person>,
        of template: MailOrder.Template,
        named: String?,
        at now: Instant
    ) throws -> MailRecipient? {
        // What was ordered for an account that became part of another goes to its owner all the same.
        let id = try living(id)
        guard let row = try first("SELECT * FROM person WHERE id = \(id)") else { return nil }
        let person = try Person(row)
        guard person.deactivated == nil, let address = try named ?? mailAddress(of: id, at: now) else { return nil }
        if let needed = template.roles {
            let held = try memberships(of: id, at: now).reduce(into: Set<Role>()) { $0.formUnion($1.roles) }
            guard !held.isDisjoint(with: needed) else { return nil }
        }
        return MailRecipient(person: id, name: person.name, address: address)
    }

    /// The address of an invitation, or of a request to fill in an observation, that can still be answered; both are
    /// known by the token at the end of their path.
    func invited(by order: MailOrder, at now: Instant) throws -> MailRecipient? {
        let digest = Secret.digest(order.path.split(separator: "/").last.map(String.init) ?? "")
        let query: SQL =
            switch order.template {
            case .invitation:
                """
                SELECT name, address FROM invitation
                WHERE token_digest = \(digest) AND accepted IS NULL AND withdrawn IS NULL AND expires > \(now)
                """
            case .confirmAddress:
                """
                SELECT p.name, c.address FROM email_claim c JOIN person p ON p.id = c.person
                WHERE c.token_digest = \(digest) AND c.used IS NULL AND c.expires > \(now) AND p.deactivated IS NULL
                """
            default:
                """
                SELECT '' AS name, address FROM observation_request
                WHERE token_digest = \(digest) AND filled IS NULL AND withdrawn IS NULL AND expires > \(now)
                """
            }
        return try first(query).map {
            MailRecipient(person: nil, name: try $0.text("name"), address: try $0.text("address"))
        }
    }

    /// Notes a mail that was handed over. A job that ran twice is noted once.
    func insert(_ mail: DeliveredMail, id: ID<Job>, at now: Instant) throws {
        let token = mail.order.template == .invitation ? mail.order.path.split(separator: "/").last : nil
        let digest = token.map { Secret.digest(String($0)) }
        let address = try listed(mail)
        try run(
            """
            INSERT INTO mail (id, person, organization, address, template, subject, delivered_to, sent)
            VALUES (\(id), \(mail.recipient.person),
                (SELECT organization FROM invitation WHERE token_digest = \(digest)), \(address),
                \(mail.order.template.rawValue), \(mail.subject), \(mail.deliveredTo), \(now))
            ON CONFLICT (id) DO NOTHING
            """
        )
    }
}

extension Transaction {
    /// The address of a mail as administrators may read it: one that a person added is nobody's business.
    private func listed(_ mail: DeliveredMail) throws -> String {
        if mail.order.template == .confirmAddress { return "a private address" }
        guard let person = mail.recipient.person else { return mail.recipient.address }
        let key = EmailAddress.key(mail.recipient.address)
        let isPrivate = try addresses(of: person).contains { !$0.isWork && EmailAddress.key($0.address) == key }
        return isPrivate || mail.order.template.isAboutAccount ? "a private address" : mail.recipient.address
    }
}

extension MailOrder.Template {
    /// The roles a mail is for; `nil` when it goes to a person about their own things.
    fileprivate var roles: Set<Role>? {
        switch self {
        case .revocationAsked: [.administrator, .leadAssessor]
        case .mergeAsked: [.administrator]
        case .signInLink, .invitation, .submissionReceived, .answerReady, .awarded, .awardRevoked, .observationAsked,
            .observationGiven, .draftToReview, .draftReturned, .draftReady, .draftPublished, .proposalMade,
            .proposalAnswered,
            .accountChanged, .signInWarning, .confirmationCode, .confirmAddress, .addressTaken:
            nil
        }
    }
}
