package import Application
package import Hummingbird
internal import Logging
internal import NIOCore

/// A request by anyone, signed in or not.
package struct VisitorContext: PageContext {
    package typealias Source = ApplicationRequestContextSource

    package var coreContext: CoreRequestContextStorage
    /// Who is signed in, when the cookie of a session in force came along.
    package var signedIn: SignedIn?
    /// The token that forms of this page carry.
    package var formToken: FormToken
    /// Address of the person's machine, as far as it can be known.
    package var clientAddress: String
    /// Where to come back to after signing in: the page itself, or for a form the page it stood on.
    package var returnPath: String
    /// A cookie came along whose session has ended.
    var isSessionLapsed = false
    /// Keeps a form that was written in a session that is over.
    var unsent: UnsentKeeper?
    /// The fields of a submitted form, read and limited before any handler runs.
    package internal(set) var fields: FormFields?

    /// A request as it arrives; the middleware finds out the rest.
    package init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
        clientAddress = source.channel.remoteAddress?.ipAddress ?? "unknown"
        formToken = .none
        returnPath = "/"
    }

    package var visitor: VisitorContext { self }

    /// The addresses that are counted together with that of the person's machine.
    package var network: String { ClientAddress.window(clientAddress) }

    /// What a form without the right token gets: whoever was signed in until a moment ago is led through sign-in.
    var formRefusal: Problem {
        isSessionLapsed ? .signIn(returnTo: returnPath) : .foreignForm
    }
}

/// What every context of a page knows.
package protocol PageContext: RequestContext {
    /// The request as one by anyone.
    var visitor: VisitorContext { get }
}

extension PageContext {
    /// The fields of the form that was sent.
    ///
    /// - Throws: ``Problem`` 415 when the request carried no form, 422 for a character that cannot be kept.
    package func form() throws(Problem) -> FormFields {
        let fields = try formAsSent()
        guard !fields.heldNUL else { throw .unkeepable }
        return fields
    }

    /// The fields of the form that was sent, for whoever says beside the form which character was taken out of it.
    ///
    /// - Throws: ``Problem`` 415 when the request carried no form.
    package func formAsSent() throws(Problem) -> FormFields {
        guard let fields = visitor.fields else { throw .unsupportedMediaType }
        return fields
    }

    /// One part of the path, such as the id in `/submissions/{id}`.
    package func parameter(_ name: String) throws(Problem) -> String {
        guard let value = parameters.get(name), let text = PercentText.decoded(value, plusIsSpace: false),
            !text.unicodeScalars.contains("\0")
        else {
            throw .notFound
        }
        return text
    }
}
