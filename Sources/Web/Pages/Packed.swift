internal import HTTPTypes
internal import Hummingbird
internal import OpenBadges

/// Text sent with GZIP to browsers that take it (RFC 9110 §8.4.1). Form tokens are masked anew in each page, so the
/// length of a packed page tells nothing of them.
enum Packed {
    /// Below this the head costs more than packing saves.
    private static let leastBytes = 1024

    /// Whether the browser takes GZIP.
    static func isTaken(by request: Request) -> Bool {
        let codings = request.headers[values: .acceptEncoding].flatMap { $0.split(separator: ",") }
        return codings.contains { coding in
            let words = coding.lowercased().filter { !$0.isWhitespace }.split(separator: ";")
            return words.first == "gzip" && !words.dropFirst().contains { $0 == "q=0" || $0.hasPrefix("q=0.000") }
        }
    }

    /// The bytes packed, or `nil` for few bytes.
    static func bytes(_ buffer: ByteBuffer) -> ByteBuffer? {
        guard buffer.readableBytes >= leastBytes, let packed = try? Gzip.compress(Array(buffer: buffer)) else {
            return nil
        }
        return ByteBuffer(bytes: packed)
    }

    /// A response with these bytes, packed when there is a packed form and the browser takes it.
    static func response(
        _ plain: ByteBuffer,
        packed: ByteBuffer?,
        status: HTTPResponse.Status = .ok,
        headers: HTTPFields,
        for request: Request
    ) -> Response {
        var headers = headers
        headers[.vary] = "Accept-Encoding"
        let packed = isTaken(by: request) ? packed : nil
        if packed != nil { headers[.contentEncoding] = "gzip" }
        let body = packed ?? plain
        headers[.contentLength] = String(body.readableBytes)
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: body))
    }
}
