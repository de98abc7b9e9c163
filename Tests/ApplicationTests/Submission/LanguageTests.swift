import Application
import Credentialing
import PlatformKit
import Storage
import Testing

struct LanguageTests {
    @Test func `every answer and every piece of feedback has the language of the title`() async throws {
        let cast = try await Cast.assemble(on: .testing())
        var title = MicroCredential.waitTime
        title.language = "es"
        title.rubric.criteria[0].map = .may
        let open = try await cast.publish(title)
        let first = try await cast.submitWork(open, as: "Imani")
        let criterion = title.rubric.criteria[0].key
        try await cast.judge(first, unmet: [criterion])
        let imani = try await cast.actor("Imani")
        let second = try await cast.platform.beginNextAttempt(after: first, by: imani)
        try await cast.fill(second, as: "Imani")
        let item = ResponseAddress(item: title.placedItems[0].item.key)
        for text in ["Otra cosa.", "Una tercera."] {
            _ = try await cast.platform.saveAnswer(
                text,
                at: item,
                of: second,
                expecting: try await cast.platform.ownWork(second, by: imani).response(at: item)?.revision ?? 0,
                by: imani
            )
        }
        try await cast.platform.pointAtEvidence(
            EvidencePointer(criterion: criterion, address: item, why: "Ahí está."),
            of: second,
            by: imani
        )
        try await cast.submit(second, as: "Imani")
        let reading = try await cast.openReading(of: second)
        let tomas = try await cast.actor("Tomás")
        try await cast.platform.claimReading(reading, by: tomas)
        _ = try await cast.platform.openWork(reading, by: tomas)
        try await cast.platform.reportUnreadable("No se abre.", on: reading, by: tomas)
        let tables: [(String, SQL)] = [
            ("response", "SELECT DISTINCT language FROM response WHERE kind <> 'file'"),
            ("history", "SELECT DISTINCT language FROM response_history"),
            ("self-evaluation", "SELECT DISTINCT language FROM self_evaluation"),
            ("pointer", "SELECT DISTINCT language FROM evidence_pointer"),
            ("answer", "SELECT DISTINCT language FROM feedback_answer"),
            ("note", "SELECT DISTINCT language FROM lead_note"),
            ("assessment", "SELECT DISTINCT language FROM assessment"),
        ]
        for (name, sql) in tables {
            let languages = try await cast.platform.read { try $0.rows(sql).map { try $0.text("language") } }
            #expect(languages == ["es"], "\(name)")
        }
    }
}
