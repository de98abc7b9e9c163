internal import Application
internal import Credentialing
internal import Hummingbird

/// Keeps a form that arrives after its session is over, so that no text is lost on the way through sign-in. Its token
/// shows in which session it was written, and so whose it is.
struct UnsentKeeper: Sendable {
    /// A session that this browser had.
    struct Former: Sendable {
        let token: String
        /// Its person signed out here; else it ran out.
        let isSignedOut: Bool
    }

    let platform: Platform
    let path: String
    let former: [Former]

    /// Whether a form was written in a session of this browser that is over.
    func knows(_ formToken: String) -> Bool { former.contains { FormToken(secret: $0.token).fits(formToken) } }

    /// Keeps a form for its person, when it was written in such a session.
    ///
    /// - Returns: whom it belongs to.
    func keep(_ fields: FormFields, token: String) async throws -> ID<Person>? {
        guard let session = former.first(where: { FormToken(secret: $0.token).fits(token) }) else { return nil }
        let kept = fields.all.filter { !SecretField.names.contains($0.name) }.map {
            UnsentForm.Field(name: $0.name, value: $0.value)
        }
        return try await platform.keepUnsent(
            UnsentForm(fields: kept),
            at: path,
            sessionToken: session.token,
            isSignedOut: session.isSignedOut
        )
    }
}

extension VisitorContext {
    /// What a form with another token gets. One that was written in a session which is over waits for its person, who is
    /// led to it, through sign-in if need be.
    func refusal(of fields: FormFields, token: String) async throws -> any Error {
        let owner: ID<Person>?
        do {
            owner = endpointPath == nil ? nil : try await unsent?.keep(fields, token: token)
        } catch {
            return RefusedForm(error, fields)
        }
        guard let owner else {
            // Nobody can tell whose it is, but it was on the screen of whoever sent it.
            return RefusedForm(formRefusal, fields)
        }
        guard let signedIn else { return Problem.signIn(returnTo: returnPath) }
        return signedIn.actor.person == owner ? Problem.goBack(to: returnPath) : Problem.foreignForm
    }
}
