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

    /// Back to the page when everything was added; `nil` when the page has to say what was not.
    func response(back path: String, _ pages: Pages) -> Response? {
        guard bad.isEmpty else { return nil }
        return pages.redirect(to: path, flash: good.map { Flash($0) })
    }

    /// JSON for scripts.
    func json() throws -> Response {
        bad.isEmpty ? try taken() : try problem()
    }

    /// What was added, in a sentence.
    var good: String? {
        guard !added.isEmpty else { return nil }
        let names = added.map { "“\($0.name)”" }.joined(separator: ", ")
        return "\(names) \(added.count == 1 ? "was" : "were") added."
    }

    /// What was not added and what to do, a sentence for each file.
    var bad: [String] {
        guard !added.isEmpty || !refused.isEmpty else { return ["Choose a file first, then add it."] }
        return refused.map { $0.name.isEmpty ? $0.sentence : "“\($0.name)” was not added: \($0.sentence)" }
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
        let words = ["title": "There is a problem", "detail": ([good].compactMap(\.self) + bad).joined(separator: " ")]
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
