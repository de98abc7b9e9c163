internal import Application
internal import Credentialing
internal import Foundation
internal import HTTPTypes
internal import Hummingbird

extension TextSaving {
    private struct Saved: Encodable {
        let revision: Int
        let words: Int
        let saved: String
    }

    private struct Conflict: Encodable {
        let title: String
        let stored: String
        let revision: Int
        let values: [String: String]
    }

    /// What a script that saves in the background is told: the new revision, or 409 with what is stored.
    ///
    /// - Parameter values: what is stored now, by the names of the controls that show it; asked for in a conflict only.
    func response(
        for text: String,
        at now: Instant,
        zone: String,
        values: (String) async throws -> [String: String]
    ) async throws -> Response {
        switch self {
        case .saved(let revision):
            let time = DateWords.time(now, zone: zone)
            return try json(Saved(revision: revision, words: WordCount.of(text), saved: "Saved at \(time)"), .ok)
        case .conflict(let stored, let revision):
            let conflict = Conflict(
                title: "Someone changed this part in another window. Both texts are below. Nothing is lost.",
                stored: stored,
                revision: revision,
                values: try await values(stored)
            )
            return try json(conflict, .conflict)
        }
    }

    private func json(_ value: some Encodable, _ status: HTTPResponse.Status) throws -> Response {
        Response(
            status: status,
            headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try JSONEncoder().encode(value)))
        )
    }
}
