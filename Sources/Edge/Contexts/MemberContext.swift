package import Application
package import Credentialing
package import Hummingbird
internal import Logging

/// A request by someone who is signed in. Without an actor it cannot exist: whoever is not signed in is sent to sign in.
package struct MemberContext: ChildRequestContext, PageContext {
    package typealias ParentContext = VisitorContext

    package var coreContext: CoreRequestContextStorage
    package let visitor: VisitorContext
    /// The session with its person.
    package let signedIn: SignedIn

    /// The context of a visitor who has a session in force.
    ///
    /// - Throws: ``Problem`` that leads to the sign-in page and back.
    package init(context: VisitorContext) throws {
        guard let signedIn = context.signedIn else { throw Problem.signIn(returnTo: context.returnPath) }
        self.signedIn = signedIn
        visitor = context
        coreContext = context.coreContext
    }

    /// The person with the memberships in force.
    package var actor: Actor { signedIn.actor }
}
