internal import Credentialing
internal import Storage

extension Transaction {
    /// The person at the verified address, when they may still get this mail.
    func recipient(_ id: ID<Person>, of template: MailOrder.Template, at now: Instant) throws -> MailRecipient? {
        guard let row = try first("SELECT * FROM person WHERE id = \(id)") else { return nil }
        let person = try Person(row)
        guard person.deactivated == nil, let address = try mailAddress(of: id) else { return nil }
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
        try run(
            """
            INSERT INTO mail (id, person, organization, address, template, subject, delivered_to, sent)
            VALUES (\(id), \(mail.recipient.person),
                (SELECT organization FROM invitation WHERE token_digest = \(digest)), \(mail.recipient.address),
                \(mail.order.template.rawValue), \(mail.subject), \(mail.deliveredTo), \(now))
            ON CONFLICT (id) DO NOTHING
            """
        )
    }
}

extension MailOrder.Template {
    /// The roles a mail is for; `nil` when it goes to a person about their own things.
    fileprivate var roles: Set<Role>? {
        switch self {
        case .revocationAsked: [.administrator, .leadAssessor]
        case .signInLink, .invitation, .submissionReceived, .answerReady, .awarded, .awardRevoked, .observationAsked,
            .observationGiven, .draftToReview, .draftReturned, .draftReady, .draftPublished, .proposalMade,
            .proposalAnswered:
            nil
        }
    }
}
