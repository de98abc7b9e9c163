internal import Application
internal import Credentialing
internal import Edge
internal import Hummingbird
internal import Logging

/// For whoever watches the server: whether the process answers, whether it can do its work, and figures.
struct HealthRoutes: Sendable {
    private let platform: Platform
    private let access: OperatorAccess
    private let requests: RequestMeter
    private let begun = ContinuousClock.now
    private let servingSince: Instant

    init(platform: Platform, access: OperatorAccess, requests: RequestMeter) {
        self.platform = platform
        self.access = access
        self.requests = requests
        servingSince = platform.clock.now()
    }

    func add(to router: Router<VisitorContext>) {
        router.get("healthz") { _, _ in answer(.ok, ["The process answers."]) }
        router.get("readyz") { request, context in await readiness(request, context) }
        router.get("metrics") { request, context in
            guard access.allowsFigures(request, context) else { throw Problem.notFound }
            let figures = try? await OperatingFigures.read(platform)
            let text = FiguresText.text(figures, ProcessFigures(since: begun), requests)
            return answer(.ok, text, type: "text/plain; version=0.0.4; charset=utf-8")
        }
    }

    /// Reasons are for those who run the server; everybody else hears yes or no.
    private func readiness(_ request: Request, _ context: VisitorContext) async -> Response {
        let readiness = await platform.readiness(servingSince: servingSince)
        let reasons = readiness.problems + readiness.warnings.map { "Soon: " + $0 }
        for reason in reasons {
            context.logger.log(
                level: readiness.isReady ? .warning : .error,
                "readiness",
                metadata: ["reason": "\(reason)"]
            )
        }
        let answerLine = readiness.isReady ? "Ready." : "Not ready."
        let isTold = access.allowsReasons(request, context)
        return answer(readiness.isReady ? .ok : .serviceUnavailable, [answerLine] + (isTold ? reasons : []))
    }

    private func answer(_ status: HTTPResponse.Status, _ lines: [String]) -> Response {
        answer(status, lines.joined(separator: "\n") + "\n", type: "text/plain; charset=utf-8")
    }

    private func answer(_ status: HTTPResponse.Status, _ text: String, type: String) -> Response {
        Response(
            status: status,
            headers: [.contentType: type, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }
}
