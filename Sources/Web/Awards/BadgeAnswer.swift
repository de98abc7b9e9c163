internal import Application
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Answers that are no pages: badges, pictures and documents that other sites read.
enum BadgeAnswer {
    /// A drawing carries its own small style sheet and nothing else.
    private static let drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"

    /// A badge to be saved. Its owner's own, so nothing keeps a copy on the way.
    static func download(_ file: BadgeFile) -> Response {
        var response = answer(file.bytes, file.form.mediaType)
        response.headers[.contentDisposition] = "attachment; filename=\"\(file.name)\""
        response.headers[.cacheControl] = "private, no-store"
        return response
    }

    /// A badge that its owner has opened to everyone. It can be closed again, so copies are asked about each time.
    static func open(_ file: BadgeFile, as mediaType: String) -> Response {
        var response = shared(file.bytes, mediaType, seconds: 0)
        response.headers[.cacheControl] = "no-cache"
        response.headers[.contentDisposition] = "inline; filename=\"\(file.name)\""
        return response
    }

    /// A document or picture that anyone may read from anywhere and keep for a while.
    static func shared(_ bytes: [UInt8], _ mediaType: String, seconds: Int) -> Response {
        var response = answer(bytes, mediaType)
        response.headers[.accessControlAllowOrigin] = "*"
        response.headers[.crossOriginResourcePolicy] = "cross-origin"
        response.headers[.cacheControl] = "public, max-age=\(seconds)"
        return response
    }

    private static func answer(_ bytes: [UInt8], _ mediaType: String) -> Response {
        var response = Response(
            status: .ok,
            headers: [.contentType: mediaType, .contentLength: String(bytes.count)],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
        if mediaType == "image/svg+xml" { response.headers[.contentSecurityPolicy] = drawingPolicy }
        return response
    }
}
