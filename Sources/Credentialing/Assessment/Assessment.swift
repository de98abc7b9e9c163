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
    /// Keys of the indicators that were seen.
    package let indicators: Set<String>

    /// A judgment as stored, or as the rule made it.
    package init(criterion: String, level: String, isMet: Bool, feedback: String, indicators: Set<String>) {
        self.criterion = criterion
        self.level = level
        self.isMet = isMet
        self.feedback = feedback
        self.indicators = indicators
    }
}
