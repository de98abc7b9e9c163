internal import Application
internal import Credentialing
package import Edge
internal import HTTPTypes
package import Hummingbird

/// Answers the demand of a route that somebody shows again who they are: a page that asks for it. A form that was sent
/// meanwhile is carried along, so that it goes on as it was typed.
package struct StepUpMiddleware: RouterMiddleware {
    package typealias Context = VisitorContext

    private let platform: Platform
    private let pages: Pages

    init(platform: Platform, pages: Pages) {
        self.platform = platform
        self.pages = pages
    }

    package func handle(
        _ request: Request,
        context: VisitorContext,
        next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch is FreshnessDemand {
            guard let signedIn = context.signedIn else { throw Problem.signIn(returnTo: context.returnPath) }
            if request.headers[.accept]?.contains("json") == true { throw FreshnessDemand() }
            guard let kept = KeptForm(request, context) else { throw Problem.confirm(returnTo: context.returnPath) }
            let page = StepUpPage(try await platform.signInMeans(of: signedIn.actor), StepUpForm(kept: kept))
            return try await pages.show(page, for: request, context, status: .forbidden)
        }
    }
}

/// A form that waits for its person to show who they are. The pages carry it; nothing is stored.
struct KeptForm: Sendable {
    /// One field as it was sent.
    struct Field: Sendable {
        let name: String
        let value: String
    }

    /// Where it is sent to.
    let path: String
    let fields: [Field]

    /// The form of a request; `nil` when there is none, or one with secrets, which are typed again.
    init?(_ request: Request, _ context: VisitorContext) {
        guard request.method == .post, let fields = context.fields, let path = ReturnPath.accepted(request.uri.path),
            !fields.all.contains(where: { SecretField.names.contains($0.name) && $0.name != "csrf" })
        else { return nil }
        self.path = path
        self.fields = fields.all.filter { $0.name != "csrf" }.map { Field(name: $0.name, value: $0.value) }
    }

    /// The form as a page sent it back; `nil` when it carried none.
    init?(_ fields: FormFields) {
        guard let path = ReturnPath.accepted(fields.line("kept-path")) else { return nil }
        self.path = path
        self.fields = fields.entries(below: "kept.").map { Field(name: $0.key, value: $0.value) }
    }
}
