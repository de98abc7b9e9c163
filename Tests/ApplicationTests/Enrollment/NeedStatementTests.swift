import Application
import Credentialing
import PlatformKit
import Storage
import Testing

struct NeedStatementTests {
    @Test func `what was stated and what was looked up is kept, and readers see what is not confirmed`() async throws {
        let scene = try await HardCase("joint-words-and-declares")
        let imani = scene.imani.person
        let rows = try await scene.platform.read { transaction in
            try transaction.rows(
                "SELECT s.* FROM need_statement s JOIN award w ON s.need <> 'earned' OR s.value = w.id ORDER BY need"
            ).map { row in
                let saidBy = try row.textIfAny("said_by") == imani.text ? "learner" : "program"
                return [try row.text("need"), try row.text("basis"), saidBy]
            }
        }
        #expect(
            rows == [
                ["earned", "checked", "program"], ["no-coach", "stated", "learner"],
                ["two-years", "stated", "learner"],
            ]
        )
        try await scene.fill()
        try await scene.cast.submit(scene.submission, as: "Imani")
        let (reading, reader) = try await scene.claim()
        let needs = try await scene.platform.openWork(reading, by: reader).needs
        #expect(needs.map(\.standing) == [.checked, .notConfirmed, .stated])
    }

    @Test func `a confirmation stands over a statement`() {
        let need = Need(key: "years", kind: .years, value: "2", text: "Two years.", basis: .confirmed)
        func statement(_ basis: Need.Basis) -> NeedStatement { NeedStatement(need: "years", basis: basis, value: "2") }
        #expect(need.standing([]) == .unknown)
        #expect(need.standing([statement(.stated)]) == .notConfirmed)
        #expect(need.standing([statement(.stated), statement(.confirmed)]) == .confirmed)
        #expect(need.standing([NeedStatement(need: "other", basis: .confirmed, value: "")]) == .unknown)
    }
}
