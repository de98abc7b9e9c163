internal import Application
internal import Credentialing
internal import Files
internal import Foundation

/// Gives one attempt's answers.
struct DemoAnswering: Sendable {
    let run: DemoRun
    let learner: Actor
    let submission: ID<Submission>

    private var platform: Platform { run.platform }

    func give(_ attempt: DemoStory.Attempt, isFirst: Bool) async throws {
        if isFirst { try await choose() }
        let responses = attempt.responses ?? []
        if !isFirst { try await clearReplaced(responses) }
        for answer in responses {
            run.clock.advance(minutes: 12)
            do { try await give(answer) } catch {
                throw DemoProblem("The answer to \(answer.item), \(answer.slot ?? "text"), is not taken: \(error)")
            }
        }
        for (criterion, text) in (attempt.feedbackAnswers ?? [:]).sorted(by: { $0.key < $1.key }) {
            _ = try await platform.answerFeedback(text, to: criterion, of: submission, expecting: 0, by: learner)
        }
        let evaluations = (attempt.selfEvaluations ?? [:]).sorted { $0.key < $1.key }.map { key, entry in
            SelfEvaluation(criterion: key, level: entry.level, note: entry.note ?? "")
        }
        if !evaluations.isEmpty {
            _ = try await platform.saveSelfEvaluation(evaluations, of: submission, by: learner)
        }
        for pointer in attempt.pointers ?? [] { try await point(pointer) }
        for item in Set(responses.map(\.item)).sorted() where run.story.state != .draft {
            try await platform.markItemDone(item, isDone: true, of: submission, by: learner)
        }
    }

    private func choose() async throws {
        for (item, options) in (run.story.choices ?? [:]).sorted(by: { $0.key < $1.key }) {
            try await platform.chooseOptions(Set(options), for: item, of: submission, by: learner)
        }
        for (declare, options) in (run.story.declared ?? [:]).sorted(by: { $0.key < $1.key }) {
            try await platform.declareChoice(Set(options), for: declare, of: submission, by: learner)
        }
    }

    /// In a later attempt what is given anew takes the place of what was carried over.
    private func clearReplaced(_ responses: [DemoStory.Answer]) async throws {
        let places = Set(responses.filter { $0.kind != "text" }.map { [$0.item, String($0.set ?? 1), $0.slot ?? ""] })
        for place in places {
            let carried = try await platform.ownResponses(of: submission, by: learner).filter {
                [$0.address.item, String($0.address.set), $0.address.slot] == place
            }
            for response in carried {
                if response.kind == .file {
                    try await platform.removeFile(response.id, from: submission, by: learner)
                } else {
                    try await platform.removeResponse(at: response.address, of: submission, by: learner)
                }
            }
        }
    }

    private func give(_ answer: DemoStory.Answer) async throws {
        let address = ResponseAddress(
            item: answer.item,
            set: answer.set ?? 1,
            slot: answer.slot ?? "",
            position: answer.position ?? 1
        )
        switch answer.kind {
        case "text":
            let stored = try await platform.ownResponses(of: submission, by: learner).first { $0.address == address }
            _ = try await platform.saveAnswer(
                answer.text ?? "",
                at: address,
                of: submission,
                expecting: stored?.revision ?? 0,
                by: learner
            )
        case "file": try await add(answer, at: address)
        case "log":
            guard let date = answer.date.flatMap({ LocalDate($0) }) else {
                throw DemoProblem("A log entry has no date.")
            }
            let entry = LogEntry(date: date, text: answer.text ?? "")
            try await platform.addLogEntry(entry, to: address, of: submission, by: learner)
        case "link":
            try await platform.addLink(
                answer.link ?? "",
                note: answer.note ?? "",
                to: address,
                of: submission,
                by: learner
            )
        case "observation": try await observe(answer, at: address)
        default: throw DemoProblem("“\(answer.kind)” is no kind of answer.")
        }
    }

    private func add(_ answer: DemoStory.Answer, at address: ResponseAddress) async throws {
        let name = answer.file ?? ""
        let bytes = try Data(contentsOf: run.evidence.appending(path: name))
        let incoming = try await platform.beginFile(
            named: name,
            announced: Int64(bytes.count),
            to: address,
            of: submission,
            by: learner
        )
        try await incoming.file.append(Array(bytes))
        let added = try await platform.finishFile(incoming, by: learner)
        try await platform.describeFile(
            added.response,
            students: answer.students.flatMap(EvidenceRequirement.Students.init(rawValue:)),
            permissionNote: answer.students == "consent" ? "Media release 2026–27, in the school office" : "",
            of: submission,
            by: learner
        )
    }

    private func observe(_ answer: DemoStory.Answer, at address: ResponseAddress) async throws {
        // A witness is not a judge, so it is someone who reads nothing.
        let witness = run.story.learner == "Avery" ? "Samuel" : "Avery"
        let member = DemoDistrict.members.first { $0.first == witness }
        let token = try await platform.askWitness(
            address: member?.address ?? "",
            at: address,
            of: submission,
            by: learner
        )
        let actor = try await run.district.actor(witness, on: platform)
        try await platform.fillObservation(token: token, answers: answer.answers ?? [:], by: actor)
    }

    private func point(_ pointer: DemoStory.Pointer) async throws {
        let address = ResponseAddress(
            item: pointer.item,
            set: pointer.set ?? 1,
            slot: pointer.slot ?? "",
            position: pointer.position ?? 1
        )
        try await platform.pointAtEvidence(
            EvidencePointer(
                criterion: pointer.criterion,
                indicator: pointer.indicator ?? "",
                address: address,
                place: pointer.where ?? "",
                why: pointer.why ?? ""
            ),
            of: submission,
            by: learner
        )
    }
}
