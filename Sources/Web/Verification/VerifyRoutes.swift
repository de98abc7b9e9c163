internal import Application
internal import Credentialing
internal import Edge
internal import HTTPTypes
internal import Hummingbird
internal import LinkedData
internal import NIOCore
internal import OpenBadges

/// The page on which anyone checks a badge.
package enum VerifyRoutes: Area {
    package static let pageTypes: [any Page.Type] = [VerifyPage.self]
    package static let uploads = ["/verify"]
    package static let navigation = [NavigationItem("Verify a badge", Path.verify, place: 70, for: .visitors)]
    package static let foot = [NavigationItem("Verify a badge", Path.verify, place: 30)]

    /// A check may ask other sites for their documents, so one place may not ask for very many.
    private static let limit = RateWindows.Limit("verify", tries: 120, seconds: 600)

    package static func add(to site: Site) {
        let desk = VerifyDesk(platform: site.platform, pages: site.pages, outside: site.outside)
        let counted = RateLimitMiddleware(limit, in: site.windows, clock: site.platform.clock)
        site.visitors.get("verify") { request, context in
            guard let address = request.uri.queryParameters.get("badge") else {
                return try await desk.pages.show(VerifyPage(), for: request, context)
            }
            // A link may check what we issued. Anything else waits in the field until someone sends it.
            guard desk.isOurs(address) else {
                return try await desk.pages.show(VerifyPage(text: String(address.prefix(2_000))), for: request, context)
            }
            try await counted.count(context)
            let handed = HandedIn(file: [], text: address, recipient: "")
            return try await desk.answer(to: handed, request, context)
        }
        site.visitors.group("verify")
            .add(middleware: counted)
            .post { request, context in
                let handed: HandedIn
                do {
                    handed = try await HandedIn(request, context)
                } catch let problems as FormProblems {
                    let page = VerifyPage(problems: problems)
                    return try await desk.pages.show(page, for: request, context, status: .contentTooLarge)
                }
                return try await desk.answer(to: handed, request, context)
            }
    }
}

/// Checks what is handed in and shows the report.
private struct VerifyDesk: Sendable {
    let platform: Platform
    let pages: Pages
    let outside: any DocumentSource

    /// Whether it is an address of a badge of this installation, and nothing else.
    func isOurs(_ text: String) -> Bool {
        let start = platform.settings.publicURL + "/"
        return text.hasPrefix(start) && text.utf8.count <= 512
            && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "{") }
    }

    func answer(to handed: HandedIn, _ request: Request, _ context: VisitorContext) async throws -> Response {
        do {
            let reported = try await platform.verify(
                handed.file.isEmpty ? .text(handed.text) : .file(handed.file),
                recipient: handed.recipient,
                outside: outside
            )
            if Negotiation.document(request, among: ["application/json"]) != nil { return json(reported) }
            let report = VerifyReport(
                reported,
                at: "on \(DateWords.moment(platform.clock.now(), zone: "UTC")) UTC",
                knowsRecipient: !handed.recipient.isEmpty
            )
            let page = VerifyPage(report: report, recipient: handed.recipient)
            return try await pages.show(page, for: request, context)
        } catch Refusal.doesNotFit(let sentence) {
            let page = VerifyPage(
                text: handed.text,
                recipient: handed.recipient,
                problems: FormProblems(handed.text.isEmpty ? "badge" : "text", sentence)
            )
            return try await pages.show(page, for: request, context, status: .unprocessableContent)
        }
    }

    /// The report as `proven verify --json` prints it.
    private func json(_ reported: ReportedCredential) -> Response {
        let text = PlainText.escaped(JSONWriter(isPretty: true).text(of: reported.json))
        return Response(
            status: .ok,
            headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }
}

/// What someone handed in. Held in memory for the check and then gone.
private struct HandedIn {
    var file: [UInt8]
    var text: String
    var recipient: String

    init(file: [UInt8], text: String, recipient: String) {
        self.file = file
        self.text = text
        self.recipient = recipient
    }

    /// Reads the form part by part.
    ///
    /// - Throws: ``FormProblems`` for a file beyond the limit, ``Problem`` for what is no such form.
    init(_ request: Request, _ context: VisitorContext) async throws {
        self.init(file: [], text: "", recipient: "")
        var limits = MultipartReader.Limits()
        limits.skippedBytes = 1 << 20
        var reader = try await MultipartReader(request, context: context, limits: limits)
        while let part = try await reader.nextPart() {
            switch part.name {
            case "badge":
                while let chunk = try await reader.nextChunk() {
                    file.append(contentsOf: chunk.readableBytesView)
                    guard file.count <= Platform.verificationLimit else {
                        throw FormProblems("badge", "This file is larger than 4 MB. A badge never is.")
                    }
                }
            case "text": text = try await reader.text().trimmed
            case "recipient": recipient = String(try await reader.text().trimmed.prefix(320))
            default: break
            }
        }
    }
}

extension Path {
    /// Where anyone checks a badge.
    package static let verify = "/verify"
}
