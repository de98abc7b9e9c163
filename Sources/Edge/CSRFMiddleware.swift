internal import HTTPTypes
package import Hummingbird

/// Lets an unsafe request through only when it comes from a page of ours: by where the browser says it comes from, and
/// by the token of the form or of the header `X-Form-Token`.
///
/// The fields of a form are read here, once. A multipart body streams past to the routes that take one: its first part
/// has to be the token, which their ``MultipartReader`` demands. No other route is reached by such a body.
package struct CSRFMiddleware: RouterMiddleware {
    package typealias Context = VisitorContext

    private let settings: EdgeSettings
    private let uploads: Set<String>

    /// Knows the installation's own address.
    ///
    /// - Parameter uploads: the routes that read their body with ``MultipartReader``, as `/files/{id}`.
    package init(settings: EdgeSettings, uploads: Set<String>) {
        self.settings = settings
        self.uploads = uploads
    }

    package func handle(
        _ request: Request,
        context: VisitorContext,
        next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        guard !Self.safe.contains(request.method) else { return try await next(request, context) }
        guard comesFromHere(request) else { throw Problem.foreignForm }
        var request = request
        var context = context
        if let token = request.headers[.formToken], !context.formToken.fits(token) { throw context.formRefusal }
        switch request.mediaType {
        case "application/x-www-form-urlencoded":
            let body = try await request.collectBody(upTo: FormFields.Limit.bytes)
            let fields = try FormFields(urlencoded: String(buffer: body), forgivesNUL: true)
            let token = request.headers[.formToken] ?? fields.line("csrf")
            guard context.formToken.fits(token) else {
                throw try await context.refusal(of: fields, token: token)
            }
            context.fields = fields
            do {
                return try await next(request, context)
            } catch {
                throw RefusedForm(error, fields)
            }
        case "multipart/form-data" where uploads.contains(context.endpointPath ?? ""):
            // Without a session nothing of it is taken, but its words may wait for their person.
            if context.isSessionLapsed { _ = try await MultipartReader(request, context: context) }
        default: guard request.headers[.formToken] != nil else { throw Problem.foreignForm }
        }
        return try await next(request, context)
    }

    private static let safe: Set<HTTPRequest.Method> = [.get, .head, .options, .trace]

    /// Browsers say where a request was made; what says nothing has only its token.
    private func comesFromHere(_ request: Request) -> Bool {
        if let site = request.headers[.fetchSite], site != "same-origin", site != "none" { return false }
        guard let origin = request.headers[.origin] else { return true }
        guard let range = origin.firstRange(of: "://") else { return false }
        let authority = origin[range.upperBound...]
        return authority == settings.authority || authority == request.head.authority ?? ""
    }
}

extension Request {
    /// The media type of the body in lower case, without parameters.
    package var mediaType: String? {
        headers[.contentType].map { value in
            value.prefix { $0 != ";" }.filter { !$0.isWhitespace }.lowercased()
        }
    }
}
