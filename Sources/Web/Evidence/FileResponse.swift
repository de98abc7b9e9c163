internal import Application
internal import Files
internal import HTTPTypes
internal import Hummingbird

/// A file of a person as an answer. It comes from the same host as the pages, so it may do nothing: its type is ours, it
/// is not sniffed, it runs nothing, and only our own pages may show it within them.
struct FileResponse {
    let file: OpenedFile
    /// The person wants to keep a copy.
    let isCopy: Bool

    func response(to request: Request) -> Response {
        let size = file.content.size
        var headers = headers
        switch RequestedRange(rangeHeader(of: request), size: size) {
        case .whole:
            return Response(status: .ok, headers: headers, body: body(0..<size))
        case .part(let range):
            headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"
            return Response(status: .partialContent, headers: headers, body: body(range))
        case .unsatisfiable:
            headers[.contentRange] = "bytes */\(size)"
            headers[.contentDisposition] = nil
            headers[.contentType] = nil
            return Response(status: .rangeNotSatisfiable, headers: headers)
        }
    }

    /// A range belongs to the file it was asked of; for a changed one the whole is sent (RFC 9110 §13.1.5).
    private func rangeHeader(of request: Request) -> String? {
        if let condition = request.headers[.ifRange], condition != entityTag { return nil }
        return request.headers[.range]
    }

    private var entityTag: String { "\"\(file.digest.prefix(32))\"" }

    private var showing: Showing { isCopy ? .download : file.showing }

    private var headers: HTTPFields {
        var headers: HTTPFields = [
            .contentType: mediaType,
            .contentDisposition: file.name.disposition(showing),
            .contentSecurityPolicy: policy,
            .acceptRanges: "bytes",
            .eTag: entityTag,
            .cacheControl: "private, no-store",
            .xContentTypeOptions: "nosniff",
        ]
        if let name = HTTPField.Name("X-Frame-Options") { headers[name] = "SAMEORIGIN" }
        return headers
    }

    /// What would run as a page is not even named as one.
    private var mediaType: String {
        let runs = ["text/html", "image/svg+xml", "application/xhtml+xml"].contains { file.mediaType.hasPrefix($0) }
        return runs ? "application/octet-stream" : file.mediaType
    }

    /// A sandbox without scripts, forms or an origin. The viewers that browsers have for PDF do not start in a sandbox;
    /// a PDF that would run something is never shown, and this lets it load nothing.
    private var policy: String {
        let bare =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'; frame-ancestors 'self'"
        return showing == .inline && file.mediaType == "application/pdf"
            ? bare + "; object-src 'self'" : bare + "; sandbox"
    }

    private func body(_ range: Range<Int64>) -> ResponseBody {
        let bytes = file.content.bytes(range)
        return ResponseBody(contentLength: Int(range.upperBound - range.lowerBound)) { writer in
            for try await part in bytes { try await writer.write(part) }
            try await writer.finish(nil)
        }
    }
}
