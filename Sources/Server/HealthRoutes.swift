internal import Application
internal import Edge
internal import Hummingbird

/// For whoever watches the server: whether the process answers, and whether it can do its work.
enum HealthRoutes {
    static func add(to router: Router<VisitorContext>, platform: Platform) {
        router.get("healthz") { _, _ in answer(.ok, ["The process answers."]) }
        router.get("readyz") { _, _ in
            let readiness = await platform.readiness()
            return readiness.isReady
                ? answer(.ok, ["Ready."]) : answer(.serviceUnavailable, readiness.problems)
        }
    }

    private static func answer(_ status: HTTPResponse.Status, _ lines: [String]) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: lines.joined(separator: "\n") + "\n"))
        )
    }
}
