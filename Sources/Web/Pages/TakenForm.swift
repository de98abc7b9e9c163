internal import Edge
internal import Hummingbird

/// Tells the next page which form was taken, so that its script forgets what it kept of it, and only then.
///
/// The script names each form as it is sent, in the field `keeping`. The answer that sends the browser on is the proof
/// that the form was taken: what is refused is thrown or shown again.
struct TakenForm: RouterMiddleware {
    typealias Context = VisitorContext

    /// Everything that is kept goes, as after signing out.
    static let all = "all"

    private let cookies: OwnCookies

    init(cookies: OwnCookies) {
        self.cookies = cookies
    }

    func handle(
        _ request: Request,
        context: VisitorContext,
        next: (Request, VisitorContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        if let fields = context.fields { tell(of: fields, on: &response) }
        return response
    }

    /// Says of a form that it was taken, when the answer sends the browser on.
    func tell(of fields: FormFields, on response: inout Response) {
        guard response.status == .seeOther, let name = Self.name(fields.line("keeping")) else { return }
        if !response.headers[values: .setCookie].contains(where: { $0.contains("=\(name);") }) {
            cookies.set(.taken, to: name, on: &response)
        }
    }

    /// A name as scripts give them.
    static func name(_ text: String) -> String? {
        let isPlain = text.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
        return isPlain && (3...32).contains(text.utf8.count) ? text : nil
    }
}
