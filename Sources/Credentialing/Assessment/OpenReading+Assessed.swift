extension OpenReading {
    /// The reader's judgment, when every rule of judging is kept: allocated to this person with a lease in force, no
    /// conflict, not their own work, not judged by them before, every open criterion judged at a level of this very
    /// version, and feedback wherever a criterion is not met, on the criterion or on one of its indicators.
    package func assessed(
        by reader: ID<Person>,
        with draft: Assessment.Draft,
        id: ID<Assessment>,
        at now: Instant
    ) throws(AssessmentRefusal) -> Assessment {
        if let refusal = turnRefusal(of: reader, at: now) { throw .refused(refusal) }
        let judgments = try judgments(from: draft)
        return Assessment(
            id: id,
            submission: submission.id,
            edition: submission.edition,
            round: allocation.round,
            reading: allocation.reading,
            allocation: allocation.id,
            assessor: reader,
            judgments: judgments,
            overall: draft.overall.trimmed,
            noteToLead: draft.noteToLead.trimmed,
            language: title.language,
            submitted: now
        )
    }

    private func judgments(from draft: Assessment.Draft) throws(AssessmentRefusal) -> [CriterionJudgment] {
        var faults: [AssessmentRefusal.Fault] = []
        var judgments: [CriterionJudgment] = []
        let open = openCriteria
        for criterion in open {
            let entry = draft.entries[criterion.key] ?? Assessment.Draft.Entry()
            switch judgment(of: criterion, entry) {
            case .success(let judgment): judgments.append(judgment)
            case .failure(let fault): faults.append(contentsOf: fault.all)
            }
        }
        let keys = Set(open.map(\.key))
        for (key, entry) in draft.entries where !keys.contains(key) && entry.level != nil {
            faults.append(.init(.notOpen, criterion: key))
        }
        if draft.overall.trimmed.isEmpty { faults.append(.init(.noOverall)) }
        guard faults.isEmpty else { throw .faults(faults) }
        return judgments
    }

    private struct Faults: Error {
        let all: [AssessmentRefusal.Fault]
    }

    private func judgment(
        of criterion: Criterion,
        _ entry: Assessment.Draft.Entry
    ) -> Result<CriterionJudgment, Faults> {
        func fault(_ kind: AssessmentRefusal.Fault.Kind) -> Result<CriterionJudgment, Faults> {
            .failure(Faults(all: [.init(kind, criterion: criterion.key)]))
        }
        guard let level = entry.level, !level.isEmpty else { return fault(.noLevel) }
        guard let reaches = title.reaches(level, for: criterion) else { return fault(.foreignLevel) }
        let known = Set(criterion.indicators.map(\.key))
        guard entry.indicators.union(entry.indicatorFeedback.keys).isSubset(of: known) else {
            return fault(.foreignIndicator)
        }
        // Indicators are part of the criterion: at the required level all of them have to be seen.
        if reaches, entry.indicators != known { return fault(.indicatorsMissing) }
        let judgment = CriterionJudgment(
            criterion: criterion.key,
            level: level,
            isMet: reaches,
            feedback: entry.feedback.trimmed,
            indicators: criterion.indicators.map {
                IndicatorJudgment(
                    $0.key,
                    isSeen: entry.indicators.contains($0.key),
                    feedback: (entry.indicatorFeedback[$0.key] ?? "").trimmed
                )
            }
        )
        return !reaches && !judgment.hasFeedback ? fault(.noFeedback) : .success(judgment)
    }
}

extension String {
    /// Without white space at either end.
    package var trimmed: String {
        var view = self[...]
        while let last = view.last, last.isWhitespace { view.removeLast() }
        return String(view.drop { $0.isWhitespace })
    }
}
