/// One reader's judgment of one edition in one round: submitted once, never edited.
package struct Assessment: Hashable, Sendable {
    package let id: ID<Assessment>
    package let submission: ID<Submission>
    package let edition: Int
    package let round: Int
    package let reading: Reading
    package let allocation: ID<Allocation>
    package let assessor: ID<Person>
    /// One judgment for each criterion that was open, in the order of the rubric.
    package let judgments: [CriterionJudgment]
    package let overall: String
    /// Seen by the lead assessor only.
    package let noteToLead: String
    package let language: String
    package let submitted: Instant

    /// An assessment as stored, or as the rule made it.
    package init(
        id: ID<Assessment>,
        submission: ID<Submission>,
        edition: Int,
        round: Int,
        reading: Reading,
        allocation: ID<Allocation>,
        assessor: ID<Person>,
        judgments: [CriterionJudgment],
        overall: String,
        noteToLead: String,
        language: String,
        submitted: Instant
    ) {
        self.id = id
        self.submission = submission
        self.edition = edition
        self.round = round
        self.reading = reading
        self.allocation = allocation
        self.assessor = assessor
        self.judgments = judgments
        self.overall = overall
        self.noteToLead = noteToLead
        self.language = language
        self.submitted = submitted
    }

    /// The judgment of a criterion, when it was open in this reading.
    package func judgment(of criterion: String) -> CriterionJudgment? {
        judgments.first { $0.criterion == criterion }
    }
}

/// The level chosen for one criterion, with feedback.
package struct CriterionJudgment: Hashable, Sendable {
    /// The criterion's key.
    package let criterion: String
    /// The key of a level of the criterion's scale.
    package let level: String
    /// The level is at or above the required one, and every indicator is met.
    package let isMet: Bool
    package let feedback: String
    /// One for each indicator of the criterion, in the order of the rubric.
    package let indicators: [IndicatorJudgment]

    /// A judgment as stored, or as the rule made it.
    package init(
        criterion: String,
        level: String,
        isMet: Bool,
        feedback: String,
        indicators: [IndicatorJudgment] = []
    ) {
        self.criterion = criterion
        self.level = level
        self.isMet = isMet
        self.feedback = feedback
        self.indicators = indicators
    }

    /// Keys of the indicators that were seen.
    package var seen: Set<String> {
        Set(indicators.filter(\.isSeen).map(\.indicator))
    }

    /// Whether anything was said, on the criterion or on one of its indicators.
    package var hasFeedback: Bool {
        !feedback.isEmpty || indicators.contains { !$0.feedback.isEmpty }
    }
}

/// Whether a yes/no point was seen, and what was said about it.
package struct IndicatorJudgment: Hashable, Sendable {
    /// The indicator's key within its criterion.
    package let indicator: String
    package let isSeen: Bool
    /// Empty when nothing was said about this point.
    package let feedback: String

    /// A point as stored, or as the rule made it.
    package init(_ indicator: String, isSeen: Bool, feedback: String = "") {
        self.indicator = indicator
        self.isSeen = isSeen
        self.feedback = feedback
    }
}
