internal import Application
internal import Credentialing
internal import Edge

/// What an administrator looks for in the list of offerings, or among the titles to offer.
struct OfferingQuery: Sendable {
    var text = ""
    var includesClosed = false
    var page = 1

    init(_ fields: FormFields) {
        text = String(fields.line("q").prefix(200))
        includesClosed = fields.line("closed") == "yes"
        page = Int(fields.line("page")) ?? 1
    }

    /// The same list on another page.
    func path(_ base: String, page: Int) -> String {
        Path.with(
            base,
            [
                ("q", text.isEmpty ? nil : text), ("closed", includesClosed ? "yes" : nil),
                ("page", page == 1 ? nil : String(page)),
            ]
        )
    }
}

/// The terms of an offering as they were typed.
struct OfferingForm: Sendable {
    var organization = ""
    var issuedBy = ""
    var pool = ""
    var readers = ReadingPolicy.Readers.one
    var answerDays = "7"
    var leaseHours = "4"
    var attempts = ""
    var movesToNewest = false
    var problems = FormProblems()

    /// What is usual.
    init() {}

    /// As an offering stands.
    init(_ detail: OfferingDetail) {
        let policy = detail.offering.policy
        organization = detail.offering.organization.text
        issuedBy = detail.issuedBy.text
        pool = detail.offering.pool.text
        readers = policy.readers
        answerDays = String(policy.answerDays)
        leaseHours = String(policy.leaseHours)
        attempts = policy.attempts.map(String.init) ?? ""
    }

    init(_ fields: FormFields, isNew: Bool) {
        organization = fields.line("organization")
        issuedBy = fields.line("issuedBy")
        pool = fields.line("pool")
        readers = ReadingPolicy.Readers(rawValue: fields.line("readers")) ?? .one
        answerDays = fields.line("answerDays")
        leaseHours = fields.line("leaseHours")
        attempts = fields.line("attempts")
        movesToNewest = fields.line("newest") == "yes"
        if isNew, organization.isEmpty { problems.add("organization", "Choose who may begin with it") }
        if number(answerDays, in: ReadingPolicy.answerDaysAllowed) == nil { note(.answerDays) }
        if number(leaseHours, in: ReadingPolicy.leaseHoursAllowed) == nil { note(.leaseHours) }
        if !attempts.isEmpty, number(attempts, in: ReadingPolicy.attemptsAllowed) == nil { note(.attempts) }
    }

    /// The terms, when nothing is wrong. Nobody chosen means the organization itself.
    var terms: OfferingTerms? {
        guard problems.isEmpty, let days = Int(answerDays), let hours = Int(leaseHours) else { return nil }
        return OfferingTerms(
            issuedBy: ID(issuedBy.isEmpty ? organization : issuedBy),
            pool: ID(pool.isEmpty ? organization : pool),
            policy: ReadingPolicy(readers: readers, answerDays: days, leaseHours: hours, attempts: Int(attempts))
        )
    }

    /// Puts what the platform refused beside its field.
    mutating func note(_ fault: OfferingFault) {
        switch fault {
        case .issuer: problems.add("issuedBy", "Choose an organization that you administer")
        case .pool: problems.add("pool", "Choose an organization of yours, one above it, or a partner")
        case .answerDays: problems.add("answerDays", "Enter a number of working days from 1 to 90")
        case .leaseHours: problems.add("leaseHours", "Enter a number of hours from 1 to 240")
        case .attempts: problems.add("attempts", "Enter a number from 1 to 50, or leave it empty for no limit")
        case .offeredAlready: problems.add("organization", "This organization offers it already")
        }
    }

    private func number(_ text: String, in bounds: ClosedRange<Int>) -> Int? {
        Int(text).flatMap { bounds.contains($0) ? $0 : nil }
    }
}
