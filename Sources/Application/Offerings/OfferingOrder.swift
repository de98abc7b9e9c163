package import Credentialing

/// What can be settled of an offering, at its beginning and later: who signs, who judges, and by which rules.
package struct OfferingTerms: Hashable, Sendable {
    /// The organization whose name stands on the badges.
    package let issuedBy: ID<Organization>
    /// The organization whose assessors judge.
    package let pool: ID<Organization>
    package let policy: ReadingPolicy

    /// Terms as an administrator asks for them.
    package init(issuedBy: ID<Organization>, pool: ID<Organization>, policy: ReadingPolicy) {
        self.issuedBy = issuedBy
        self.pool = pool
        self.policy = policy
    }
}

/// Why an offering cannot be as asked, so that the page can point at it.
package enum OfferingFault: Error, Hashable, Sendable {
    /// The organization offers the title already, under this offering.
    case offeredAlready(ID<Offering>)
    /// Only who administers an organization lets it sign.
    case issuer
    /// The assessors of that organization are not there for this one.
    case pool
    case answerDays
    case leaseHours
    case attempts
}

extension OfferingTerms {
    /// The first number that is out of bounds.
    var fault: OfferingFault? {
        if !ReadingPolicy.answerDaysAllowed.contains(policy.answerDays) { return .answerDays }
        if !ReadingPolicy.leaseHoursAllowed.contains(policy.leaseHours) { return .leaseHours }
        if let attempts = policy.attempts, !ReadingPolicy.attemptsAllowed.contains(attempts) { return .attempts }
        return nil
    }
}
