import Application
import Credentialing
import PlatformKit
import Testing

struct LeadNoteTests {
    @Test func `something that will not open goes to the lead, and the reading goes back`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, tomas) = try await scene.opened(work, by: "Tomás")
        try await scene.platform.reportUnreadable("The video stops at 0:12.", on: reading, by: tomas)
        #expect(try await scene.platform.assessmentQueue(of: tomas).mine == [])
        #expect(try await scene.platform.assessmentQueue(of: tomas).notes == nil)
        let helen = try await scene.cast.actor("Helen")
        #expect(try await scene.platform.assessmentQueue(of: helen).notes == 1)
        let notes = try await scene.platform.leadNotes(of: helen)
        #expect(notes.notes.map(\.text) == ["The video stops at 0:12."])
        #expect(notes.notes.map(\.number) == ["TV-1001"])
        #expect(!String(reflecting: notes).contains("Imani"))
    }

    @Test func `a private note beside a judgment reaches the lead and can be put away`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, tomas) = try await scene.opened(work, by: "Tomás")
        try await scene.platform.recordAssessment(scene.bench(note: "A strong one."), on: reading, by: tomas)
        let helen = try await scene.cast.actor("Helen")
        let note = try #require(try await scene.platform.leadNotes(of: helen).notes.first)
        #expect(note.kind == .note)
        await #expect(throws: Refusal.notFound) { try await scene.platform.settleLeadNote(note.id, by: tomas) }
        try await scene.platform.settleLeadNote(note.id, by: helen)
        #expect(try await scene.platform.leadNotes(of: helen).notes == [])
    }

    @Test func `a lead does not see notes about their own work`() async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Helen")
        let (reading, tomas) = try await scene.opened(work, by: "Tomás")
        try await scene.platform.recordAssessment(scene.bench(note: "About Helen"), on: reading, by: tomas)
        let helen = try await scene.cast.actor("Helen")
        #expect(try await scene.platform.leadNotes(of: helen).total == 0)
    }

    @Test func `notes are for lead assessors`() async throws {
        let scene = try await JudgingScene.make()
        for name in ["Tomás", "Samuel", "Imani"] {
            let actor = try await scene.cast.actor(name)
            await #expect(throws: Refusal.notFound) { _ = try await scene.platform.leadNotes(of: actor) }
        }
    }

    @Test(arguments: ["", "  \n", String(repeating: "a", count: LeadNote.limit + 1)])
    func `a note without words, or with far too many, is told so and nothing is given back`(text: String) async throws {
        let scene = try await JudgingScene.make()
        let work = try await scene.cast.submitWork(scene.open, as: "Imani")
        let (reading, tomas) = try await scene.opened(work, by: "Tomás")
        await #expect(throws: Refusal.self) {
            try await scene.platform.reportUnreadable(text, on: reading, by: tomas)
        }
        #expect(try await scene.platform.assessmentQueue(of: tomas).mine.count == 1)
    }
}
