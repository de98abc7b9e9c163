internal import Application
internal import Credentialing
internal import Files
internal import PlatformKit
internal import Storage
internal import Testing

@Suite struct AddFileTests {
    private let plan = ResponseAddress(item: "lesson", slot: "plan")
    private let work = ResponseAddress(item: "lesson", slot: "work")

    @Test func `a file that was added stands at its place and opens whole`() async throws {
        let (cast, id, imani) = try await begun()
        let added = try await cast.addFile(named: "C:\\plans\\Week 3.pdf", of: id, as: "Imani")
        #expect(added.name == "Week 3.pdf" && added.address == plan)
        let response = try await cast.platform.ownWork(id, by: imani).response(at: plan)
        #expect(response?.file?.id == added.file)
        #expect(response?.students == nil)
        #expect(String(decoding: try await cast.read(added.file, as: "Imani"), as: UTF8.self).hasPrefix("%PDF-1.7"))
        #expect(try await cast.platform.checkFiles() == [])
        #expect(try await audited(cast, "fileAdded") == 1)
    }

    @Test func `places are taken one after the other, and what is full says so`() async throws {
        let (cast, id, _) = try await begun()
        for number in 1...3 {
            let added = try await cast.addFile(
                named: "\(number).txt",
                [65, UInt8(number) + 65],
                to: work,
                of: id,
                as: "Imani"
            )
            #expect(added.address.position == number)
        }
        let full = Refusal.limit("“Student work” takes 3 files, and all are there. Remove one to add another.")
        await #expect(throws: full) { try await cast.addFile(named: "4.txt", [65], to: work, of: id, as: "Imani") }
    }

    @Test func `the same file sent twice is added once`() async throws {
        let (cast, id, _) = try await begun()
        let first = try await cast.addFile(named: "a.txt", [65], to: work, of: id, as: "Imani")
        let again = try await cast.addFile(named: "a.txt", [65], to: work, of: id, as: "Imani")
        #expect(first == again)
        #expect(try await cast.platform.files.names().count == 1)
    }

    @Test func `two uploads that race for the last place: one is told, and nothing of it is left`() async throws {
        let (cast, id, imani) = try await begun()
        let platform = cast.platform
        let (one, two) = (
            try await platform.beginFile(named: "1.pdf", to: plan, of: id, by: imani),
            try await platform.beginFile(named: "2.pdf", to: plan, of: id, by: imani)
        )
        for (number, file) in [one, two].enumerated() { try await file.file.append(Array("%PDF-1.\(number)\n".utf8)) }
        _ = try await platform.finishFile(one, by: imani)
        await #expect(throws: Refusal.self) { try await platform.finishFile(two, by: imani) }
        #expect(try await platform.files.names().count == 1)
    }

    @Test func `only what the slot asks for is taken`() async throws {
        let (cast, id, _) = try await begun()
        let fits = Refusal.doesNotFit(
            "“Lesson plan” takes files that end in .pdf or .docx. Save it as one of these and add it again."
        )
        await #expect(throws: fits) { try await cast.addFile(named: "plan.txt", [65], of: id, as: "Imani") }
        await #expect(throws: FileRefusal.program) {
            try await cast.addFile(named: "a.exe", [65], to: work, of: id, as: "Imani")
        }
        await #expect(throws: FileRefusal.empty) {
            try await cast.addFile(named: "a.txt", [], to: work, of: id, as: "Imani")
        }
        await #expect(throws: Refusal.notFound) {
            try await cast.addFile(to: ResponseAddress(item: "lesson", slot: "nowhere"), of: id, as: "Imani")
        }
        #expect(try await cast.platform.files.names() == [])
    }

    @Test func `a question may be answered by a recording, and by no other file`() async throws {
        let (cast, id, _) = try await begun()
        let setting = ResponseAddress(item: "setting")
        let sound = Array("ID3".utf8) + [UInt8](repeating: 0, count: 20)
        let added = try await cast.addFile(named: "answer.mp3", sound, to: setting, of: id, as: "Imani")
        // Position 1 is for the text.
        #expect(added.address.position == 2)
        await #expect(throws: Refusal.doesNotFit("A question is answered in words, audio or video.")) {
            try await cast.addFile(named: "answer.pdf", to: setting, of: id, as: "Imani")
        }
    }

    @Test func `the quota of a person counts before and at the end`() async throws {
        var settings = Settings(publicURL: "http://127.0.0.1:8080", auditSalt: "x", fileLimit: 100, personQuota: 150)
        settings.sessionMinutes = 720
        let base = try await Platform.testing()
        let platform = Platform(
            store: base.store,
            files: base.files,
            masterKey: base.masterKey,
            settings: settings,
            clock: base.clock
        )
        let cast = try await Cast.assemble(on: platform)
        let id = try await cast.choose(try await cast.publish(), as: "Imani").submission
        let large = [UInt8](repeating: 65, count: 101)
        await #expect(throws: FileRefusal.tooLarge(size: 101, limit: 100)) {
            try await cast.addFile(named: "a.txt", large, to: work, of: id, as: "Imani")
        }
        let added = try await cast.addFile(named: "a.txt", Array(large.prefix(100)), to: work, of: id, as: "Imani")
        let over = FileRefusal.overQuota(size: 60, left: 50, quota: 150)
        await #expect(throws: over) {
            try await cast.addFile(named: "b.txt", Array(large.prefix(60)), to: work, of: id, as: "Imani")
        }
        #expect(try await platform.fileQuota(of: try await cast.actor("Imani")).left == 50)
        try await platform.removeFile(added.response, from: id, by: try await cast.actor("Imani"))
        #expect(try await platform.fileQuota(of: try await cast.actor("Imani")).left == 150)
    }

    @Test func `nobody adds to another person's draft, and nobody to submitted work`() async throws {
        let (cast, id, _) = try await begun()
        for name in ["Marcus", "Priya", "Helen", "Ruth"] {
            await #expect(throws: Refusal.notFound) { try await cast.addFile(of: id, as: name) }
        }
        try await cast.fill(id, as: "Imani")
        try await cast.submit(id, as: "Imani")
        await #expect(throws: Refusal.alreadySubmitted) { try await cast.addFile(of: id, as: "Imani") }
    }

    private func audited(_ cast: Cast, _ event: String) async throws -> Int {
        try await cast.platform.read { transaction in
            try transaction.rows("SELECT id FROM audit_event WHERE event = \(event)").count
        }
    }

    private func begun() async throws -> (Cast, ID<Submission>, Actor) {
        let cast = try await Cast.assemble(on: .testing())
        let chosen = try await cast.choose(try await cast.publish(), as: "Imani")
        return (cast, chosen.submission, try await cast.actor("Imani"))
    }
}
