package import Credentialing

/// What a person can sign in with beside the link in a mail, and since when.
package struct SignInMeans: Hashable, Sendable {
    package let password: Instant?
    package let secondFactor: Instant?
    /// Recovery codes that are left.
    package let recoveryCodes: Int
    package let passkeys: Int
    /// Passkeys that stand for the code of the app.
    package let passkeysForApp: Int

    /// Nothing but the link.
    static let linkOnly = SignInMeans(
        password: nil,
        secondFactor: nil,
        recoveryCodes: 0,
        passkeys: 0,
        passkeysForApp: 0
    )

    /// Whether a passkey is enough to show who one is.
    package var canConfirmByPasskey: Bool { secondFactor == nil ? passkeys > 0 : passkeysForApp > 0 }
}

extension Platform {
    /// What the person who is signed in can show who they are with.
    package func signInMeans(of actor: Actor) async throws -> SignInMeans {
        try await read { try $0.signInMeans(of: actor.person) }
    }
}
