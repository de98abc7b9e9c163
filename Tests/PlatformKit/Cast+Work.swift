package import Application
package import Credentialing
internal import Storage

extension Cast {
    /// A person of the cast chooses a title.
    package func choose(_ open: OpenTitle, as name: String) async throws -> ChosenTitle {
        try await platform.chooseTitle(slug: open.slug, approach: .show, by: try await actor(name))
    }

    /// Gives everything that a draft asks for, plainly, by the real intentions.
    package func fill(_ submission: ID<Submission>, as name: String) async throws {
        let actor = try await actor(name)
        let work = try await platform.ownWork(submission, by: actor)
        for declare in work.title.declares {
            let options = Set(declare.options.prefix(declare.from).map(\.key))
            try await platform.declareChoice(options, for: declare.key, of: submission, by: actor)
        }
        for placed in work.title.placedItems where placed.choice == nil {
            guard case .choose(let choose) = placed.item.body, !work.isLocked(placed.item.key) else { continue }
            let options = Set(choose.options.prefix(choose.from).map(\.key))
            try await platform.chooseOptions(options, for: placed.item.key, of: submission, by: actor)
        }
        let chosen = try await platform.ownWork(submission, by: actor)
        for placed in chosen.activeItems where !chosen.isLocked(placed.item.key) {
            try await fill(placed.item, in: chosen, as: actor)
        }
        let filled = try await platform.ownWork(submission, by: actor)
        try await evaluate(filled, as: actor)
        for criterion in filled.openCriteria where filled.commented.contains(criterion.key) {
            _ = try await platform.answerFeedback(
                "I tried it again with another class.",
                to: criterion.key,
                of: submission,
                expecting: filled.answers[criterion.key]?.revision ?? 0,
                by: actor
            )
        }
    }

    /// Chooses, fills and submits.
    @discardableResult
    package func submitWork(_ open: OpenTitle, as name: String) async throws -> ID<Submission> {
        let chosen = try await choose(open, as: name)
        try await fill(chosen.submission, as: name)
        try await submit(chosen.submission, as: name)
        return chosen.submission
    }

    /// Submits a filled draft with all declarations agreed to.
    @discardableResult
    package func submit(_ submission: ID<Submission>, as name: String) async throws -> SubmittedWork {
        let actor = try await actor(name)
        let declarations = try await platform.ownWork(submission, by: actor).title.declarations
        return try await platform.submit(submission, agreeing: Set(declarations.map(\.key)), by: actor)
    }

    private func evaluate(_ work: Dossier, as actor: Actor) async throws {
        let entries = work.openCriteria.map { criterion in
            SelfEvaluation(
                criterion: criterion.key,
                level: criterion.required,
                note: "I see it in my work.",
                revision: work.selfEvaluations[criterion.key]?.revision ?? 0
            )
        }
        _ = try await platform.saveSelfEvaluation(entries, of: work.submission.id, by: actor)
        for criterion in work.openCriteria where criterion.map == .must {
            guard
                let response = criterion.judgedOn.lazy.compactMap({ work.responses(to: $0.item).first }).first
            else { continue }
            try await platform.pointAtEvidence(
                EvidencePointer(
                    criterion: criterion.key,
                    address: response.address,
                    place: "page 1",
                    why: "It is there."
                ),
                of: work.submission.id,
                by: actor
            )
        }
    }

    private func fill(_ item: Item, in work: Dossier, as actor: Actor) async throws {
        switch item.body {
        case .choose: return
        case .prompt(let prompt):
            let address = ResponseAddress(item: item.key)
            try await write(prompt.words, at: address, in: work, as: actor)
        case .evidence(let evidence):
            for set in 1...max(1, evidence.sets) {
                for slot in evidence.slots {
                    try await fill(slot, of: item, set: set, in: work, as: actor)
                }
            }
        }
        try await platform.markItemDone(item.key, isDone: true, of: work.submission.id, by: actor)
    }

