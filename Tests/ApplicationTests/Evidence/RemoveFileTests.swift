internal import Application
internal import Credentialing
internal import Files
internal import PlatformKit
internal import Storage
internal import Testing

@Suite struct RemoveFileTests {
    private let plan = ResponseAddress(item: "lesson", slot: "plan")

    @Test func `a removed file is destroyed at once, its bytes go by the outbox, and its name stays in the history`()
        async throws
    {
        let (cast, id, imani) = try await begun()
        let added = try await cast.addFile(of: id, as: "Imani")
        try await cast.platform.removeFile(added.response, from: id, by: imani)
        try await cast.platform.removeFile(added.response, from: id, by: imani)
        #expect(try await cast.platform.ownWork(id, by: imani).response(at: plan) == nil)
        await #expect(throws: Refusal.notFound) { try await cast.read(added.file, as: "Imani") }
        let (key, names) = try await cast.platform.read { transaction in
            let row = try transaction.first("SELECT sealed_key FROM stored_file WHERE id = \(added.file)")
            let names = try transaction.rows("SELECT text FROM response_history WHERE submission = \(id)")
            return (try row?.text("sealed_key"), try names.map { try $0.text("text") })
        }
        #expect(key == "" && names == ["plan.pdf"])

        let jobs = try await cast.platform.takeJobs(worker: "test").map(\.job)
        #expect(jobs.filter { $0 == .destroyFile(file: added.file) }.count == 1)
        #expect(try await cast.platform.files.names().count == 1)
        for _ in 1...2 { try await cast.platform.destroyFile(added.file) }
        #expect(try await cast.platform.files.names() == [])
        #expect(try await cast.platform.checkFiles() == [])
    }

    @Test func `a file that an earlier attempt was judged on stays there`() async throws {
        let (cast, id, imani) = try await begun()
        let added = try await cast.addFile(of: id, as: "Imani")
        try await cast.noStudents(in: added)
        try await cast.fill(id, as: "Imani")
        try await cast.submit(id, as: "Imani")
        try await cast.judge(id, unmet: ["planning", "thinking"])
        let next = try await cast.platform.beginNextAttempt(after: id, by: imani)
        let carried = try await cast.platform.ownWork(next, by: imani).response(at: plan)
        try await cast.platform.removeFile(try #require(carried).id, from: next, by: imani)
        #expect(try await cast.platform.ownWork(next, by: imani).response(at: plan) == nil)
        #expect(try await cast.read(added.file, as: "Imani").isEmpty == false)
        // The job of a file that is still there does nothing.
        try await cast.platform.destroyFile(added.file)
        #expect(try await cast.read(added.file, as: "Imani").isEmpty == false)
    }

    @Test func `nobody removes another person's file, and nothing goes from submitted work`() async throws {
        let (cast, id, imani) = try await begun()
        let added = try await cast.addFile(of: id, as: "Imani")
        for name in ["Marcus", "Helen", "Ruth"] {
            let other = try await cast.actor(name)
            await #expect(throws: Refusal.notFound) {
                try await cast.platform.removeFile(added.response, from: id, by: other)
            }
        }
        try await cast.noStudents(in: added)
        try await cast.fill(id, as: "Imani")
        try await cast.submit(id, as: "Imani")
        await #expect(throws: Refusal.alreadySubmitted) {
            try await cast.platform.removeFile(added.response, from: id, by: imani)
        }
    }

    @Test func `proven check names what is missing and what nothing refers to`() async throws {
        let (cast, id, _) = try await begun()
        let added = try await cast.addFile(of: id, as: "Imani")
        let name = try #require(try await cast.platform.files.names().first)
        let stray = try await cast.platform.files.keep([1, 2, 3])
        try await cast.platform.files.destroy(name)
        let findings = try await cast.platform.checkFiles()
        #expect(findings.map(\.file) == [added.file, nil])
        #expect(findings.last?.sentence.contains(stray.storageName.text) == true)
    }

    private func begun() async throws -> (Cast, ID<Submission>, Actor) {
        let cast = try await Cast.assemble(on: .testing())
        let chosen = try await cast.choose(try await cast.publish(), as: "Imani")
        return (cast, chosen.submission, try await cast.actor("Imani"))
    }
}
