internal import Credentialing
internal import OpenIDConnect

extension NewIdentity {
    init(_ account: ProvidedAccount, by connection: String) {
        issuer = account.issuer
        subject = account.subject
        self.connection = connection
        beyondClient = account.beyondClient
        label = account.email ?? account.name
    }
}

extension Work {
    /// Whose account it is: by issuer and subject, else by what the house itself names it, else a new person where the
    /// configuration says so. Never by an address (`decisions.md` §3).
    func person(
        of account: ProvidedAccount,
        _ new: NewIdentity,
        _ connection: SignOnConnection
    ) throws -> ID<Person>? {
        if let known = try person(withIssuer: account.issuer, subject: account.subject) { return known }
        if let beyond = account.beyondClient,
            let known = try person(withIssuer: account.issuer, beyondClient: beyond)
        {
            try insertIdentity(new, of: known)
            try audit(AuditEvent(.identityAdded, "person", known, facts: ["issuer": account.issuer]), by: nil)
            return known
        }
        guard connection.makesPeople, let slug = connection.organization, let email = account.email,
            account.isEmailVerified || connection.trustsAddresses, EmailAddress.isUsable(email),
            try person(withAddress: EmailAddress.key(email)) == nil,
            let place = try organization(slug: slug)
        else { return nil }
        let name = account.name.isEmpty ? String(email.prefix { $0 != "@" }) : account.name
        let person = try addPerson(NewPerson(name: name, address: email, roles: [.learner]), to: place, by: nil)
        try insertIdentity(new, of: person)
        try audit(AuditEvent(.identityAdded, "person", person, facts: ["issuer": account.issuer]), by: nil)
        return person
    }
}
