internal import ContentFormat
package import Credentialing
internal import Storage

/// Why a draft cannot be handed in.
package enum HandInFault: Error, Hashable, Sendable {
    /// What the content check found, each in a sentence.
    case errors([String])
    /// Nobody who may is named for these stages, by position.
    case people([Int])
    /// Somebody who reads at an earlier stage is named again for these.
    case samePerson([Int])
}

extension Platform {
    /// What handing in a draft takes: the stages, who may be named, and what stands against it.
    package func reviewPlan(of id: ID<TitleDraft>, by actor: Actor) async throws -> ReviewPlan {
        let now = clock.now()
        return try await read { transaction in
            let (draft, canWrite) = try transaction.titleDraft(id, readBy: actor)
            guard canWrite else { throw Refusal.notFound }
            return try transaction.reviewPlan(of: draft, at: now)
        }
    }

    /// Hands a draft in: it is frozen, waits at the first stage, and the person there gets a mail. The stages are those
    /// that hold now.
    ///
    /// - Parameter chosen: Whom the author names for a stage, by position, where the organization names nobody.
    /// - Throws: ``HandInFault``, or ``Refusal``.
    package func handIn(
        _ id: ID<TitleDraft>,
        naming chosen: [Int: ID<Person>] = [:],
        by actor: Actor
    ) async throws {
        try await write { work in
            let draft = try work.titleDraft(id, writtenBy: actor)
            let plan = try work.reviewPlan(of: draft, at: work.now)
            guard plan.errors.isEmpty else { throw HandInFault.errors(plan.errors) }
            let possible = Set(plan.candidates.map(\.person))
            let people = plan.stages.map { stage in
                stage.person?.person ?? chosen[stage.position].flatMap { possible.contains($0) ? $0 : nil }
            }
            let missing = zip(plan.stages, people).filter { $1 == nil }.map(\.0.position)
            guard missing.isEmpty else { throw HandInFault.people(missing) }
            let again = zip(plan.stages, people).enumerated().filter { index, pair in people[..<index].contains(pair.1)
            }
            guard again.isEmpty else { throw HandInFault.samePerson(again.map(\.element.0.position)) }
            let steps = zip(plan.stages, people).compactMap { stage, person in person.map { (stage.name, $0) } }
            try work.beginReview(of: draft, steps: steps.map { (name: $0.0, person: $0.1) })
            let event = AuditEvent(
                .draftHandedIn,
                "titleDraft",
                id,
                organization: draft.organization,
                facts: ["round": String(draft.round + 1), "stages": String(steps.count)]
            )
            try work.audit(event, by: actor.person)
            if let first = steps.first {
                try work.tellReviewer(first.1, stage: first.0, of: draft, round: draft.round + 1)
            }
        }
    }

    /// Takes a draft back from review to go on writing. What was said and decided stays; it is handed in anew.
    package func takeBackDraft(_ id: ID<TitleDraft>, by actor: Actor) async throws {
        try await write { work in
            let (draft, _) = try work.titleDraft(id, readBy: actor)
            try work.checkWriter(actor, of: draft.organization)
            guard draft.state == .inReview || draft.state == .ready else { throw Refusal.alreadyDone }
            try work.takeBack(draft)
            let event = AuditEvent(
                .draftReturned,
                "titleDraft",
                id,
                organization: draft.organization,
                facts: ["round": String(draft.round), "by": "author"]
            )
            try work.audit(event, by: actor.person)
        }
    }
}

extension Transaction {
    /// The stages as they hold for a draft now, with what stands against handing it in.
    func reviewPlan(of draft: TitleDraft, at now: Instant) throws -> ReviewPlan {
        let writers = try writers(of: draft)
        let candidates = try reviewCandidates(at: draft.path, at: now)
        let named = try reviewStages(at: draft.path)
        let stages =
            named.isEmpty
            ? ReviewStage.usual.enumerated().map { PlannedStage(position: $0 + 1, name: $1, person: nil) }
            : named.map { stage in
                let candidate = candidates.first { $0.person == stage.person }
                return PlannedStage(
                    position: stage.position,
                    name: stage.name,
                    person: writers.contains(stage.person) ? nil : candidate
                )
            }
        let publishable = try publishable(draft)
        let before = try reviewSteps(of: draft.id).filter { $0.round == draft.round }
        return ReviewPlan(
            draft: draft,
            stages: stages,
            candidates: candidates.filter { !writers.contains($0.person) },
            errors: publishable.errors,
            changes: publishable.changes,
            last: Dictionary(before.map { ($0.position, $0.person) }) { $1 }
        )
    }

    /// A draft as it would be published, with what stands against it and what it changes.
    func publishable(_ draft: TitleDraft) throws -> (title: MicroCredential, errors: [String], changes: TitleChanges?) {
        let reading = try document(of: draft.id).0.read()
        var title = reading.title
        var errors = reading.problems.filter { $0.severity == .error }.map(\.sentence)
        let source = try draftSource(of: draft.id)
        if let source, !source.license.isEmpty, title.about.license != source.license {
            errors.append("It was made from a title under “\(source.license)”, so its license has to stay that.")
        }
        guard let achievement = draft.achievement else {
            if try self.achievement(key: title.key, in: draft.organization) != nil {
                errors.append("Another title of your organization has the key “\(title.key)”. Give this one its own.")
            }
            return (title, errors, nil)
        }
        guard let current = try currentVersion(of: achievement) else { throw Refusal.notFound }
        let before = try MicroCredential(canonicalText: current.content)
        title.key = before.key
        let changes = TitleChanges(
            from: before,
            to: title,
            isSameStructure: title.structureHash == before.structureHash
        )
        if let overtaking = try overtaking(draft) {
            errors.append(
                "Version \(overtaking.number) was published meanwhile. Take what it changed into this draft first."
            )
        }
        if title.contentHash == before.contentHash {
            errors.append("Nothing is different from the version that is published.")
        }
        return (title, errors, changes)
    }
}

extension Work {
    /// Writes to the person at whose stage a draft waits now.
    func tellReviewer(_ person: ID<Person>, stage: String, of draft: TitleDraft, round: Int) throws {
        try enqueue(
            .sendMail(
                MailOrder(
                    .draftToReview,
                    to: person,
                    path: "/reviews/\(draft.id)",
                    words: ["title": draft.title, "stage": stage, "author": draft.authorName]
                )
            ),
            once: "draftToReview:\(draft.id):\(round):\(stage):\(person)"
        )
    }

    /// Writes to the author of a draft what became of it.
    func tellAuthor(_ template: MailOrder.Template, of draft: TitleDraft, path: String) throws {
        let order = MailOrder(template, to: draft.author, path: path, words: ["title": draft.title])
        try enqueue(.sendMail(order), once: "\(template.rawValue):\(draft.id):\(draft.round):\(draft.stage ?? 0)")
    }
}