    private func fill(_ slot: Slot, of item: Item, set: Int, in work: Dossier, as actor: Actor) async throws {
        let given = work.responses(to: item.key, set: set, slot: slot.key)
        let days = max(slot.days.from ?? 1, 1)
        for number in 0..<max(1, slot.count.from ?? 1) where given.count <= number {
            let place = ResponseAddress(item: item.key, set: set, slot: slot.key, position: number + 1)
            switch slot.kind.response {
            case .text: try await write(slot.words, at: place, in: work, as: actor)
            case .file: try await addFileRow(at: place, name: "\(slot.key)-\(number + 1)", in: work)
            case .link:
                try await platform.addLink(
                    "https://tamarackvalley.example/\(slot.key)",
                    note: "A page of ours.",
                    to: place,
                    of: work.submission.id,
                    by: actor
                )
            case .log:
                let today = LocalDate(at: platform.clock.now(), in: "America/Denver")
                let isLast = number > 0 && number == (slot.count.from ?? 1) - 1
                let day = today.adding(days: isLast ? 0 : -(days - 1) + number)
                try await platform.addLogEntry(
                    LogEntry(date: day, text: "What we did on day \(number + 1)."),
                    to: place,
                    of: work.submission.id,
                    by: actor
                )
            case .observation: try await observe(at: place, of: work.submission.id, as: actor)
            }
        }
    }

    private func write(
        _ words: WordBound?,
        at address: ResponseAddress,
        in work: Dossier,
        as actor: Actor
    ) async throws {
        let count = max(words?.from ?? 12, 3)
        let text = Array(repeating: "waiting", count: count).joined(separator: " ")
        let revision = work.response(at: address)?.revision ?? 0
        _ = try await platform.saveAnswer(text, at: address, of: work.submission.id, expecting: revision, by: actor)
    }

    /// A file as its row says, without bytes in the store: enough for everything but opening it.
    package func addFileRow(at address: ResponseAddress, name: String, in work: Dossier) async throws {
        let submission = work.submission
        let (ending, mediaType) =
            switch work.title.slot(address.slot, of: address.item)?.kind {
            case .audio: ("mp3", "audio/mpeg")
            case .video: ("mp4", "video/mp4")
            default: ("pdf", "application/pdf")
            }
        try await platform.write { transaction in
            let file: ID<Artifact> = transaction.newID()
            let response: ID<Response> = transaction.newID()
            try transaction.run(
                """
                INSERT INTO stored_file (id, owner, enrollment, name, media_type, showing, size, digest, storage_name,
                    sealed_key, created)
                VALUES (\(file), \(submission.person), \(submission.enrollment), \(name + "." + ending), \(mediaType),
                    'inline', 1000, 'digest', \("store-" + file.text), 'sealed', \(transaction.now))
                """
            )
            try transaction.run(
                """
                INSERT INTO response (id, submission, item, set_number, slot, position, kind, language, file, students,
                    created, changed)
                VALUES (\(response), \(submission.id), \(address.item), \(address.set), \(address.slot),
                    \(address.position), 'file', 'en-US', \(file), 'none', \(transaction.now), \(transaction.now))
                """
            )
        }
    }

    /// Asks someone of the cast who is not the learner, and fills in the form: yes to all, and today.
    package func observe(at address: ResponseAddress, of submission: ID<Submission>, as actor: Actor) async throws {
        let witness = actor.person == people["Ruth"] ? "Helen" : "Ruth"
        let full = Self.roles.first { $0.name.hasPrefix(witness) }?.name ?? ""
        let token = try await platform.askWitness(
            address: Self.address(of: full),
            at: address,
            of: submission,
            by: actor
        )
        let today = LocalDate(at: platform.clock.now(), in: "America/Denver")
        let form = try await platform.witnessing(at: address, of: submission, by: actor).form
        let answers = form.fields.map { field in
            switch field.kind {
            case .yesNo: (field.key, "yes")
            case .date: (field.key, today.description)
            case .text: (field.key, "She saw the early signs before anyone else did.")
            }
        }
        try await platform.fillObservation(
            token: token,
            answers: Dictionary(uniqueKeysWithValues: answers),
            by: try await self.actor(witness)
        )
    }
}
