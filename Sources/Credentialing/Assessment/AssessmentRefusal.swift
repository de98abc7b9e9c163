/// Why a judgment cannot be submitted as it stands. Faults name what to mend, so that the page can point at it.
package enum AssessmentRefusal: Error, Hashable, Sendable {
    /// A rule about people and turns says no.
    case refused(Refusal)
    /// Something on the bench is missing or does not fit.
    case faults([Fault])

    /// One thing to mend.
    package struct Fault: Hashable, Sendable {
        /// What is wrong with a criterion, or with the overall feedback when `criterion` is `nil`.
        package enum Kind: Hashable, Sendable {
            case noLevel, foreignLevel, noFeedback, foreignIndicator, notOpen, indicatorsMissing, noOverall
        }

        package let criterion: String?
        package let kind: Kind

        /// A fault at a criterion, or of the whole.
        package init(_ kind: Kind, criterion: String? = nil) {
            self.kind = kind
            self.criterion = criterion
        }
    }
}
