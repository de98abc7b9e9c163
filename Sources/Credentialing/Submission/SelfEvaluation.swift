/// Where the learner sees their own work on a criterion, before anyone else has judged it.
package struct SelfEvaluation: Hashable, Sendable {
    package let criterion: String
    /// The key of a level of the criterion's scale; empty when only a note was written.
    package let level: String
    package let note: String
    package let revision: Int

    /// A self-evaluation as stored or as sent; `revision` is 0 for a new one.
    package init(criterion: String, level: String, note: String = "", revision: Int = 0) {
        self.criterion = criterion
        self.level = level
        self.note = note
        self.revision = revision
    }
}

/// Where a reader finds what shows a criterion or one of its indicators, and why the learner thinks so.
package struct EvidencePointer: Hashable, Sendable {
    package let criterion: String
    /// Empty for the criterion as a whole.
    package let indicator: String
    package let address: ResponseAddress
    /// A page, a time, a part of a picture.
    package let place: String
    package let why: String

    /// A pointer.
    package init(
        criterion: String,
        indicator: String = "",
        address: ResponseAddress,
        place: String = "",
        why: String = ""
    ) {
        self.criterion = criterion
        self.indicator = indicator
        self.address = address
        self.place = place
        self.why = why
    }
}

/// What the learner answers to the feedback on a criterion that was not met.
package struct FeedbackAnswer: Hashable, Sendable {
    package let criterion: String
    package let text: String
    package let revision: Int

    /// An answer as stored.
    package init(criterion: String, text: String, revision: Int) {
        self.criterion = criterion
        self.text = text
        self.revision = revision
    }
}
