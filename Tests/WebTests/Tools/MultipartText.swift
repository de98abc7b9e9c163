import HTTPTypes
import NIOCore
import Testing

/// Forms with files, as browsers write them.
enum MultipartText {
    static let headers: HTTPFields = [.contentType: "multipart/form-data; boundary=edge-of-a-part"]

    static func body(_ parts: [(name: String, file: String?, bytes: [UInt8])]) -> ByteBuffer {
        var body = ByteBuffer()
        for part in parts {
            let file = part.file.map { "; filename=\"\($0)\"\r\nContent-Type: application/octet-stream" } ?? ""
            body.writeString("--edge-of-a-part\r\nContent-Disposition: form-data; name=\"\(part.name)\"\(file)\r\n\r\n")
            body.writeBytes(part.bytes)
            body.writeString("\r\n")
        }
        body.writeString("--edge-of-a-part--\r\n")
        return body
    }
}

extension WebSession {
    /// The token that forms of this person's pages carry.
    func token() async throws -> String {
        let form = try #require(try await get("/account").form(to: "/sign-out"), "no form to sign out")
        return form.fields.first { $0.name == "csrf" }?.value ?? ""
    }

    /// Sends files as a browser does; redirects are not followed.
    func upload(
        _ files: [(name: String, bytes: [UInt8])],
        to path: String,
        token: String? = nil,
        accepting type: String = "text/html"
    ) async throws -> WebAnswer {
        let token = if let token { token } else { try await self.token() }
        let parts: [(name: String, file: String?, bytes: [UInt8])] =
            [("csrf", nil, Array(token.utf8))] + files.map { ("file", $0.name, $0.bytes) }
        var headers = MultipartText.headers
        headers[.accept] = type
        return try await send(.post, path, headers: headers, body: MultipartText.body(parts), follows: false)
    }
}
