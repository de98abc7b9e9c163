extension Assessment {
    /// What an assessor has written so far: everything optional, nothing judged yet.
    package struct Draft: Hashable, Sendable, Codable {
        /// One criterion on the bench.
        package struct Entry: Hashable, Sendable, Codable {
            package var level: String?
            package var feedback: String
            /// Keys of the indicators that were seen.
            package var indicators: Set<String>
            /// What is said about single indicators, by their keys.
            package var indicatorFeedback: [String: String]

            /// Nothing chosen unless said.
            package init(
                level: String? = nil,
                feedback: String = "",
                indicators: Set<String> = [],
                indicatorFeedback: [String: String] = [:]
            ) {
                self.level = level
                self.feedback = feedback
                self.indicators = indicators
                self.indicatorFeedback = indicatorFeedback
            }
        }

        /// By the criterion's key.
        package var entries: [String: Entry]
        package var overall: String
        package var noteToLead: String

        /// Everything that was typed, in no order.
        package var texts: [String] {
            entries.values.flatMap { [$0.feedback] + $0.indicatorFeedback.values } + [overall, noteToLead]
        }

        /// The same without entries for anything but these criteria.
        package func about(_ criteria: [Criterion]) -> Draft {
            let keys = Set(criteria.map(\.key))
            var draft = self
            draft.entries = entries.filter { keys.contains($0.key) }
            return draft
        }

        /// An empty bench unless said.
        package init(entries: [String: Entry] = [:], overall: String = "", noteToLead: String = "") {
            self.entries = entries
            self.overall = overall
            self.noteToLead = noteToLead
        }
    }
}
