extension Assessment {
    /// What an assessor has written so far: everything optional, nothing judged yet.
    package struct Draft: Hashable, Sendable, Codable {
        /// One criterion on the bench.
        package struct Entry: Hashable, Sendable, Codable {
            package var level: String?
            package var feedback: String
            package var indicators: Set<String>

            /// Nothing chosen unless said.
            package init(level: String? = nil, feedback: String = "", indicators: Set<String> = []) {
                self.level = level
                self.feedback = feedback
                self.indicators = indicators
            }
        }

        /// By the criterion's key.
        package var entries: [String: Entry]
        package var overall: String
        package var noteToLead: String

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
