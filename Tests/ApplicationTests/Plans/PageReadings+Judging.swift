import Application
import Credentialing
import PlatformKit
import Storage

extension PageReadings {
    static let judging = [
        PageReading("the queue of an assessor") { scene in
            _ = try await scene.platform.assessmentQueue(of: scene.actor("Tomás"))
        },
        PageReading("the queue of a lead assessor") { scene in
            _ = try await scene.platform.assessmentQueue(
                of: scene.actor("Helen"),
                after: scene.find("SELECT id FROM allocation WHERE state = 'open'")
            )
        },
        PageReading("a dossier") { scene in
            _ = try await scene.platform.openWork(scene.reading, by: scene.actor("Priya"))
            _ = try await scene.platform.submissionDossier(scene.reading, by: scene.actor("Priya"))
        },
        PageReading("a reading that someone else holds") { scene in
            _ = try await scene.platform.readingTurn(scene.reading, for: scene.actor("Tomás"))
        },
        PageReading("claiming a reading and giving it back") { scene in
            let (reading, grace) = (try await scene.cast.openReading(of: scene.waiting), try await scene.actor("Grace"))
            try await scene.platform.claimReading(reading, by: grace)
            try await scene.platform.releaseReading(reading, by: grace)
            try await scene.platform.claimReading(reading, by: grace)
            try await scene.platform.declareConflict(.team, on: reading, by: grace)
        },
        PageReading("what will not open") { scene in
            let (reading, grace) = (try await scene.cast.openReading(of: scene.waiting), try await scene.actor("Grace"))
            try await scene.cast.platform.claimReading(reading, by: grace)
            try await scene.platform.reportUnreadable("The plan is blank.", on: reading, by: grace)
            let helen = try await scene.actor("Helen")
            _ = try await scene.platform.leadNotes(of: helen)
            guard let note = try await scene.cast.platform.leadNotes(of: helen).notes.first else {
                throw Refusal.notFound
            }
            try await scene.platform.settleLeadNote(note.id, by: helen)
        },
        PageReading("judging, on the first reading and on the last") { scene in
            let priya = try await scene.actor("Priya")
            var bench = scene.bench(unmet: ["thinking"])
            bench.entries = bench.entries.filter { $0.key == "thinking" }
            _ = try await scene.platform.saveAssessmentDraft(bench, on: scene.reading, expecting: 0, by: priya)
            try await scene.platform.commitLevels(on: scene.reading, by: priya)
            _ = try await scene.platform.recordAssessment(bench, on: scene.reading, by: priya)
            let reading = try await scene.cast.openReading(of: scene.waiting)
            try await scene.cast.platform.claimReading(reading, by: priya)
            _ = try await scene.platform.openWork(reading, by: priya)
            _ = try await scene.platform.recordAssessment(scene.bench(), on: reading, by: priya)
        },
        PageReading("what was judged") { scene in
            _ = try await scene.platform.judgedList(of: scene.actor("Tomás"))
            _ = try await scene.platform.judgedWork(scene.judged, by: scene.actor("Tomás"))
        },
    ]
}

extension PlanScene {
    /// A complete bench for whatever is open, with some criteria below their level.
    func bench(unmet: Set<String> = []) -> Assessment.Draft {
        JudgingScene(cast: cast, clock: clock, open: open).bench(unmet: unmet, note: "Look at page 2.")
    }
}
