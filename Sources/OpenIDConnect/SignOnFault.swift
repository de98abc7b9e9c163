/// Why a sign-in at a provider comes to nothing. The texts are for the log and the trail; a person reads a page.
package enum SignOnFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The provider could not be reached, or answered with something that is not what it should be.
    case provider(String)
    /// The provider says no: `error` of OAuth 2.0 §4.1.2.1.
    case declined(String)
    /// The answer is not one to a question of ours: unknown, used or old state, another browser, another provider.
    case notAsked(String)
    /// The ID token does not hold.
    case token(String)
    /// The token holds, and the account is none that may sign in here.
    case account(AccountRefusal)

    /// One line for the log, without anything that signs in.
    package var description: String {
        switch self {
        case .provider(let why): "The provider cannot be used: \(why)."
        case .declined(let error): "The provider declined: \(error)."
        case .notAsked(let why): "The answer was not asked for: \(why)."
        case .token(let why): "The ID token does not hold: \(why)."
        case .account(let refusal): "The account may not sign in: \(refusal.rawValue)."
        }
    }
}

/// Why an account of a provider may not sign in, although the provider vouches for it.
package enum AccountRefusal: String, Hashable, Sendable {
    /// Not in one of the domains that the configuration names.
    case otherDomain
    /// Not of the tenant that the configuration names.
    case otherTenant
    /// Not of a district that the configuration names.
    case otherDistrict
    /// A student: nobody under 18 has an account (`decisions.md` §3).
    case student
    /// The person's account here is closed.
    case closed
}
