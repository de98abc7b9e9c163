import Application
import Credentialing
import PlatformKit

extension PageReadings {
    static let learning = [
        PageReading("the learner's home and lists") { scene in
            _ = try await scene.platform.learnerHome(of: scene.actor("Imani"))
            _ = try await scene.platform.ownWorkList(of: scene.actor("Imani"))
            _ = try await scene.platform.record(of: scene.actor("Dolores"))
        },
        PageReading("choosing a title, and leaving it") { scene in
            let everything = try await scene.cast.publish(.ofEverything)
            let imani = try await scene.actor("Imani")
            let chosen = try await scene.platform.chooseTitle(slug: everything.slug, approach: .learn, by: imani)
            let enrollment = chosen.enrollment
            _ = try await scene.platform.taskList(of: enrollment, by: imani)
            try await scene.platform.tickPiece("read", isTicked: true, of: enrollment, by: imani)
            try await scene.platform.tickPiece("read", isTicked: false, of: enrollment, by: imani)
            try await scene.platform.pauseEnrollment(enrollment, by: imani)
            try await scene.platform.resumeEnrollment(enrollment, by: imani)
            try await scene.platform.leaveTitle(enrollment, reason: "Not now.", by: imani)
        },
        PageReading("an attempt as its learner works on it") { scene in
            _ = try await scene.platform.work(on: scene.draft, by: scene.actor("Linh"))
            _ = try await scene.platform.ownWork(scene.second, by: scene.actor("Imani"))
        },
        PageReading("submitting, taking back and submitting again") { scene in
            let (draft, linh) = (scene.draft, try await scene.actor("Linh"))
            try await scene.cast.fill(draft, as: "Linh")
            let declarations = Set(scene.open.title.declarations.map(\.key))
            _ = try await scene.platform.submit(draft, agreeing: declarations, by: linh)
            try await scene.platform.withdrawSubmission(draft, by: linh)
            _ = try await scene.platform.submit(draft, agreeing: declarations, by: linh)
        },
        PageReading("feedback") { scene in
            _ = try await scene.platform.feedback(on: scene.first, by: scene.actor("Imani"))
            _ = try await scene.platform.feedback(on: scene.awarded, by: scene.actor("Dolores"))
        },
        PageReading("a next attempt, with answers to the feedback") { scene in
            let marcus = try await scene.actor("Marcus")
            try await scene.cast.judge(scene.waiting, unmet: ["thinking"], as: "Tomás")
            let next = try await scene.platform.beginNextAttempt(after: scene.waiting, by: marcus)
            let text = "I waited longer."
            _ = try await scene.platform.answerFeedback(text, to: "thinking", of: next, expecting: 0, by: marcus)
        },
        PageReading("who has seen the evidence") { scene in
            _ = try await scene.platform.evidenceViews(of: scene.second, by: scene.actor("Imani"))
        },
    ]

    static let composing = [
        PageReading("writing an answer") { scene in
            let (draft, linh) = (scene.draft, try await scene.actor("Linh"))
            let place = ResponseAddress(item: "setting")
            for (revision, text) in ["First words", "Other words"].enumerated() {
                _ = try await scene.platform.saveAnswer(text, at: place, of: draft, expecting: revision, by: linh)
            }
            _ = try await scene.platform.answerVersions(of: "setting", in: draft, by: linh)
            try await scene.platform.markItemDone("setting", isDone: true, of: draft, by: linh)
            try await scene.platform.markItemDone("setting", isDone: false, of: draft, by: linh)
        },
        PageReading("choices, a log and links") { scene in
            let (draft, linh) = try await scene.everything()
            try await scene.platform.declareChoice(["k2"], for: "grades", of: draft, by: linh)
            try await scene.platform.chooseOptions(["a"], for: "approach", of: draft, by: linh)
            let log = ResponseAddress(item: "log", slot: "log")
            let entry = LogEntry(date: LocalDate(at: scene.clock.now, in: "America/Denver"), text: "We waited.")
            try await scene.platform.addLogEntry(entry, to: log, of: draft, by: linh)
            let changed = LogEntry(date: entry.date, text: "We waited longer.")
            _ = try await scene.platform.changeLogEntry(changed, at: log, of: draft, expecting: 1, by: linh)
            try await scene.platform.setAside("We left.", at: log, of: draft, by: linh)
            let (page, link) = (ResponseAddress(item: "links", slot: "page"), "https://example.org/page")
            try await scene.platform.addLink(link, note: "Ours.", to: page, of: draft, by: linh)
            _ = try await scene.platform.changeLink(link, note: "It is.", at: page, of: draft, expecting: 1, by: linh)
            try await scene.platform.removeResponse(at: page, of: draft, by: linh)
        },
        PageReading("judging oneself") { scene in
            let (draft, linh) = try await scene.everything()
            try await scene.cast.fill(draft, as: "Linh")
            let stored = try await scene.cast.platform.ownWork(draft, by: linh)
            let entry = SelfEvaluation(
                criterion: "seeing",
                level: "four",
                note: "More than that.",
                revision: stored.selfEvaluations["seeing"]?.revision ?? 0
            )
            _ = try await scene.platform.saveSelfEvaluation([entry], of: draft, by: linh)
            let place = ResponseAddress(item: "photos", set: 1, slot: "words", position: 1)
            let pointer = EvidencePointer(criterion: "seeing", address: place, place: "line 1", why: "There.")
            try await scene.platform.pointAtEvidence(pointer, of: draft, by: linh)
            try await scene.platform.removePointer(pointer, of: draft, by: linh)
            try await scene.platform.setBadgeChoice(showsName: false, email: nil, of: draft, by: linh)
        },
    ]
}

extension PlanScene {
    /// A draft of Linh's on a title that asks for everything; nothing is noted.
    func everything() async throws -> (ID<Submission>, Actor) {
        let open = try await cast.publish(.ofEverything)
        return (try await cast.choose(open, as: "Linh").submission, try await actor("Linh"))
    }
}
