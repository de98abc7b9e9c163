internal import Credentialing
internal import Storage

extension Transaction {
    /// Everything a reader needs, in a fixed number of queries.
    func dossier(for open: OpenReading, of reader: ID<Person>, titles: Titles) throws -> SubmissionDossier {
        let work = try dossier(of: open.submission, titles: titles)
        let before = try attempt(before: open.submission)
        let bench = try assessmentDraft(of: open.allocation.id, by: reader)
        let offering = try offering(open.submission.offering)
        let pool = try organization(offering.pool)
        let earlier = try before.map { try responses(of: $0) }
        let comments: [String: CriterionJudgment] = try before.map { try feedback(on: $0) } ?? [:]
        return SubmissionDossier(
            allocation: open.allocation.id,
            reading: open.allocation.reading,
            number: open.submission.number ?? "",
            attempt: open.submission.attempt,
            title: open.title,
            version: try versionNumber(open.submission.version),
            due: open.allocation.due,
            leaseUntil: open.allocation.leaseUntil ?? Instant(milliseconds: 0),
            timeZone: pool.timeZone,
            stated: work.stated,
            needs: try needs(of: open),
            parts: work.parts(comparedWith: earlier),
            criteria: work.onBench(
                feedback: comments,
                readings: open.allocation.reading == .third ? open.assessments : [],
                showsSelfEvaluation: bench?.levelsCommitted != nil
            ),
            shownInline: try filesShownInline(of: open.submission.id),
            draft: bench?.draft ?? Assessment.Draft(),
            revision: bench?.revision ?? 0,
            benchKey: String(Secret.digest(open.allocation.id.text + reader.text).prefix(16)),
            saved: bench?.changed,
            levelsCommitted: bench?.levelsCommitted
        )
    }

    private func needs(of open: OpenReading) throws -> [SubmissionDossier.KnownNeed] {
        guard !open.title.needs.isEmpty else { return [] }
        let statements = try needStatements(of: open.submission.enrollment)
        return open.title.needs.map { .init(text: $0.text, standing: $0.standing(statements)) }
    }

    private func attempt(before submission: Submission) throws -> ID<Submission>? {
        guard submission.attempt > 1 else { return nil }
        return try first(
            """
            SELECT id FROM submission
            WHERE enrollment = \(submission.enrollment) AND attempt = \(submission.attempt - 1)
            """
        )?.id("id")
    }

    /// The judgment that the decision on an attempt stands on, for each criterion that it did not find met.
    private func feedback(on submission: ID<Submission>) throws -> [String: CriterionJudgment] {
        let found = try rows(
            """
            SELECT c.criterion, c.assessment FROM submission s
            JOIN decision d ON d.submission = s.id AND d.edition = s.edition
            JOIN decision_criterion c ON c.decision = d.id AND c.is_met = 0
            WHERE s.id = \(submission) AND c.assessment IS NOT NULL
            """
        ).map { (criterion: try $0.text("criterion"), assessment: try $0.id("assessment") as ID<Assessment>) }
        let readings = Set(found.map(\.assessment)).sorted { $0.text < $1.text }
        let judgments = try judgments(of: readings)
        return found.reduce(into: [:]) { all, found in
            all[found.criterion] = judgments[found.assessment]?.first { $0.criterion == found.criterion }
        }
    }

    private func versionNumber(_ version: ID<AchievementVersion>) throws -> Int {
        try first("SELECT number FROM achievement_version WHERE id = \(version)")?.integer("number") ?? 0
    }

    private func filesShownInline(of submission: ID<Submission>) throws -> Set<ID<Artifact>> {
        Set(
            try rows(
                """
                SELECT f.id FROM response r JOIN stored_file f ON f.id = r.file
                WHERE r.submission = \(submission) AND f.showing = 'inline' AND f.destroyed IS NULL
                """
            ).map { try $0.id("id") }
        )
    }
}

extension Dossier {
    fileprivate var stated: [SubmissionDossier.Stated] {
        stated { _ in true }
    }

    private func stated(where isMeant: (String) -> Bool) -> [SubmissionDossier.Stated] {
        title.declares.filter { isMeant($0.key) }.compactMap { declare in
            let keys = declared[declare.key] ?? []
            let answers = declare.options.filter { keys.contains($0.key) }.map(\.title)
            return answers.isEmpty ? nil : .init(question: declare.question, answers: answers)
        }
    }

    fileprivate func parts(comparedWith earlier: [Response]?) -> [SubmissionDossier.Part] {
        let active = activeItems
        return title.sections.map { section in
            SubmissionDossier.Part(
                key: section.key,
                title: section.title,
                items: active.filter { $0.section.key == section.key }.map { asked($0, comparedWith: earlier) }
            )
        }.filter { !$0.items.isEmpty }
    }

    private func asked(_ placed: PlacedItem, comparedWith earlier: [Response]?) -> SubmissionDossier.AskedItem {
        let item = placed.item
        var chosen: [String] = []
        if case .choose(let choose) = item.body {
            chosen = choose.options.filter { choices[item.key]?.contains($0.key) ?? false }.map(\.title)
        }
        return SubmissionDossier.AskedItem(
            item: item,
            option: placed.choice.flatMap { choice in
                guard case .choose(let choose)? = title.item(choice.item)?.item.body else { return nil }
                return choose.options.first { $0.key == choice.option }?.title
            },
            chosen: chosen,
            criteria: title.criteria(judgedOn: item.key).map(\.title),
            given: responses(to: item.key).filter { !$0.isEmpty || $0.file != nil },
            changes: earlier.map { EvidenceChange.between($0, responses, item: item.key) },
            conditions: SelfCheck.conditions(at: item, in: self),
            speaksOf: stated(where: item.refersTo.contains),
            isSettled: isLocked(item.key)
        )
    }

    fileprivate func onBench(
        feedback: [String: CriterionJudgment],
        readings: [Assessment],
        showsSelfEvaluation: Bool
    ) -> [SubmissionDossier.OnBench] {
        applicable.compactMap { criterion in
            guard let scale = title.rubric.scale(criterion.scale) else { return nil }
            return SubmissionDossier.OnBench(
                criterion: criterion,
                scale: scale,
                metBefore: met[criterion.key],
                pointers: pointers.filter { $0.criterion == criterion.key },
                selfEvaluation: showsSelfEvaluation ? selfEvaluations[criterion.key] : nil,
                earlierFeedback: feedback[criterion.key],
                answer: answers[criterion.key]?.text,
                readings: readings.compactMap { $0.judgment(of: criterion.key) }
            )
        }
    }
}
