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
    /// Sends a form as a browser does that has files to send with it: fields and files in one body. The names of the files
    /// are those of controls of the form.
    @discardableResult func submit(
        _ form: WebForm?,
        _ values: [String: String] = [:],
        files: [(field: String, name: String, bytes: [UInt8])],
        cutting cut: Int = 0
    ) async throws -> WebAnswer {
        let form = try #require(form, "the page holds no such form")
        #expect(form.enctype == "multipart/form-data", "the form does not send files")
        for name in values.keys + files.map(\.field) {
            #expect(form.names.contains(name), "the form has no field \(name); it has \(form.names.sorted())")
        }
        let fields =
            form.fields.filter { values[$0.name] == nil } + values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        let parts: [(name: String, file: String?, bytes: [UInt8])] =
            fields.map { ($0.0, nil, Array($0.1.utf8)) } + files.map { ($0.field, $0.name, $0.bytes) }
        let body = MultipartText.body(parts)
        return try await send(
            .post,
            form.action.isEmpty ? path : form.action,
            headers: MultipartText.headers,
            body: body.getSlice(at: 0, length: body.readableBytes - cut)
        )
    }

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
