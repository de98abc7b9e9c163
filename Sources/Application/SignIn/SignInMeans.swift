package import Credentialing

/// What a person can sign in with beside the link in a mail, and since when.
package struct SignInMeans: Hashable, Sendable {
    package let password: Instant?
    package let secondFactor: Instant?
    /// Recovery codes that are left.
    package let recoveryCodes: Int

    /// Nothing but the link.
    static let linkOnly = SignInMeans(password: nil, secondFactor: nil, recoveryCodes: 0)
}

extension Platform {
    /// What the person who is signed in can show who they are with.
    package func signInMeans(of actor: Actor) async throws -> SignInMeans {
        try await read { try $0.signInMeans(of: actor.person) }
    }
}
