package import Edge
internal import Foundation
internal import HTTPTypes
package import Hummingbird
internal import Logging

/// Turns what was thrown into a page, or into `application/problem+json` (RFC 9457) for scripts that ask for JSON.
package struct HTMLProblemMiddleware: RouterMiddleware {
    package typealias Context = VisitorContext

    private let pages: Pages

    init(pages: Pages) {
        self.pages = pages
    }

    package func handle(
        _ request: Request,
        context: VisitorContext,
        next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let problem = Problem(error)
            if problem.isFault {
                context.logger.error(
                    "fault",
                    metadata: ["error": "\(String(reflecting: RefusedForm.cause(of: error)).prefix(500))"]
                )
            }
            return await response(for: problem, RefusedForm.fields(of: error), to: request, context)
        }
    }

    private func response(
        for problem: Problem,
        _ typed: FormFields?,
        to request: Request,
        _ context: VisitorContext
    ) async -> Response {
        if let location = problem.location, !wantsJSON(request) { return pages.redirect(to: location) }
        var response = wantsJSON(request) ? json(problem) : await page(for: problem, typed, to: request, context)
        if let seconds = problem.retryAfter { response.headers[.retryAfter] = String(seconds) }
        return response
    }

    private func wantsJSON(_ request: Request) -> Bool {
        request.headers[.accept]?.contains("json") == true
    }

    /// The page within its layout, which asks the database whose site this is; without it when there is no asking.
    private func page(
        for problem: Problem,
        _ typed: FormFields?,
        to request: Request,
        _ context: VisitorContext
    ) async -> Response {
        let signIn = problem == .foreignForm && context.signedIn == nil ? context.returnPath : nil
        let page = ProblemPage(problem, number: context.id, typed: typed, signIn: signIn)
        if !problem.isOutage,
            let response = try? await pages.show(page, for: request, context, status: problem.status)
        {
            return response
        }
        return (try? pages.showBare(page, for: request, status: problem.status)) ?? plain(problem)
    }

    private func json(_ problem: Problem) -> Response {
        let status: HTTPResponse.Status = problem.location == nil ? problem.status : .unauthorized
        let words = [
            "title": problem.title, "detail": problem.sentence, "signIn": problem.location,
        ].compactMapValues(\.self)
        let body = (try? JSONEncoder().encode(words)) ?? Data("{}".utf8)
        return Response(
            status: status,
            headers: [.contentType: "application/problem+json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: body))
        )
    }

    /// When not even the page can be made.
    private func plain(_ problem: Problem) -> Response {
        Response(
            status: problem.status,
            headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: problem.title + ". " + problem.sentence + "\n"))
        )
    }
}
