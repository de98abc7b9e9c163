package import Application
package import Credentialing
internal import Files
internal import Storage

extension Cast {
    /// Adds a file to a draft by the real intentions, a few bytes at a time.
    @discardableResult
    package func addFile(
        named name: String = "plan.pdf",
        _ bytes: [UInt8] = Array("%PDF-1.7\ntrailer << /Root 1 0 R >>\n%%EOF\n".utf8),
        to slot: ResponseAddress = ResponseAddress(item: "lesson", slot: "plan"),
        of submission: ID<Submission>,
        as person: String
    ) async throws -> AddedFile {
        let actor = try await actor(person)
        let incoming = try await platform.beginFile(named: name, to: slot, of: submission, by: actor)
        for start in stride(from: 0, to: bytes.count, by: 100_000) {
            try await incoming.file.append(Array(bytes[start..<min(bytes.count, start + 100_000)]))
        }
        return try await platform.finishFile(incoming, by: actor)
    }

    /// Says of a file that no student is in it.
    package func noStudents(in added: AddedFile) async throws {
        _ = try await platform.write { work in
            try work.run("UPDATE response SET students = 'none' WHERE id = \(added.response)")
        }
    }

    /// All bytes of a file as a person who opens it sees them.
    package func read(_ file: ID<Artifact>, as person: String) async throws -> [UInt8] {
        let opened = try await platform.openFile(file, by: try await actor(person))
        return try await opened.content.read()
    }
}
