internal import Application
internal import Credentialing
internal import Edge
internal import Foundation
internal import HTTPTypes
internal import Hummingbird

/// What came of a form with files: which were added, and of each other one what to do.
struct UploadOutcome: Sendable {
    struct Refused: Sendable, Hashable {
        let name: String
        let sentence: String
    }

    var added: [AddedFile] = []
    var refused: [Refused] = []

    /// Back to the page with a sentence, or JSON for scripts.
    func response(to request: Request, back path: String, _ pages: Pages) throws -> Response {
        guard request.headers[.accept]?.contains("json") == true else {
            return pages.redirect(to: path, flash: flash)
        }
        return refused.isEmpty && !added.isEmpty ? try taken() : try problem()
    }

    private var flash: Flash {
        let names = added.map { "“\($0.name)”" }.joined(separator: ", ")
        let good = added.isEmpty ? [] : ["\(names) \(added.count == 1 ? "was" : "were") added."]
        let bad = refused.map { $0.name.isEmpty ? $0.sentence : "“\($0.name)” was not added: \($0.sentence)" }
        guard !good.isEmpty || !bad.isEmpty else { return Flash("Choose a file first, then add it.", kind: .bad) }
        return Flash((good + bad).joined(separator: " "), kind: bad.isEmpty ? .good : .bad)
    }

    private struct Taken: Encodable {
        struct File: Encodable {
            let file: String
            let response: String
            let name: String
            let size: Int64
        }

        let files: [File]
    }

    private func taken() throws -> Response {
        let files = added.map {
            Taken.File(file: $0.file.text, response: $0.response.text, name: $0.name, size: $0.size)
        }
        return Self.json(try JSONEncoder().encode(Taken(files: files)), .created, "application/json")
    }

    private func problem() throws -> Response {
        let words = ["title": "There is a problem", "detail": flash.text]
        return Self.json(try JSONEncoder().encode(words), .unprocessableContent, "application/problem+json")
    }

    private static func json(_ data: Data, _ status: HTTPResponse.Status, _ type: String) -> Response {
        Response(
            status: status,
            headers: [.contentType: type],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: data))
        )
    }
}
