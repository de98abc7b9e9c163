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
        PageReading("a change that undoes what was met") { scene in
            let (priya, helen) = (try await scene.actor("Priya"), try await scene.actor("Helen"))
            let work = try await scene.cast.platform.ownWork(scene.second, by: scene.actor("Imani"))
            let place = ResponseAddress(item: "lesson", slot: "work", position: 2)
            try await scene.cast.addFileRow(at: place, name: "another-class", in: work)
            _ = try await scene.cast.platform.write { work in
                try work.run("UPDATE response SET text = 'Other.' WHERE submission = \(scene.second) AND kind = 'text'")
            }
            try await scene.platform.askUndoing("Another class.", of: "planning", on: scene.reading, by: priya)
            try await scene.platform.askUndoing("Other words.", of: "reflecting", on: scene.reading, by: priya)
            let questions = try await scene.platform.leadNotes(of: helen).questions
            guard let first = questions.first, let last = questions.last else { throw Refusal.notFound }
            try await scene.platform.reopenCriterion(first.id, reason: "Another class.", by: helen)
            try await scene.platform.keepCriterion(last.id, by: helen)
            _ = try await scene.platform.openWork(scene.reading, by: priya)
            _ = try await scene.platform.feedback(on: scene.second, by: scene.actor("Imani"))
        },
        PageReading("one more attempt than allowed") { scene in
            let linh = try await scene.actor("Linh")
            try await scene.cast.fill(scene.draft, as: "Linh")
            let number = try await scene.cast.submit(scene.draft, as: "Linh").number
            try await scene.cast.judge(scene.draft, unmet: ["thinking"])
            _ = try await scene.cast.platform.write { try $0.run("UPDATE offering SET attempts = 1") }
            _ = try await scene.platform.feedback(on: scene.draft, by: linh)
            try await scene.platform.allowAttempt(after: number, reason: "Another year.", by: scene.actor("Helen"))
            _ = try await scene.platform.beginNextAttempt(after: scene.draft, by: linh)
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
