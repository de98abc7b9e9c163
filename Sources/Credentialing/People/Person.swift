/// A human being with an account. Nobody under 18 has one (`decisions.md` §3).
package struct Person: Hashable, Sendable {
    /// Never reused, kept through merging.
    package let id: ID<Person>
    /// As the person wants to be called; assessors never see it.
    package var name: String
    /// When the account was closed for use.
    package var deactivated: Instant?

    /// A person as stored.
    package init(id: ID<Person>, name: String, deactivated: Instant? = nil) {
        self.id = id
        self.name = name
        self.deactivated = deactivated
    }
}
