internal import Application
internal import Credentialing
internal import Hummingbird

/// Before a sensitive act somebody who is signed in has to show again who they are. Whoever throws it lets a page ask
/// for that, and lead back with what was typed.
package struct FreshnessDemand: Error, Sendable, Hashable {
    /// As thrown by ``MemberContext/demandFresh()``.
    package init() {}
}

extension MemberContext {
    /// Goes on only when the person showed within the last ten minutes who they are. The first line of every route that
    /// shows or takes a form for a sensitive act; after it the form is sent again as it was typed.
    package func demandFresh() throws(FreshnessDemand) {
        guard signedIn.isFresh else { throw FreshnessDemand() }
    }
}

/// Fields of forms that are never kept or carried on, because they are secrets.
package enum SecretField {
    package static let names: Set<String> = ["csrf", "password", "new-password", "code", "draft", "passkey-client"]
}

extension VisitorContext {
    /// The same request after its session got a new token, for a page with a form in the same answer.
    package func renewed(token: String) -> VisitorContext {
        var context = self
        context.formToken = FormToken(secret: token)
        return context
    }
}
